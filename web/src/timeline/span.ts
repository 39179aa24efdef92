import { DAY } from './items.ts'
import { formatWindow, isoDay, parseWindow } from './window.ts'

/** Indexes of the first and the last month of a stretch of time; all months where there is none. */
export function endsOf(span: string | null, months: readonly string[]): readonly [number, number] {
  const last = Math.max(0, months.length - 1)
  const window = parseWindow(span)
  if (!window || months.length === 0) return [0, last]
  const [first, end] = [isoDay(window.from).slice(0, 7), isoDay(window.to - DAY).slice(0, 7)]
  const from = months.findIndex((name) => name >= first)
  const to = months.findLastIndex((name) => name <= end)
  return [from < 0 ? last : from, Math.max(to, 0)]
}

/** The stretch from one month to another; `null` for all of the time. */
export function spanOf(months: readonly string[], from: number, to: number): string | null {
  if (from === 0 && to === months.length - 1) return null
  const [year = 0, month = 1] = months[to]!.split('-').map(Number)
  return formatWindow({ from: Date.parse(`${months[from]}-01`), to: Date.UTC(year, month, 1) })
}

/** A question limited to a stretch of time that stands in the address. */
export function within(q: string, span: string | null): string {
  const window = parseWindow(span)
  return window ? `${q} since:${isoDay(window.from)} until:${isoDay(window.to - DAY)}`.trim() : q
}
