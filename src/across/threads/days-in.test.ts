import { expect, test } from 'vitest'
import { inventedLine } from '../../../test/invented-claims.ts'
import { publishedOn } from '../../base/days.ts'
import { saidIn } from './days-in.ts'
import { readingOf } from './reading.ts'

const story = {
  id: 'a',
  cast: { port: ['Varna Harbour Authority', 'organization'], bg: ['Bulgaria', 'government', 'BG'] } as const,
}

test.each([
  ['the Harbour Authority in May of dumping oil', { from: '2024-05-01', to: '2024-05-31' }],
  ['the Harbour Authority of dumping oil in May', null],
])('an accusation of "%s" was made in %j', (words, expected) => {
  const line = inventedLine({ ...story, says: [{ by: 'bg', stance: 'accuses', words, accused: ['port'] }] })
  const at = (part: string) => line.text.indexOf(part)
  const [statement] = line.statements
  const to = {
    ...statement!.to!,
    spans: [[at('the Harbour'), at('Authority') + 'Authority'.length] as const],
  }
  const may = { start: at('May'), end: at('May') + 3, from: '2024-05-01', to: '2024-05-31' }
  const time = {
    ...may,
    type: 'date',
    value: '2024-05',
    anchor: null,
    basis: 'stated',
    rule: 'made',
  } as const
  expect(saidIn(readingOf({ ...line, times: [time] }), { ...statement!, to })).toEqual(expected)
})

test.each([
  ['2024-05-07', 'day', { from: '2024-05-07', to: '2024-05-07' }],
  ['2024-02', 'month', { from: '2024-02-01', to: '2024-02-29' }],
  ['2023', 'year', { from: '2023-01-01', to: '2023-12-31' }],
  [null, null, null],
] as const)('an article of %s (%s) was published in %j', (value, precision, expected) => {
  const line = inventedLine({ ...story, says: [] })
  expect(publishedOn({ ...line, published: { ...line.published, value, precision } })).toEqual(expected)
})
