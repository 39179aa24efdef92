import { expect, test } from 'vitest'
import type { EventType } from '../types/event.ts'
import type { Time } from '../types/time.ts'
import { termsOf } from './terms.ts'

function terms(sentence: string, duration: string, type: EventType = 'AGREE') {
  const start = sentence.indexOf(duration)
  const times = [{ start, end: start + duration.length, type: 'duration' }] as unknown as Time[]
  return termsOf(sentence, type, [0, sentence.length], times).map(({ kind, span }) => [
    kind,
    sentence.slice(...span),
  ])
}

test.each([
  [
    'Varna and Burgas signed a 20-year treaty involving closer trade by sea.',
    '20-year',
    [
      ['duration', '20-year'],
      ['clause', 'closer trade by sea'],
    ],
  ],
  ['The deal, for ten years, gives the union a seat.', 'ten years', [['duration', 'ten years']]],
])('%s', (sentence, duration, expected) => {
  expect(terms(sentence, duration)).toEqual(expected)
})

test('a visit has no terms, nor has a war that ended in a truce long after', () => {
  expect(terms('Marsh left after two days of talks involving ferries.', 'two days')).toEqual([])
  expect(terms('Marsh signed a ten-day truce.', 'ten-day', 'CONSULT')).toEqual([])
})
