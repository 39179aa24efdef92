import { expect, test } from 'vitest'
import { readTimes } from '../../../../test/read-times.ts'

// The article is of Friday, 10 March 2023.
test.each<[string, string[]]>([
  [
    'He left two weeks ago and called three days ago.',
    ['two weeks ago = 2023-W08', 'three days ago = 2023-03-07'],
  ],
  ['It closed a year ago, not five months ago.', ['a year ago = 2022', 'five months ago = 2022-10']],
  ['He died several years ago.', ['several years ago = PAST_REF']],
  ['In 1994 it earned less, compared with a year earlier.', ['1994 = 1994', 'a year earlier = 1993']],
  [
    'It lost money in the third quarter of 2021, after a gain a year earlier.',
    ['the third quarter of 2021 = 2021-Q3', 'a year earlier = 2020-Q3'],
  ],
  [
    'He came on May 3, 2001, and left two days later.',
    ['May 3, 2001 = 2001-05-03', 'two days later = 2001-05-05'],
  ],
  ['It was sold in 2005. It had been built the year before.', ['2005 = 2005', 'the year before = 2004']],
  ['About two years ago it was half as long.', ['About two years ago = 2021/APPROX']],
])('%s', (text, expected) => {
  expect(readTimes(text)).toEqual(expected)
})
