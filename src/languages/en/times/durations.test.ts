import { expect, test } from 'vitest'
import { readTimes } from '../../../../test/read-times.ts'

// The article is of Friday, 10 March 2023.
test.each<[string, string[]]>([
  ['It took three weeks.', ['three weeks = P3W']],
  ['A 20-year pact and a two-week truce', ['20-year = P20Y', 'two-week = P2W']],
  ['It was the first win in more than half a year.', ['more than half a year = P6M/MORE_THAN']],
  ['They fought for decades.', ['decades = PXE']],
  [
    'He waited two and a half hours, then 2 1/2 years.',
    ['two and a half hours = PT2H30M', '2 1/2 years = P2Y6M'],
  ],
  ['In the past two months and the next few days', ['the past two months = P2M', 'the next few days = PXD']],
  ['They paid within a couple of weeks.', ['a couple of weeks = P2W']],
  ['Help is expected in coming months.', ['coming months = PXM']],
  ['In the past year it rained for years.', ['the past year = P1Y', 'years = PXY']],
  ['A decades-long war', ['decades-long = PXE']],
])('%s', (text, expected) => {
  expect(readTimes(text)).toEqual(expected)
})
