import { expect, test } from 'vitest'
import { readTimes } from '../../../../test/read-times.ts'

// The article is of Friday, 10 March 2023.
test.each<[string, string[]]>([
  [
    'It fired roughly every week, then every two days.',
    ['roughly every week = P1W/APPROX', 'every two days = P2D'],
  ],
  [
    'It is held annually, checked daily and shut each July.',
    ['annually = P1Y', 'daily = P1D', 'each July = XXXX-07'],
  ],
  ['It opens every Monday, and on Tuesdays.', ['every Monday = XXXX-WXX-1', 'Tuesdays = XXXX-WXX-2']],
  ['It costs $2 million a year and runs twice a week.', ['a year = P1Y', 'twice a week = P1W']],
])('%s', (text, expected) => {
  expect(readTimes(text)).toEqual(expected)
})
