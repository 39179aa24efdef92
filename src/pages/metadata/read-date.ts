import { isDay, isoDay } from '../../base/calendar.ts'
import type { Spanned } from '../../types/span.ts'
import { MONTHS } from './vocabulary.ts'

/** A calendar day read from a string, with its place in it. */
export interface FoundDate extends Spanned {
  /** `2023-03-10`. */
  readonly value: string
}

/** Earlier pages are not on the web; a date before this year is a slip or a template's default. */
const FIRST_YEAR = 1990
const LAST_YEAR = 2100
/** Longest string that is looked through, in code units. */
const LONGEST = 2000

type Reading = readonly [year: string, month: string, day: string]

interface Pattern {
  readonly pattern: RegExp
  read(match: RegExpMatchArray, monthFirst: boolean): Reading | null
}

/** Dates as pages write them. A two-digit year is of this century. */
const PATTERNS: readonly Pattern[] = [
  { pattern: /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/g, read: (m) => [m[1]!, m[2]!, m[3]!] },
  { pattern: /(?<!\d)(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?(?!\d)/g, read: (m) => [m[1]!, m[2]!, m[3]!] },
  {
    pattern: /(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/g,
    read: (m) => [m[1]!, m[2]!, m[3]!],
  },
  {
    pattern: /(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})(?!\d|\.\d)/g,
    read: (m) => [m[3]!, m[2]!, m[1]!],
  },
  {
    pattern: /(?<!\d)(\d{1,2})([/-])(\d{1,2})\2(\d{4})(?!\d)/g,
    read: ([, first, , second, year], monthFirst) => {
      const isMonthFirst = Number(first) > 12 ? false : Number(second) > 12 ? true : monthFirst
      return isMonthFirst ? [year!, first!, second!] : [year!, second!, first!]
    },
  },
  {
    // 10. März 2023, 10 de marzo de 2023, 10th of March, 2023
    pattern:
      /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º|ª|\.)?[\s,-]{1,3}(?:(?:de|of|d[’'])\s?)?(\p{L}{3,14})\.?,?[\s-]{1,3}(?:(?:de|del)\s)?(\d{4})(?!\d)/giu,
    read: (m) => withMonth(m[3]!, m[2]!, m[1]!),
  },
  {
    // March 10, 2023
    pattern: /(?<!\p{L})(\p{L}{3,14})\.?\s{1,3}(\d{1,2})(?:st|nd|rd|th)?,?\s{1,3}(\d{4})(?!\d)/giu,
    read: (m) => withMonth(m[3]!, m[1]!, m[2]!),
  },
]

/**
 * Finds the days written in a string, in order. `monthFirst` decides what 03/10/2023 is; 23/10/2023 speaks for
 * itself. Days that do not exist or lie before 1990 are passed over.
 */
export function findDates(text: string, monthFirst: boolean): FoundDate[] {
  const found: FoundDate[] = []
  const short = text.slice(0, LONGEST)
  for (const { pattern, read } of PATTERNS) {
    for (const match of short.matchAll(pattern)) {
      const value = toDay(read(match, monthFirst))
      const start = match.index
      const end = start + match[0].length
      if (value !== null && !found.some((other) => other.start < end && start < other.end)) {
        found.push({ value, start, end })
      }
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/** The day that a metadata value gives: a written date, or seconds or milliseconds since 1970. */
export function readDate(value: string, monthFirst: boolean): string | null {
  const epoch = /^\s*(\d{10}|\d{13})\s*$/.exec(value)?.[1]
  if (epoch !== undefined) {
    const date = new Date(Number(epoch) * (epoch.length === 10 ? 1000 : 1))
    return toDay([String(date.getUTCFullYear()), String(date.getUTCMonth() + 1), String(date.getUTCDate())])
  }
  return findDates(value, monthFirst)[0]?.value ?? null
}

function withMonth(year: string, name: string, day: string): Reading | null {
  const month = MONTHS.get(name.toLowerCase().normalize('NFC'))
  return month === undefined ? null : [year, String(month), day]
}

function toDay(reading: Reading | null): string | null {
  if (!reading) return null
  const [y, month, day] = reading.map(Number) as [number, number, number]
  const year = reading[0].length === 2 ? 2000 + y : y
  if (year < FIRST_YEAR || year > LAST_YEAR || !isDay({ year, month, day })) return null
  return isoDay({ year, month, day })
}
