import { expect, test } from 'vitest'
import { monthsBetween } from '../charts/months-between.ts'
import { dayInWords, daysInWords } from './days.ts'

test.each([
  ['2024-05-14', '14 May 2024'],
  ['2024-05', 'May 2024'],
  ['2024', '2024'],
  ['not a day', 'not a day'],
])('%s is %s', (value, words) => {
  expect(dayInWords(value)).toBe(words)
})

test.each([
  ['2024-05-14', '2024-05-14', '14 May 2024'],
  ['2024-05-01', '2024-05-31', 'May 2024'],
  ['2024-02-01', '2024-02-29', 'Feb 2024'],
  ['2024-01-01', '2024-12-31', '2024'],
  ['2024-05-01', '2024-05-07', '1 – 7 May 2024'],
  ['2024-04-28', '2024-05-07', '28 Apr – 7 May 2024'],
  ['2023-12-28', '2024-01-02', '28 Dec 2023 – 2 Jan 2024'],
  ['2024-05', '2024-07', 'May 2024 – Jul 2024'],
])('%s to %s is %s', (from, to, words) => {
  expect(daysInWords(from, to)).toBe(words)
})

test('months run over the turn of the year', () => {
  expect(monthsBetween('2024-11', '2025-02')).toEqual(['2024-11', '2024-12', '2025-01', '2025-02'])
})
