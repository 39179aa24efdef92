import { expect, test } from 'vitest'
import { readTimes } from '../../../../test/read-times.ts'

// The article is of Friday, 10 March 2023.
test.each<[string, string[]]>([
  ['He died on Christmas Day.', ['Christmas Day = 2022-12-25']],
  ['It happened last Thanksgiving.', ['last Thanksgiving = 2022-11-24']],
  ['On Easter Monday 2016 it began.', ['Easter Monday 2016 = 2016-03-28']],
  ['It will open on Labor Day.', ['Labor Day = 2023-09-04']],
  ['On Memorial Day 2022 it rained.', ['Memorial Day 2022 = 2022-05-30']],
])('%s', (text, expected) => {
  expect(readTimes(text)).toEqual(expected)
})
