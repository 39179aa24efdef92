import { expect, test } from 'vitest'
import { daysOf } from './days.ts'

test.each([
  ['2024', '2024-01-01', '2024-12-31'],
  ['2023-02', '2023-02-01', '2023-02-28'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2024-05-14', '2024-05-14', '2024-05-14'],
  ['2024-05-14T09:30', '2024-05-14', '2024-05-14'],
])('%s runs from %s to %s', (value, from, to) => {
  expect(daysOf(value)).toEqual({ from, to })
})

test.each(['', 'PRESENT_REF', 'P3W', '2024-13', '2024-02-30', '2024-W12', '2022-FA', '202', '2024-05-141'])(
  '%j is no stretch of days',
  (value) => {
    expect(daysOf(value)).toBeNull()
  },
)
