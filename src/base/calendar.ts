/** A calendar day, proleptic Gregorian. `month` 1 to 12, `day` 1 to 31. */
export interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** Whether the day exists: 2023-02-29 does not. */
export function isDay({ year, month, day }: Day): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** 28 to 31; `month` from 1, Gregorian in every year. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate()
}

/** `2023-03-09`. */
export function isoDay({ year, month, day }: Day): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** Reads `2023-03-09`, with or without a time after it; `null` if it is no existing day. */
export function parseIsoDay(value: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(value)
  if (!match) return null
  const day = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }
  return isDay(day) ? day : null
}

/** The day `count` days later (earlier when negative); of `NaN`s where that is more than 270,000 years away. */
export function addDays({ year, month, day }: Day, count: number): Day {
  const date = instantOf({ year, month, day: day + count })
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** ISO weekday, Monday 1 to Sunday 7. */
export function weekdayOf(day: Day): number {
  return instantOf(day).getUTCDay() || 7
}

/** Days from `a` to `b`; negative when `b` is earlier. */
export function daysBetween(a: Day, b: Day): number {
  return Math.round((instantOf(b).getTime() - instantOf(a).getTime()) / 86_400_000)
}

/** The start of a day in UTC. Unlike `Date.UTC`, it does not read the years 0 to 99 as 1900 to 1999. */
function instantOf({ year, month, day }: Day): Date {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return date
}
