import rows from '../../../../data/languages/en/times/holidays.json' with { type: 'json' }
import { addDays, type Day, daysInMonth, weekdayOf } from '../../../base/calendar.ts'

interface HolidayRow {
  readonly name: string
  readonly month?: number
  readonly day?: number
  readonly weekday?: number
  readonly nth?: number
  readonly plus?: number
  readonly easter?: number
}

/** The day of a holiday in a year, by its name in `data/languages/en/times/holidays.json`. */
export function holidayOf(name: string, year: number): Day | null {
  const row = (rows as readonly HolidayRow[]).find((candidate) => candidate.name === name)
  if (!row) return null
  if (row.easter !== undefined) return addDays(easterSunday(year), row.easter)
  const { month = 1, day, weekday = 1, nth = 1, plus = 0 } = row
  if (day !== undefined) return { year, month, day }
  if (nth < 0) {
    const last = { year, month, day: daysInMonth(year, month) }
    return addDays(last, -((weekdayOf(last) - weekday + 7) % 7))
  }
  const first = { year, month, day: 1 }
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1) + plus)
}

/** Gregorian Easter Sunday (Meeus, Jones & Butcher). */
export function easterSunday(year: number): Day {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const e = b % 4
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - d - g + 15) % 30
  const i = Math.floor(c / 4)
  const l = (32 + 2 * e + 2 * i - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const month = Math.floor((h + l - 7 * m + 114) / 31)
  return { year, month, day: ((h + l - 7 * m + 114) % 31) + 1 }
}
