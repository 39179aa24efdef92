import { isDay, isoDay } from '../../../base/calendar.ts'
import type { Family, Reading } from '../../../types/time-reading.ts'
import { MONTH_PATTERN, monthNumber, WEEKDAY_PATTERN, weekdayNumber } from '../calendar.ts'
import { ORDINAL_PATTERN, ordinalNumber } from '../numbers.ts'
import { isMonthAlone } from './month-alone.ts'

const DAY = `(?:[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?|${ORDINAL_PATTERN}`
const YEAR = "(?:1\\d|20)\\d\\d|['’]\\d\\d"
const WEEKDAY = `(?:(?<weekday>${WEEKDAY_PATTERN}),?\\s{1,3})?`
const SPACE = '\\s{0,3}'

/** "March 9, 2023", "Friday, Sept. 5", "March", "July 1997". */
export const monthFirst: Family = {
  name: 'date/month-first',
  pattern: new RegExp(
    `\\b${WEEKDAY}(?<month>${MONTH_PATTERN})(?:${SPACE}(?:the )?(?<day>${DAY})(?!\\d|[:.,]\\d|\\s?[ap]\\.?m\\b|\\spercent|%))?(?:${SPACE},?${SPACE}(?:of )?(?<year>${YEAR})(?![\\d%]|,\\d))?(?![\\p{L}\\d])`,
    'giu',
  ),
  read(match, sentence) {
    const { weekday, month, day, year } = match.groups!
    if (!/^\p{Lu}/u.test(month!) || (weekday && !day)) return null
    if (!day && !year && !isMonthAlone(month!, sentence, match.index, match.index + match[0].length))
      return null
    return { reading: dateOf(weekday, year, month!, day) }
  },
}

/** "9 March 2023", "the 4th of July", "5th of March". */
export const dayFirst: Family = {
  name: 'date/day-first',
  pattern: new RegExp(
    `\\b${WEEKDAY}(?:the )?(?<day>${DAY})(?:${SPACE}| day of | of )(?<month>${MONTH_PATTERN})(?:${SPACE},?${SPACE}(?<year>${YEAR})(?!\\d|,\\d))?(?![\\p{L}\\d])`,
    'giu',
  ),
  read(match) {
    const { weekday, month, day, year } = match.groups!
    if (!/^\p{Lu}/u.test(month!)) return null
    // "first March" of a series is not a day.
    if (/^(?:may|mar|march)$/i.test(month!) && !/^\d/.test(day!) && !/ of /.test(match[0])) return null
    return { reading: dateOf(weekday, year, month!, day) }
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
    const year = fullYear(y!)
    const short = isShort(y!)
    const [first, second] = [Number(a), Number(b)]
    const days = [
      { year, month: first, day: second },
      { year, month: second, day: first },
    ].filter(isDay)
    if (sep === '.')
      return days.length && second <= 12
        ? { reading: { kind: 'stated', value: isoDay({ year, month: second, day: first }), ...short } }
        : null
    if (days.length === 0) return null
    if (days.length === 1 || first === second)
      return { reading: { kind: 'stated', value: isoDay(days[0]!), ...short } }
    return { reading: { kind: 'ambiguous', days: [isoDay(days[0]!), isoDay(days[1]!)], ...short } }
  },
}

/** A reading of a date from the words of a pattern. */
export function dateOf(
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
    ...(year !== undefined && isShort(year)),
  }
}

/** Marks a year of two digits, whose century is found when the day of publication is known. */
export function isShort(year: string): { readonly short?: true } {
  return year.replace(/\D/g, '').length === 2 ? { short: true } : {}
}

/** "1994" unchanged; "'94" and "'12" in the hundred years that end in 2068. */
export function fullYear(year: string): number {
  const digits = year.replace(/\D/g, '')
  const number = Number(digits)
  return digits.length > 2 ? number : number + (number > 68 ? 1900 : 2000)
}
