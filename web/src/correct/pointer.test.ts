import { expect, test } from 'vitest'
import type { RecordLine } from '../../../src/record.ts'
import { pointerTo } from './pointer.ts'

const text = 'The mayor of Brno, Karel Dvorak, denied on Monday that the bridge would be closed.'
const at = (words: string) => {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}
const line = {
  ...{ id: 'a1', text },
  statements: [
    {
      id: 's1',
      content: [
        [55, 65],
        [66, 81],
      ],
      cue: [[33, 39]],
      holder: { spans: [] },
    },
  ],
  entities: [{ id: 'e1', mentions: [at('The mayor'), at('Karel Dvorak')] }],
  events: [{ id: 'v1', trigger: [75, 81] }],
  ...{ places: [at('Brno')], times: [at('Monday')], quantities: [] },
} as unknown as RecordLine

test.each([
  ['statements', 's1', 'statement', 's1', text.slice(55, 81)],
  ['names', 'e1', 'entity', 'e1', 'The mayor'],
  ['mentions', 'e1/1', 'mention', 'e1/1', 'Karel Dvorak'],
  ['places', 'p0', 'place', '0', 'Brno'],
  ['times', 't0', 'time', '0', 'Monday'],
  ['events', 'v1', 'event', 'v1', 'closed'],
])('one of the %s, %s, is %s %s by its words', (layer, id, name, own, exact) => {
  expect(pointerTo(line, layer, id)).toEqual({ layer: name, article: 'a1', id: own, exact })
})

test.each([
  ['statements', 's9'],
  ['places', 'p7'],
  ['spot', 'at'],
  ['constructor', 's1'],
])('there is no %s %s', (layer, id) => {
  expect(pointerTo(line, layer, id)).toBeNull()
})
