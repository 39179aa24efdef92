import { expect, test } from 'vitest'
import { readTimes } from '../../../../test/read-times.ts'

// The article is of Friday, 10 March 2023.
test.each<[string, string[]]>([
  ['The ground dries in late spring.', ['late spring = 2023-SP/END']],
  ['The ground will dry in late spring.', ['late spring = 2023-SP/END']],
  ['It began in the summer of 1994.', ['the summer of 1994 = 1994-SU']],
  ['They left in the fall and died by winter.', ['the fall = 2022-FA', 'winter = 2022-WI']],
  ['Autumn 2020 was dry.', ['Autumn 2020 = 2020-FA']],
])('%s', (text, expected) => {
  expect(readTimes(text)).toEqual(expected)
})
