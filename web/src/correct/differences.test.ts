import { expect, test } from 'vitest'
import type { RecordLine } from '../../../src/record.ts'
import { differences } from './differences.ts'

const line = {
  text: 'Ada Brook denied it.',
  entities: [{ id: 'e1', name: 'Ada Brook' }],
} as unknown as RecordLine

test('tells only what differs, ids and offsets spelled out', () => {
  const before = {
    stance: 'declines-to-comment',
    mode: 'direct',
    holder: ['anonymous'],
    content: [17, 19],
    by: 'rules',
  }
  const after = { stance: 'denies', mode: 'direct', holder: ['e1'], content: [10, 19], by: 'person' }
  expect(differences(before, after, line)).toEqual([
    { name: 'stance', before: 'declines to comment', after: 'denies' },
    { name: 'holder', before: 'anonymous', after: 'Ada Brook' },
    { name: 'content', before: '“it”', after: '“denied it”' },
  ])
})

test('a holder is told by names, or by kind', () => {
  const before = { holder: { kind: 'anonymous', entities: [], spans: [[0, 3]], basis: 'stated' } }
  const after = { holder: { kind: 'named', entities: ['e1'], spans: [], basis: 'stated' } }
  expect(differences(before, after, line)).toEqual([
    { name: 'holder', before: 'anonymous', after: 'Ada Brook' },
  ])
})

test.each([
  ['two of one kind', 'denies', 'denies', 0],
  ['what goes away', { name: 'Ada' }, null, 1],
  ['nothing at all', null, null, 0],
])('%s', (_, before, after, count) => {
  expect(differences(before, after)).toHaveLength(count)
})
