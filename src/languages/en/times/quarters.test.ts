import { expect, test } from 'vitest'
import { readTimes } from '../../../../test/read-times.ts'

// The article is of Friday, 10 March 2023.
test.each<[string, string[]]>([
  ['Profit rose in the third quarter of 2021.', ['the third quarter of 2021 = 2021-Q3']],
  ['Profit rose in the fourth quarter.', ['the fourth quarter = 2022-Q4']],
  ["In last year's third quarter it fell.", ["last year's third quarter = 2022-Q3"]],
  ['First-quarter sales of 2020', ['First-quarter = 2023-Q1', '2020 = 2020']],
  ['Sales in Q3 2020', ['Q3 2020 = 2020-Q3']],
  ['It won ground in the second half of 2022.', ['the second half of 2022 = 2022-H2']],
])('%s', (text, expected) => {
  expect(readTimes(text)).toEqual(expected)
})
