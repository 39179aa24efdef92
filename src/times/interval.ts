import { addDays, type Day, daysBetween, daysInMonth, isoDay, weekdayOf } from '../base/calendar.ts'
import { SEASONS } from '../languages/en/times/lexicon.ts'
import { FIRST_YEAR, LAST_YEAR } from '../types/timex.ts'

/** From a first to a last day, both included. */
export interface Interval {
  readonly from: Day
  readonly to: Day
}

/** Monday of an ISO week. */
export function weekStart(year: number, week: number): Day {
  const fourth = { year, month: 1, day: 4 }
  return addDays(fourth, 1 - weekdayOf(fourth) + 7 * (week - 1))
}

/** The ISO week of a day: `1989-W43`. */
export function isoWeek(day: Day): string {
  const thursday = addDays(day, 4 - weekdayOf(day))
  const ordinal = daysBetween({ year: thursday.year, month: 1, day: 1 }, thursday)
  return `${String(thursday.year).padStart(4, '0')}-W${String(Math.floor(ordinal / 7) + 1).padStart(2, '0')}`
}

/** First and last day of a TIMEX3 date value; `null` for a value without days, such as `PRESENT_REF` or `P3W`. */
export function intervalOf(value: string): Interval | null {
  const match = /^(\d{2,4})(?:-(.+?))?(?:T.*)?$/.exec(value)
  if (!match) return null
  const [, digits = '', rest] = match
  if (digits.length < 4) {
    const step = 10 ** (4 - digits.length)
    const first = Number(digits) * step
    return rest ? null : whole(Math.max(FIRST_YEAR, first), 1, first + step - 1, 12)
  }
  const year = Number(digits)
  return rest ? partOf(year, rest) : whole(year, 1, year, 12)
}

/** First and last day of a part of a year: `03`, `03-09`, `W10`, `W10-WE`, `Q3`, `H1`, `SU`; `null` for no such part. */
export function partOf(year: number, code: string): Interval | null {
  const part = /^(?:(\d\d)(?:-(\d\d))?|W(\d\d)(-WE)?|Q([1-4])|H([12])|([A-Z]{2}))$/.exec(code)
  if (!part) return null
  const [, month, day, week, weekend, quarter, half, season] = part
  if (month && day) {
    const only = { year, month: Number(month), day: Number(day) }
    return { from: only, to: only }
  }
  if (month) return whole(year, Number(month), year, Number(month))
  if (quarter) return whole(year, 3 * Number(quarter) - 2, year, 3 * Number(quarter))
  if (half) return whole(year, 6 * Number(half) - 5, year, 6 * Number(half))
  if (week) {
    const monday = weekStart(year, Number(week))
    return { from: weekend ? addDays(monday, 5) : monday, to: addDays(monday, 6) }
  }
  return seasonOf(season!, year)
}

/** The twelve months that end with a month of this year: fiscal 2026, which ends in March. */
export function yearTo(year: number, month: number): Interval {
  return month === 12 ? whole(year, 1, year, 12) : whole(year - 1, month + 1, year, month)
}

/** A winter belongs to the year in which it begins. */
function seasonOf(code: string, year: number): Interval | null {
  const row = Object.values(SEASONS).find((candidate) => candidate.code === code)
  if (!row) return null
  const last = row.to[0] < row.from[0] ? year + 1 : year
  return {
    from: { year, month: row.from[0], day: row.from[1] },
    to: { year: last, month: row.to[0], day: Math.min(row.to[1], daysInMonth(last, row.to[0])) },
  }
}

function whole(year: number, month: number, lastYear: number, lastMonth: number): Interval {
  return {
    from: { year, month, day: 1 },
    to: { year: lastYear, month: lastMonth, day: daysInMonth(lastYear, lastMonth) },
  }
}

/**
 * Narrows an interval to its first, middle or last third for `START`, `MID` and `END`; other modifiers change nothing.
 */
export function narrowed({ from, to }: Interval, mod: string | undefined): Interval {
  if (mod !== 'START' && mod !== 'MID' && mod !== 'END') return { from, to }
  const length = daysBetween(from, to) + 1
  const third = Math.ceil(length / 3)
  if (length < 3) return { from, to }
  if (mod === 'START') return { from, to: addDays(from, third - 1) }
  if (mod === 'END') return { from: addDays(to, 1 - third), to }
  return { from: addDays(from, third), to: addDays(to, -third) }
}

/** The interval as ISO 8601 days; `null` if it does not lie within the years that these can have. */
export function isoInterval({ from, to }: Interval): { from: string; to: string } | null {
  // Written so that a day of `NaN`s is refused, too.
  if (!(from.year >= FIRST_YEAR && to.year <= LAST_YEAR)) return null
  return { from: isoDay(from), to: isoDay(to) }
}
