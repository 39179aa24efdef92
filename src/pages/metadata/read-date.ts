import { type Day, isDay, isoDay } from '../../base/calendar.ts'
import { dayOf, findPrintedDates } from '../../press/printed-dates.ts'
import type { Spanned } from '../../types/span.ts'

/** A calendar day read from a string, with its offsets in the string. */
export interface FoundDate extends Spanned {
  /** `2023-03-10`. */
  readonly value: string
}

/** There are no web pages from before this year; an earlier date is an error or a template's default. */
const FIRST_YEAR = 1990
/** Longest string that is searched, in code units. */
const LONGEST = 2000
/** A day in machine format: 20230310, 20230310T0830Z. */
const STAMP = /(?<!\d)(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?(?!\d)/g

/**
 * Finds the days written in a string, in order. `monthFirst` decides what 03/10/2023 means; 23/10/2023 is clear without
 * it. Days that do not exist or are before 1990 are skipped.
 */
export function findDates(text: string, monthFirst: boolean): FoundDate[] {
  const short = text.slice(0, LONGEST)
  const printed = findPrintedDates(short).map((date) => ({ ...date, found: dayOf(date, monthFirst) }))
  const stamps = [...short.matchAll(STAMP)].map(({ 0: all, 1: year, 2: month, 3: day, index }) => {
    const found = { year: Number(year), month: Number(month), day: Number(day) }
    return { found, start: index, end: index + all.length }
  })
  return [...printed, ...stamps]
    .flatMap(({ found, start, end }) => (isOfWeb(found) ? [{ value: isoDay(found), start, end }] : []))
    .sort((a, b) => a.start - b.start)
}

/** The day of a metadata value: a written date, or seconds or milliseconds since 1970. */
export function readDate(value: string, monthFirst: boolean): string | null {
  const epoch = /^\s*(\d{10}|\d{13})\s*$/.exec(value)?.[1]
  if (epoch === undefined) return findDates(value, monthFirst)[0]?.value ?? null
  const date = new Date(Number(epoch) * (epoch.length === 10 ? 1000 : 1))
  const found = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
  return isOfWeb(found) ? isoDay(found) : null
}

function isOfWeb(day: Day | null): day is Day {
  return day !== null && day.year >= FIRST_YEAR && day.year < 2100 && isDay(day)
}
