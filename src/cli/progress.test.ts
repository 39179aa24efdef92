import { describe, expect, test } from 'vitest'
import { duration, progressText } from './progress.ts'

describe('progress', () => {
  test('tells the rate and what is left', () => {
    expect(progressText({ pages: 1_200, bytes: 100, totalBytes: 300 }, 60)).toBe(
      '1,200 pages, 20.0 a second, about 2 min left',
    )
  })

  test('does not tell what is left where nobody can know', () => {
    expect(progressText({ pages: 1, bytes: 100, totalBytes: null }, 2)).toBe('1 page, 0.5 a second')
    expect(progressText({ pages: 1, bytes: 100, totalBytes: 50 }, 2)).toBe('1 page, 0.5 a second')
  })

  test.each([
    [0.2, '1 s'],
    [59, '59 s'],
    [61, '1 min'],
    [3_700, '1 h 2 min'],
  ])('%d seconds are %s', (seconds, expected) => {
    expect(duration(seconds)).toBe(expected)
  })
})
