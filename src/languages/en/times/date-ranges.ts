import type { Family, Found } from '../../../types/time-reading.ts'
import { MONTH_PATTERN } from '../calendar.ts'
import { dateOf } from './dates.ts'

const SPACE = '\\s{0,3}'
/** Words between the two ends of a range. */
const TO = '\\s{0,3}(?:-|–|—|\\bto\\b|\\band\\b|\\bthrough\\b|\\buntil\\b|\\btill\\b|&)\\s{0,3}'

/** The same between two days of one month, and a slash: "22/23 August". */
const TO_DAY = TO.replace('-|', '-|\\/|')
/** "early" or "late" before the second month of a range. */
const EDGE = '(?:(?:early|late|mid)[ -])?'

/** "March 3-5", "between July 3 and 5, 2020": two days of one month. */
export const dayRange: Family = {
  name: 'date/day-range',
  pattern: new RegExp(
    `\\b(?<month>${MONTH_PATTERN})${SPACE}(?<first>[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?${TO_DAY}(?<second>[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?:,?${SPACE}(?<year>(?:1\\d|20)\\d\\d))?(?![\\p{L}\\d]|[:.,]\\d|\\s?[ap]\\.?m\\b|\\s?(?:percent|%))`,
    'gu',
  ),
  read: (match) => twoDays(match),
}

/** "3-5 March 2020", "from 3 to 5 March". */
export const dayRangeFirst: Family = {
  name: 'date/day-range',
  pattern: new RegExp(
    `\\b(?<first>[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?${TO_DAY}(?<second>[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?: of)? (?<month>${MONTH_PATTERN})(?:,?${SPACE}(?<year>(?:1\\d|20)\\d\\d))?(?![\\p{L}\\d])`,
    'gu',
  ),
  read: (match) => twoDays(match),
}

/** "January 23 - March 9 2014", "between July 2003 and December 2004", "June to August": two dates, one year. */
export const monthRange: Family = {
  name: 'date/month-range',
  pattern: new RegExp(
    `\\b(?<m1>${MONTH_PATTERN})(?: (?<d1>[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?)?${TO}${EDGE}(?<m2>${MONTH_PATTERN})(?: (?<d2>[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?!\\d))?,? (?<year>(?:1\\d|20)\\d\\d)(?![\\p{L}\\d])`,
    'gu',
  ),
  read(match, sentence) {
    const { m1, d1, m2, d2, year } = match.groups!
    const second = sentence.indexOf(m2!, match.index + m1!.length)
    const first =
      match.index + m1!.length + (d1 ? sentence.slice(match.index + m1!.length).indexOf(d1) + d1.length : 0)
    return [
      { reading: dateOf(undefined, year, m1!, d1), from: match.index, to: first },
      { reading: dateOf(undefined, year, m2!, d2), from: second, to: match.index + match[0].length },
    ]
  },
}

function twoDays(match: RegExpExecArray): readonly Found[] | null {
  const { month, first, second, year } = match.groups!
  if (Number(first) >= Number(second)) return null
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
