import { expect, test } from 'vitest'
import { madeLine } from '../../test/made-line.ts'
import { correctPage } from './apply.ts'
import { completeChange } from './complete.ts'

const text = 'A crane fell on the quay of Gdansk on Monday. Jan Low said nobody was hurt.'
const line = madeLine({
  text,
  places: { Gdansk: 'PL' },
  statements: [
    { words: 'A crane fell on the quay of Gdansk on Monday' },
    { who: 'Jan Low', words: 'nobody was hurt' },
  ],
  events: [{ word: 'hurt', type: 'INJURY', when: ['Monday', '2024-05-13'] }],
})
const span = [text.indexOf('fell'), text.indexOf('fell') + 4] as const
const add = (set: object, at: readonly [number, number] = span) =>
  completeChange(line, 'file', { do: 'add', target: { layer: 'event', article: line.id, span: at }, set })

test('an event that was missed is there, with what is set and the statement that tells it', () => {
  const added = add({ type: 'ACCIDENT', places: [0], time: 0 })
  const { lines, conflicts } = correctPage([line], [{ number: 1, ...added }])
  expect(conflicts.size).toBe(0)
  expect(lines[0]!.events.map(({ type }) => type)).toEqual(['ACCIDENT', 'INJURY'])
  expect(lines[0]!.events[0]).toMatchObject({
    ...{ trigger: span, places: [0], time: 0, status: 'happened', statements: ['s1'], corrections: [1] },
    bases: { type: 'external', places: 'external' },
  })
})

test('another reading that finds it itself is given the values, and has it once', () => {
  const added = add({ type: 'ACCIDENT', places: [0] })
  const again = madeLine({
    text,
    places: { Gdansk: 'PL' },
    statements: [{ words: 'A crane fell on the quay of Gdansk on Monday' }],
    events: [{ word: 'fell', type: 'MARKET' }],
  })
  const [read] = correctPage([again], [{ number: 1, ...added }]).lines
  expect(read!.events).toMatchObject([{ id: 'v1', type: 'ACCIDENT', places: [0] }])
})

test('another reading that tells it by a word more has it once, too', () => {
  const added = add({ type: 'ACCIDENT', places: [0] })
  const again = (events: readonly { word: string; type: 'MARKET' }[]) =>
    correctPage([madeLine({ text, places: { Gdansk: 'PL' }, events })], [{ number: 1, ...added }]).lines[0]!
      .events
  expect(again([{ word: 'crane fell', type: 'MARKET' }])).toMatchObject([{ type: 'ACCIDENT', places: [0] }])
  // What stands beside the words is another event.
  expect(again([{ word: 'the quay', type: 'MARKET' }])).toMatchObject([
    { type: 'ACCIDENT' },
    { type: 'MARKET' },
  ])
})

test.each([
  ['no type', () => add({ places: [0] }), /has a type/],
  ['a place that the article has not', () => add({ type: 'ACCIDENT', places: [3] }), /"places" cannot be/],
  ['no words', () => add({ type: 'ACCIDENT' }, [5, 5]), /words of the article/],
  [
    'words that tell an event already',
    () => add({ type: 'ACCIDENT' }, line.events[0]!.trigger),
    /tell an event already: v1/,
  ],
  [
    'a word more than an event that is there',
    () => add({ type: 'ACCIDENT' }, [line.events[0]!.trigger[0] - 4, line.events[0]!.trigger[1]]),
    /tell an event already: v1, "hurt"/,
  ],
])('one with %s is refused', (_with, asked, message) => {
  expect(asked).toThrow(message)
})
