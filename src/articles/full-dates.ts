import { type Day, isDay } from '../base/calendar.ts'
import type { Spanned } from '../types/span.ts'
import { monthOf } from './months.ts'

/** A date as a page prints it, with its year. `day` is `null` where only month and year are given. */
export interface PrintedDate extends Spanned {
  readonly year: number
  /** `null` for a date in figures whose month and day could be either way round, such as `11/10/19`. */
  readonly month: number | null
  readonly day: number | null
}

const NAME = '[\\p{L}]{3,12}'
const ORDINAL = '(?:st|nd|rd|th|º|ª|\\.)?'
const PATTERN = new RegExp(
  [
    // 2023-03-10, 2023/03/10, 2023年3月10日
    '(?<![\\d.-])(?<y1>(?:19|20)\\d\\d)[-/.年](?<m1>\\d{1,2})[-/.月](?<d1>\\d{1,2})(?!\\d)日?',
    // 10 March 2023, 10. März 2023, 10 de março de 2023, 10-Mar-2023
    `(?<!\\d)(?<d2>\\d{1,2})${ORDINAL}(?:[ \\u00a0-]|\\sde\\s)(?:of )?(?<n2>${NAME})\\.?,?(?:[ \\u00a0-]|\\sde\\s|\\sdel\\s)(?<y2>(?:19|20)\\d\\d)(?!\\d)`,
    // March 10, 2023
    `(?<!\\p{L})(?<n3>${NAME})\\.?[ \\u00a0](?<d3>\\d{1,2})(?:st|nd|rd|th)?,?[ \\u00a0](?<y3>(?:19|20)\\d\\d)(?!\\d)`,
    // 10.03.2023, 10/03/23
    '(?<![\\d.-])(?<a4>\\d{1,2})(?<s4>[./-])(?<b4>\\d{1,2})\\k<s4>(?<y4>(?:19|20)\\d\\d|\\d\\d)(?![\\d.]\\d|\\d)',
    // March 2023
    `(?<!\\p{L})(?<n5>${NAME})\\.?,?[ \\u00a0](?:de )?(?<y5>(?:19|20)\\d\\d)(?!\\d)`,
  ].join('|'),
  'giu',
)

/** What every one of these forms has in it. */
const YEAR = /(?:19|20)\d\d|\d[./-]\d/

/** Every date with a year in `text`, in order. Dates that do not exist are left out. */
export function findFullDates(text: string): PrintedDate[] {
  const found: PrintedDate[] = []
  if (!YEAR.test(text)) return found
  PATTERN.lastIndex = 0
  for (let match = PATTERN.exec(text); match; match = PATTERN.exec(text)) {
    const date = read(match.groups!)
    if (date) found.push({ ...date, start: match.index, end: match.index + match[0].length })
    // "Roe 2019-11-18" begins like a month with its year and is none; the date is behind it.
    else PATTERN.lastIndex = match.index + 1
  }
  return found
}

/** The calendar day of a date that names one. */
export function dayOf({ year, month, day }: PrintedDate): Day | null {
  return month !== null && day !== null ? { year, month, day } : null
}

function read(groups: Record<string, string | undefined>): Omit<PrintedDate, 'start' | 'end'> | null {
  const { y1, m1, d1, y2, n2, d2, y3, n3, d3, a4, s4, b4, y4, y5, n5 } = groups
  if (y1) return existing(Number(y1), Number(m1), Number(d1))
  if (y2) return existing(Number(y2), monthOf(n2!), Number(d2))
  if (y3) return existing(Number(y3), monthOf(n3!), Number(d3))
  if (y4) return inFigures(Number(a4), Number(b4), Number(y4) + (y4.length === 2 ? 2000 : 0), s4!)
  const month = monthOf(n5!)
  return month ? { year: Number(y5), month, day: null } : null
}

function existing(
  year: number,
  month: number | null,
  day: number,
): Omit<PrintedDate, 'start' | 'end'> | null {
  return month && isDay({ year, month, day }) ? { year, month, day } : null
}

/** Day before month with full stops; with slashes and hyphens only where the figures leave no choice. */
function inFigures(a: number, b: number, year: number, separator: string) {
  if (separator === '.') return existing(year, b, a)
  const dayFirst = existing(year, b, a)
  const monthFirst = existing(year, a, b)
  if (dayFirst && monthFirst && a !== b) return { year, month: null, day: null }
  return dayFirst ?? monthFirst
}
