import {
  isDay,
  isoDay,
  MONTH_PATTERN,
  monthNumber,
  WEEKDAY_PATTERN,
  weekdayNumber,
} from '../../base/calendar.ts'
import { ORDINAL_PATTERN, ordinalNumber } from '../../base/number-words.ts'
import type { Family, Found, Reading } from '../reading.ts'

const DAY = `(?:[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?|${ORDINAL_PATTERN}`
const YEAR = "(?:1\\d|20)\\d\\d|['’]\\d\\d"
const WEEKDAY = `(?:(?<weekday>${WEEKDAY_PATTERN}),?\\s+)?`
const SPACE = '[\\s\\u00a0]*'
/** Between two ends of a range. */
const TO = '\\s*(?:-|–|—|\\bto\\b|\\band\\b|\\bthrough\\b|\\buntil\\b|\\btill\\b|&)\\s*'

/** "March 9, 2023", "Friday, Sept. 5", "March", "July 1997". */
export const monthFirst: Family = {
  name: 'date/month-first',
  pattern: new RegExp(
    `\\b${WEEKDAY}(?<month>${MONTH_PATTERN})(?:${SPACE}(?:the )?(?<day>${DAY})(?!\\d|[:.,]\\d|\\s?[ap]\\.?m\\b|\\spercent|%))?(?:${SPACE},?${SPACE}(?:of )?(?<year>${YEAR})(?![\\d%]|,\\d))?(?![\\p{L}\\d])`,
    'giu',
  ),
  read(match) {
    const { weekday, month, day, year } = match.groups!
    if (!isMonthName(month!)) return null
    const abbreviated = /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?$/i.test(month!)
    if (abbreviated && !day && !year) return null
    if (!/^\p{Lu}/u.test(month!)) return null
    if (/^may$/i.test(month!) && !day && !year) return mayAlone(match)
    if (/^mar(?:ch)?$/i.test(month!) && !day && !year && !monthContext(match)) return null
    if (/^(?:apr|june|aug)/i.test(month!) && !day && !year && isName(match)) return null
    if (/^(?:may|march)$/i.test(month!) && year?.startsWith("'")) return null
    const found: Found = { reading: dateOf(weekday, year, month!, day) }
    return weekday && !day ? null : found
  },
}

/** "9 March 2023", "the 4th of July", "5th of March". */
export const dayFirst: Family = {
  name: 'date/day-first',
  pattern: new RegExp(
    `\\b${WEEKDAY}(?:the )?(?<day>${DAY})(?:${SPACE}|\\s+day of\\s+|\\s+of\\s+)(?<month>${MONTH_PATTERN})(?:${SPACE},?${SPACE}(?<year>${YEAR})(?!\\d|,\\d))?(?![\\p{L}\\d])`,
    'giu',
  ),
  read(match) {
    const { weekday, month, day, year } = match.groups!
    if (!isMonthName(month!) || !/^\p{Lu}/u.test(month!)) return null
    if (/^(?:may|mar|march)$/i.test(month!) && !/^\d/.test(day!) && !/ of /.test(match[0])) return null
    return { reading: dateOf(weekday, year, month!, day) }
  },
}

/** "March 3-5", "between July 3 and 5, 2020": two days of one month. */
export const dayRange: Family = {
  name: 'date/day-range',
  pattern: new RegExp(
    `\\b(?<month>${MONTH_PATTERN})${SPACE}(?<first>[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?${TO}(?<second>[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?:,?${SPACE}(?<year>(?:1\\d|20)\\d\\d))?(?![\\p{L}\\d]|[:.,]\\d|\\s?[ap]\\.?m\\b|\\s?(?:percent|%))`,
    'gu',
  ),
  read: (match) => twoDays(match),
}

/** "3-5 March 2020", "from 3 to 5 March". */
export const dayRangeFirst: Family = {
  name: 'date/day-range',
  pattern: new RegExp(
    `\\b(?<first>[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?${TO}(?<second>[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?: of)? (?<month>${MONTH_PATTERN})(?:,?${SPACE}(?<year>(?:1\\d|20)\\d\\d))?(?![\\p{L}\\d])`,
    'gu',
  ),
  read: (match) => twoDays(match),
}

/** "January 23 - March 9 2014", "between July 2003 and December 2004", "June to August": two dates, one year. */
export const monthRange: Family = {
  name: 'date/month-range',
  pattern: new RegExp(
    `\\b(?<m1>${MONTH_PATTERN})(?: (?<d1>[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?)?${TO}(?<m2>${MONTH_PATTERN})(?: (?<d2>[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?!\\d))?,? (?<year>(?:1\\d|20)\\d\\d)(?![\\p{L}\\d])`,
    'gu',
  ),
  read(match, sentence) {
    const { m1, d1, m2, d2, year } = match.groups!
    if (!isMonthName(m1!) || !isMonthName(m2!)) return null
    const second = sentence.indexOf(m2!, match.index + m1!.length)
    const first =
      match.index + m1!.length + (d1 ? sentence.slice(match.index + m1!.length).indexOf(d1) + d1.length : 0)
    return [
      { reading: dateOf(undefined, year, m1!, d1), from: match.index, to: first },
      { reading: dateOf(undefined, year, m2!, d2), from: second, to: match.index + match[0].length },
    ]
  },
}

/** `2023-03-10`, `2023-03-10T08:00`, `12/03/2023`, `3.12.2023`. */
export const numeric: Family = {
  name: 'date/numeric',
  pattern:
    /(?<![\p{L}\d/.,-])(?:(?<iso>(?:1\d|20)\d\d-(?:0[1-9]|1[0-2])-(?:[0-2]\d|3[01]))(?:[T ](?<clock>[0-2]\d:[0-5]\d(?::[0-5]\d)?)(?<zone>Z|[+-]\d\d:?\d\d)?)?|(?<a>\d{1,2})(?<sep>[/.-])(?<b>\d{1,2})\k<sep>(?<y>(?:1\d|20)\d\d|\d\d))(?![\p{L}\d/-]|[.,]\d)/gu,
  read(match) {
    const { iso, clock, zone, a, b, sep, y } = match.groups!
    if (iso) {
      const [year, month, day] = iso.split('-').map(Number) as [number, number, number]
      if (!isDay({ year, month, day })) return null
      return { reading: { kind: 'stated', value: clock ? `${iso}T${clock}${zone ?? ''}` : iso } }
    }
    if (y!.length === 2 && sep !== '/') return null
    const year = y!.length === 4 ? Number(y) : Number(y) + (Number(y) > 68 ? 1900 : 2000)
    const [first, second] = [Number(a), Number(b)]
    const days = [
      { year, month: first, day: second },
      { year, month: second, day: first },
    ].filter(isDay)
    if (sep === '.')
      return days.length && second <= 12
        ? { reading: { kind: 'stated', value: isoDay({ year, month: second, day: first }) } }
        : null
    if (days.length === 0) return null
    if (days.length === 1 || first === second) return { reading: { kind: 'stated', value: isoDay(days[0]!) } }
    return { reading: { kind: 'ambiguous', days: [isoDay(days[0]!), isoDay(days[1]!)] } }
  },
}

function twoDays(match: RegExpExecArray): readonly Found[] | null {
  const { month, first, second, year } = match.groups!
  if (!isMonthName(month!) || Number(first) >= Number(second)) return null
  const monthLeads = match[0].startsWith(month!)
  const from = match.index
  const to = from + match[0].length
  const at = match[0].indexOf(first!, monthLeads ? month!.length : 0) + first!.length
  const next = match[0].indexOf(second!, at)
  return [
    { reading: dateOf(undefined, year, month!, first), from, to: from + at },
    { reading: dateOf(undefined, year, month!, second), from: from + next, to },
  ]
}

function isMonthName(word: string): boolean {
  return monthNumber(word) !== null
}

function dateOf(
  weekday: string | undefined,
  year: string | undefined,
  month: string,
  day: string | undefined,
): Reading {
  const number = day === undefined ? null : (ordinalNumber(day) ?? Number.parseInt(day, 10))
  return {
    kind: 'date',
    year: year === undefined ? null : fullYear(year),
    month: monthNumber(month),
    day: number,
    ...(weekday ? { weekday: weekdayNumber(weekday)! } : {}),
  }
}

/** "1994" as it is; "'94" and "'12" in the hundred years that end in 2068. */
export function fullYear(year: string): number {
  const digits = year.replace(/\D/g, '')
  const number = Number(digits)
  return digits.length > 2 ? number : number + (number > 68 ? 1900 : 2000)
}

const BEFORE_MONTH =
  /(?:^|\b(?:in|since|by|during|until|till|from|to|of|late|early|mid|last|next|this|each|every|through|for|before|after|between|and|or|around|about|on|past|ending|ended|through|his|her|its|their|a|the)[\s-]+)$/i

function monthContext(match: RegExpExecArray): boolean {
  return BEFORE_MONTH.test(match.input.slice(Math.max(0, match.index - 12), match.index)) && match.index > 0
}

/** "May" alone is the month only behind a word that leads to one: "in May", "last May", not "Mrs May", "May I". */
function mayAlone(match: RegExpExecArray): Found | null {
  const before = match.input.slice(Math.max(0, match.index - 12), match.index)
  const after = match.input.slice(match.index + 3, match.index + 12)
  if (
    !/\b(?:in|since|by|during|until|till|from|late|early|mid|last|next|this|each|every|through|before|after|between|of|around|ending|ended)[\s-]+$/i.test(
      before,
    )
  )
    return null
  if (
    /^(?: \p{Lu}| (?:said|told|has|had|is|was|will|be)\b|['’]s\b)/u.test(after) &&
    !/(?:last|next|this|in)\s$/i.test(before)
  )
    return null
  return { reading: { kind: 'date', year: null, month: 5, day: null } }
}

/** "April Jones": a capitalised word behind, and no word before that leads to a month. */
function isName(match: RegExpExecArray): boolean {
  const after = match.input.slice(match.index + match[0].length, match.index + match[0].length + 12)
  return /^ \p{Lu}\p{Ll}/u.test(after) && !(match.index > 0 && monthContext(match))
}
