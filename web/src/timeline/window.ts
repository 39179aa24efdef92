import { DAY, type Item } from './items.ts'

/** The stretch of time in view, milliseconds, half-open. */
export interface Window {
  readonly from: number
  readonly to: number
}

const SHORTEST = 4 * DAY
const LONGEST = 1100 * 365 * DAY

/** From the first to the last mark, with some room, but ignoring a single date centuries ago. */
export function wholeWindow(items: readonly Item[]): Window {
  if (items.length === 0) return { from: Date.UTC(2000, 0, 1), to: Date.UTC(2001, 0, 1) }
  const starts = items.map(({ from }) => from).sort((a, b) => a - b)
  const ends = items.map(({ to }) => to).sort((a, b) => a - b)
  const few = Math.floor(items.length / 50)
  const from = starts[few]!
  const to = Math.max(ends[ends.length - 1 - few]!, from + DAY)
  const room = Math.max((to - from) * 0.04, 3 * DAY)
  return { from: from - room, to: to + room }
}

/** Zooms in (`factor` below 1) or out; the instant `at` keeps its place. */
export function zoomed({ from, to }: Window, factor: number, at = (from + to) / 2): Window {
  const span = Math.min(Math.max((to - from) * factor, SHORTEST), LONGEST)
  const share = (at - from) / (to - from)
  return { from: at - span * share, to: at + span * (1 - share) }
}

/** Moves earlier or later by a share of the period in view. */
export function moved({ from, to }: Window, share: number): Window {
  const by = (to - from) * share
  return { from: from + by, to: to + by }
}

/** `2024-01-01..2024-06-30`, as it stands in the address. */
export function formatWindow({ from, to }: Window): string {
  return `${isoDay(from)}..${isoDay(to)}`
}

export function parseWindow(text: string | null): Window | null {
  const [, from = '', to = ''] = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/.exec(text ?? '') ?? []
  const window = { from: Date.parse(from), to: Date.parse(to) }
  return window.from < window.to ? window : null
}

export function isoDay(instant: number): string {
  const year = new Date(instant).getUTCFullYear()
  if (year < 1) return '0001-01-01'
  return new Date(instant).toISOString().slice(0, 10)
}
