import { expect, test } from 'vitest'
import { CARDINAL_PATTERN, numberOf } from './numbers.ts'

test.each([
  ['six', 6],
  ['twenty-six', 26],
  ['twenty four', 24],
  ['a hundred', 100],
  ['two hundred and five', 205],
  ['three hundred thousand', 300_000],
  ['a million', 1_000_000],
  ['1,250', 1250],
  ['3.5', 3.5],
  ['bridge', null],
  ['', null],
])('%s is %s', (words, value) => {
  expect(numberOf(words)).toBe(value)
})

test.each(['one', 'ninety-nine', 'two hundred and five', 'a hundred', 'a thousand'])(
  'matches %s',
  (words) => {
    expect(new RegExp(`^${CARDINAL_PATTERN}$`).test(words)).toBe(true)
  },
)
