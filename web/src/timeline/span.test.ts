import { expect, test } from 'vitest'
import { endsOf, spanOf, within } from './span.ts'

const MONTHS = ['2024-11', '2024-12', '2025-01', '2025-02']

test('a stretch of months survives the address', () => {
  expect(spanOf(MONTHS, 1, 2)).toBe('2024-12-01..2025-02-01')
  expect(endsOf('2024-12-01..2025-02-01', MONTHS)).toEqual([1, 2])
})

test('all months are no stretch, and nonsense is all', () => {
  expect(spanOf(MONTHS, 0, 3)).toBeNull()
  expect(endsOf(null, MONTHS)).toEqual([0, 3])
  expect(endsOf('yesterday', MONTHS)).toEqual([0, 3])
})

test('a question is limited to its first and last day, and to no day beyond', () => {
  expect(within('about:ferry', '2024-12-01..2025-02-01')).toBe(
    'about:ferry since:2024-12-01 until:2025-01-31',
  )
  expect(within('about:ferry', null)).toBe('about:ferry')
})
