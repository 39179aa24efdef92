import { type Day, isDay } from '../base/calendar.ts'
import { monthNumber } from '../languages/en/calendar.ts'
import type { Spanned } from '../types/span.ts'
import { monthOf } from './months.ts'
import { smallWords } from './small-words.ts'

/** A date with its year, as pages and papers print it; offsets are in the text in which it was found. */
export interface PrintedDate extends Spanned {
  readonly year: number
  /** 1 to 12; `null` for a date in digits whose month and day could be in either order, such as `11/10/19`. */
  readonly month: number | null
  /** 1 to 31; `null` for such a date, and for one with only month and year. */
  readonly day: number | null
  /** The two days that a date in digits can be: with the day first, and with the month first. */
  readonly either?: readonly [dayFirst: Day, monthFirst: Day]
}

/** A `PrintedDate` without its offsets. */
type Reading = Omit<PrintedDate, keyof Spanned>

const NAME = '\\p{L}{3,14}'
const YEAR = '(?:19|20)\\d\\d'
const PATTERN = new RegExp(
  [
    // 2023-03-10, 2023/3/10, 2023.03.10; not within a longer number such as 02-2023-10-10
    `(?<!\\d[.-]?)(?<y1>${YEAR})[-/.](?<m1>\\d{1,2})[-/.](?<d1>\\d{1,2})(?!\\d)`,
    // 2023年3月10日, 2023년 3월 10일
    `(?<!\\d)(?<y2>${YEAR})\\s?[年년]\\s?(?<m2>\\d{1,2})\\s?[月월]\\s?(?<d2>\\d{1,2})(?:\\s?[日일])?(?!\\d)`,
    // 10 March 2023, 10th of March, 2023, 10. März 2023, 10 de marzo de 2023, 10 d’abril del 2023, 10-Mar-2023
    `(?<!\\d)(?<d3>\\d{1,2})(?<o3>st|nd|rd|th|er|º|ª|\\.)?[\\s,-]{1,3}(?:(?:de|of)\\s|d[’']\\s?)?(?<n3>${NAME})\\.?,?[\\s-]{1,3}(?:(?:${smallWords('in-date')})\\s)?(?<y3>${YEAR})(?!\\d)`,
    // March 10, 2023
    `(?<!\\p{L})(?<n4>${NAME})\\.?\\s{1,3}(?<d4>\\d{1,2})(?:st|nd|rd|th)?,?\\s{1,3}(?<y4>${YEAR})(?!\\d)`,
    // 10. 3. 2023
    `(?<!\\d[.-]?|\\.)(?<d5>\\d{1,2})\\.\\s(?<m5>\\d{1,2})\\.\\s?(?<y5>${YEAR})(?!\\d|\\.\\d)`,
    // 10.03.2023, 10/03/23
    `(?<!\\d[.-]?|\\.)(?<a6>\\d{1,2})(?<s6>[./-])(?<b6>\\d{1,2})\\k<s6>(?<y6>${YEAR}|\\d\\d)(?!\\d|\\.\\d)`,
    // March 2023
    `(?<!\\p{L})(?<n7>${NAME})\\.?,?\\s(?:de )?(?<y7>${YEAR})(?!\\d)`,
  ].join('|'),
  'giu',
)

/** Every date in these forms matches this. */
const HAS_YEAR = new RegExp(`${YEAR}|\\d[./-]\\d`)

/** Every date with a year, from 1900 to 2099, in `text`, in order. Days that do not exist are left out. */
export function findPrintedDates(text: string): PrintedDate[] {
  const found: PrintedDate[] = []
  if (!HAS_YEAR.test(text)) return found
  PATTERN.lastIndex = 0
  for (let match = PATTERN.exec(text); match; match = PATTERN.exec(text)) {
    const date = read(match.groups!)
    if (date) found.push({ ...date, start: match.index, end: match.index + match[0].length })
    // "Roe 2019-11-18" begins like a month with its year but is none; the date comes after it.
    else PATTERN.lastIndex = match.index + 1
  }
  return found
}

/**
 * The calendar day of a date; `null` if it has none, or if it is in digits and the order of day and month is unknown.
 */
export function dayOf({ year, month, day, either }: PrintedDate, monthFirst?: boolean): Day | null {
  if (month !== null && day !== null) return { year, month, day }
  return either && monthFirst !== undefined ? either[monthFirst ? 1 : 0] : null
}

function read(groups: Record<string, string | undefined>): Reading | null {
  const { y1, m1, d1, y2, m2, d2, y3, n3, d3, o3, y4, n4, d4, y5, m5, d5, y6, a6, b6, s6, y7, n7 } = groups
  if (y1) return existing(Number(y1), Number(m1), Number(d1))
  if (y2) return existing(Number(y2), Number(m2), Number(d2))
  if (y3) return existing(Number(y3), monthOf(n3!, o3 === '.'), Number(d3))
  if (y4) return existing(Number(y4), monthOf(n4!), Number(d4))
  if (y5) return existing(Number(y5), Number(m5), Number(d5))
  if (y6) return inFigures(Number(a6), Number(b6), Number(y6) + (y6.length === 2 ? 2000 : 0), s6!)
  const month = monthAlone(n7!)
  return month ? { year: Number(y7), month, day: null } : null
}

/** For names as short as "set", "led" and "out" beside a year, only the English months are certain. */
function monthAlone(name: string): number | null {
  return name.length > 3 || monthNumber(name) !== null ? monthOf(name) : null
}

function existing(year: number, month: number | null, day: number): Reading | null {
  return month && isDay({ year, month, day }) ? { year, month, day } : null
}

/**
 * A date in digits: the day is first with full stops; with slashes and hyphens the order is known only if one number
 * cannot be a month.
 */
function inFigures(a: number, b: number, year: number, separator: string): Reading | null {
  const dayFirst = existing(year, b, a)
  if (separator === '.') return dayFirst
  const monthFirst = existing(year, a, b)
  if (!dayFirst || !monthFirst || a === b) return dayFirst ?? monthFirst
  const either = [
    { year, month: b, day: a },
    { year, month: a, day: b },
  ] as const
  return { year, month: null, day: null, either }
}
