import { expect, test } from 'vitest'
import { certaintyOf } from './hedges.ts'
import { polarityBehind, polarityOf } from './polarity.ts'

test.each([
  ['the bridge is open', 'certain', 'inferred'],
  ['that the bridge is probably open', 'probable', 'stated'],
  ['the bridge may be open', 'possible', 'stated'],
  ['it is unclear whether the bridge is open', 'unknown', 'stated'],
  ['the bridge is open, which may surprise some', 'certain', 'inferred'],
  ['the bridge opened in the month of maybes', 'certain', 'inferred'],
  ['the bridge opened in May', 'certain', 'inferred'],
  ['May was a good month', 'certain', 'inferred'],
  ['the bridge was sold by May Okafor', 'certain', 'inferred'],
  ['Bridge May Open Early', 'possible', 'stated'],
  ['Council May Be Sued', 'possible', 'stated'],
])('%s: %s, %s', (content, certainty, basis) => {
  expect(certaintyOf(content, 'asserts')).toEqual({ certainty, basis })
})

test('a belief is less than certain', () => {
  expect(certaintyOf('the bridge is open', 'believes')).toEqual({ certainty: 'probable', basis: 'inferred' })
})

test.each([
  ['the bridge is open', 'positive'],
  ['that their ties are not directed against others', 'negative'],
  ['he won’t pay', 'negative'],
  ['nobody was hurt', 'negative'],
  ['not only the port but the town is shut', 'positive'],
  ['the port is shut because it was never safe', 'positive'],
  ['a note to the knot society', 'positive'],
])('%s: %s', (content, polarity) => {
  expect(polarityOf(content)).toBe(polarity)
})

test.each([
  ['does not believe', 'believes', 'the bridge is safe', 'negative'],
  ["didn't expect", 'expects', 'the bridge to open', 'negative'],
  ['does not believe', 'believes', 'the bridge is not safe', 'positive'],
  ['believes', 'believes', 'the bridge is safe', 'positive'],
  ['denies', 'denies', 'the bridge is safe', 'positive'],
  ['could not say', 'declines-to-comment', 'the bridge is safe', 'positive'],
] as const)('%s (%s) %s: %s', (cue, stance, content, polarity) => {
  expect(polarityBehind(cue, stance, content)).toBe(polarity)
})
