import { expect, test } from 'vitest'
import { readTimes } from '../../../../test/read-times.ts'

// The article is of Friday, 10 March 2023.
test.each<[string, string[]]>([
  ['It began at 8 a.m. EST on Tuesday.', ['8 a.m. EST on Tuesday = 2023-03-07T08:00']],
  ['He spoke at 10:35 p.m. Wednesday.', ['10:35 p.m. Wednesday = 2023-03-08T22:35']],
  ['Polls closed on Sunday at 22:30.', ['Sunday = 2023-03-05', '22:30 = 2023-03-05T22:30']],
  ['He spoke at noon Thursday.', ['noon Thursday = 2023-03-09T12:00']],
  ['Sirens sounded at 1900 GMT.', ['1900 GMT = 2023-03-10T19:00']],
  ['He called at three o’clock.', ['three o’clock = 2023-03-10T03:00']],
])('%s', (text, expected) => {
  expect(readTimes(text)).toEqual(expected)
})
