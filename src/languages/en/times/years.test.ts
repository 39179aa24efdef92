import { expect, test } from 'vitest'
import { readTimes } from '../../../../test/read-times.ts'

// The article is of Friday, 10 March 2023.
test.each<[string, string[]]>([
  ['It was built in 1994.', ['1994 = 1994']],
  ['He served from 1994 to 1996.', ['1994 = 1994', '1996 = 1996']],
  ['The war of 1994-96 was long.', ['1994 = 1994', '96 = 1996']],
  ['The 1991 pilgrimage drew thousands.', ['1991 = 1991']],
  [
    'In nineteen ninety-six it was the year two thousand.',
    ['nineteen ninety-six = 1996', 'the year two thousand = 2000'],
  ],
  ['Music of the 1990s and the late 1970s.', ['the 1990s = 199', 'the late 1970s = 197/END']],
  ["Since the '80s and the sixties it has grown.", ["the '80s = 198", 'the sixties = 196']],
  [
    'In the 20th century and the late 19th century.',
    ['the 20th century = 19', 'the late 19th century = 18/END'],
  ],
  ['In the 1600s and the 2000s', ['the 1600s = 16', 'the 2000s = 200']],
  ['Sales rose in fiscal 2021.', ['fiscal 2021 = 2021']],
  [
    'It was founded in late 2022 and sold in early 2023.',
    ['late 2022 = 2022/END', 'early 2023 = 2023/START'],
  ],
])('%s', (text, expected) => {
  expect(readTimes(text)).toEqual(expected)
})
