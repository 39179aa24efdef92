import { describe, expect, test } from 'vitest'
import { pace } from './pace.ts'
import { type Done, duration, progressText } from './progress.ts'

const START: Done = { pages: 1, known: 0, files: 1, totalFiles: 400, bytes: 1_000, totalBytes: 400_000 }

/** What is done after a page of 1 kB more, each in a file of its own. */
function grown(done: Done, more: Partial<Done> = {}): Done {
  return { ...done, pages: done.pages + 1, files: done.files + 1, bytes: done.bytes + 1_000, ...more }
}

/** The seconds left that are told after each page; `takes` gives the milliseconds that a page takes. */
function told(takes: (page: number) => number, start = START): (number | null)[] {
  const estimate = pace()
  let [done, now] = [start, 0]
  estimate(done, now)
  return Array.from({ length: 200 }, (_, page) => {
    done = grown(done)
    now += takes(page)
    return estimate(done, now)!.secondsLeft
  })
}

describe('progress', () => {
  test('tells files of all files, pages, and the rate', () => {
    const done = { ...START, pages: 1_201, files: 120 }
    expect(progressText(done, { perSecond: 20, secondsLeft: 125 })).toBe(
      '120 of 400 files, 1,201 pages, 20.0 a second, about 2 min left',
    )
    expect(progressText({ ...done, totalFiles: 1 }, { perSecond: 0.5, secondsLeft: null })).toBe(
      '1,201 pages, 0.5 a second',
    )
  })

  test('tells what is left once the estimates agree, and counts down from there', () => {
    const left = told(() => 100)
    expect(left.slice(0, 49)).toEqual(Array(49).fill(null))
    const shown = left.slice(52)
    expect(shown[0]).toBeCloseTo(34.6, 0)
    for (const [index, seconds] of shown.slice(1).entries()) expect(seconds).toBeLessThan(shown[index]!)
  })

  test('promises nothing while pages take longer and longer', () => {
    expect(told((page) => 100 + page * 40).filter((seconds) => seconds !== null)).toEqual([])
  })

  test.each([
    ['the size is not known', { totalBytes: null }],
    ['more has come than there was', { totalBytes: 500 }],
  ])('does not tell what is left where %s', (_why, start) => {
    expect(told(() => 100, { ...START, ...start }).every((seconds) => seconds === null)).toBe(true)
  })

  test('does not take pages on record for pages that were read', () => {
    const estimate = pace()
    estimate(START, 0)
    let done = START
    for (let page = 1; page <= 100; page++) {
      done = grown(done, { known: page })
      expect(estimate(done, page)).toBeNull()
    }
    expect(estimate(grown(done), 1_100)).toEqual({ perSecond: 1, secondsLeft: null })
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
