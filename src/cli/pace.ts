import type { Done } from './progress.ts'

/** How fast pages are read. */
export interface Pace {
  /** Pages a second. */
  readonly perSecond: number
  /** `null` as long as the estimates of the end do not agree. */
  readonly secondsLeft: number | null
}

/** Estimates of the last half of the time are compared, but not of fewer milliseconds than this. */
const WINDOW = 10_000
/** Milliseconds that they must span. */
const LEAST = 5_000
/** Milliseconds from one estimate that is kept to the next. */
const STEP = 500
/** How far they may differ, as a share of the time left. */
const TOLERANCE = 0.2

/**
 * Prepares a function that takes what has been done at a time (in milliseconds), and returns the pace; `null` for the
 * first page, since loading came before it. Pages on record take no time, so counting begins again after them.
 *
 * The rest is estimated in bytes, since a file may hold many pages.
 */
export function pace(): (done: Done, now: number) => Pace | null {
  let first: (Done & { readonly at: number }) | null = null
  let ends: { readonly at: number; readonly end: number }[] = []
  return (done, now) => {
    if (first === null || done.known > first.known) {
      first = { ...done, at: now }
      ends = []
    }
    const elapsed = now - first.at
    if (done.pages === first.pages || elapsed <= 0) return null
    const perSecond = ((done.pages - first.pages) / elapsed) * 1_000
    const left = millisecondsLeft(done, first, elapsed)
    if (left === null) return { perSecond, secondsLeft: null }
    const estimate = { at: now, end: now + left }
    if (ends.length === 0 || now >= ends.at(-1)!.at + STEP) {
      const since = now - Math.max(WINDOW, elapsed / 2)
      ends = [...ends.filter(({ at }) => at > since), estimate]
    }
    return { perSecond, secondsLeft: isSteady([...ends, estimate]) ? left / 1_000 : null }
  }
}

function millisecondsLeft({ bytes, totalBytes }: Done, first: Done, elapsed: number): number | null {
  const read = bytes - first.bytes
  return totalBytes === null || read <= 0 || totalBytes < bytes
    ? null
    : ((totalBytes - bytes) / read) * elapsed
}

function isSteady(estimates: readonly { readonly at: number; readonly end: number }[]): boolean {
  const last = estimates.at(-1)!
  if (last.at - estimates[0]!.at < LEAST) return false
  const ends = estimates.map(({ end }) => end)
  return Math.max(...ends) - Math.min(...ends) <= TOLERANCE * (last.end - last.at)
}
