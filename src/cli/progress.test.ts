import { describe, expect, test } from 'vitest'
import { duration, progressText } from './progress.ts'

describe('progress', () => {
  const first = { pages: 1, bytes: 10, totalBytes: 310 }

  test('tells the rate and what is left, counted from the first page', () => {
    expect(progressText({ pages: 1_201, bytes: 110, totalBytes: 310 }, first, 60)).toBe(
      '1,201 pages, 20.0 a second, about 2 min left',
    )
  })

  test.each([
    ['the size is not known', { pages: 3, bytes: 100, totalBytes: null }],
    ['more has come than there was', { pages: 3, bytes: 400, totalBytes: 310 }],
    ['no file is finished yet', { pages: 3, bytes: 10, totalBytes: 310 }],
  ])('does not tell what is left where %s', (_why, done) => {
    expect(progressText(done, first, 2)).toBe('3 pages, 1.0 a second')
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
