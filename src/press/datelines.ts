import type { Spanned } from '../types/span.ts'
import { AGENCY_PATTERN, type Agency, agencyOf, WIRE_PATTERN } from './agencies.ts'
import { monthOf } from './months.ts'
import { findPrintedDates } from './printed-dates.ts'
import { smallWords } from './small-words.ts'

/** The place, day and agency at the start of a story: "KYIV, March 10 (Reuters) - ". Offsets are in the paragraph. */
export interface Dateline {
  readonly start: number
  readonly end: number
  readonly agency: Agency | null
  readonly year: number | null
  readonly month: number | null
  readonly day: number | null
}

const WORD = "\\p{Lu}[\\p{L}\\p{M}.'’-]*"
const PLACE = `${WORD}(?:[ ]${WORD}){0,3}`
const DATE = '(?:\\p{L}{3,9}\\.? \\d{1,2}|\\d{1,2}\\.? \\p{L}{3,9})(?:,? \\d{4})?'
const OPENING = new RegExp(
  `^(?<place>${PLACE}(?:[,/] ?${PLACE}){0,3}?)(?:,? (?<date>${DATE}))?(?:,? ?\\((?<mark>[^()]{2,40})\\)|, (?<bare>${WIRE_PATTERN}))?,?(?: ?[–—―]+ ?| [-_]{1,2} |: )(?=["“‘'(]?[\\p{Lu}\\p{N}])`,
  'u',
)
const WHOLE_AGENCY = new RegExp(`^(?:${AGENCY_PATTERN})$`, 'u')
/** The words before an agency's mark, with place and day in any order: names and numbers only. */
const PLACE_AND_DAY = `\\p{Lu}[\\p{L}\\p{M}.'’/-]{0,30}(?:,? (?:\\p{Lu}[\\p{L}\\p{M}.'’/-]{0,30}|\\p{N}{1,4}|${smallWords('in-place')})){0,7}`
const WITH_AGENCY = new RegExp(
  `^${PLACE_AND_DAY}(?: \\((${WIRE_PATTERN})(?![\\p{L}\\p{N}])[^()]{0,40}\\)|, (${WIRE_PATTERN}))\\s{0,2}(?:[-–—_:]|$)`,
  'u',
)
/** The part of a dateline after the place: a day, then an agency in brackets or a dash. */
const AFTER_PLACE =
  /^(?:, (?:\p{Lu}\p{L}{2,8}\.? \d{1,2})(?:, \d{4})?)?\s*(?:\((?:\p{Lu}[\p{L} ]{1,25})\)|\s[-–—]{1,2}\s)/u

/**
 * The dateline at the start of a paragraph, or `null`. A capitalised word and a dash are not enough: it needs capitals,
 * an agency, a date or "Town, State".
 */
export function openingDateline(paragraph: string): Dateline | null {
  const match = OPENING.exec(paragraph.slice(0, 160))
  if (!match) return null
  const { place, date, mark = match.groups!.bare } = match.groups!
  const shouted = place!.length > 2 && /^[^\p{Ll}]+/u.test(place!) && /^\p{Lu}{3,}/u.test(place!)
  const colon = match[0].trimEnd().endsWith(':')
  const found = mark && WHOLE_AGENCY.test(mark) ? agencyOf(mark) : null
  if (colon && !found && !date) return null
  if (!found && !date && !mark && !shouted && !/,/.test(place!)) return null
  return { start: 0, end: match[0].length, agency: found?.wire ? found : null, ...dayIn(date ?? '') }
}

/**
 * The dateline of a paragraph that gives an agency's mark, up to `end`: `KYIV, March 10 (Reuters) -`, `WASHINGTON (AP)
 * _`, `Seoul, May 2, Yonhap –`; `null` if it gives none. Any words before the mark are accepted if they are names and
 * numbers.
 */
export function agencyDateline(paragraph: string): { readonly mark: string; readonly end: number } | null {
  const match = WITH_AGENCY.exec(paragraph)
  return match ? { mark: (match[1] ?? match[2])!, end: match[0].trimEnd().length } : null
}

/**
 * Whether a known place is at the start of a paragraph as in a dateline: "WASHINGTON (AP) - …", "Kyiv — …", "LONDON
 * Rain fell".
 */
export function opensDateline(text: string, { start, end }: Spanned): boolean {
  if (start > 0 && text[start - 1] !== '\n') return false
  const name = text.slice(start, end)
  if (AFTER_PLACE.test(text.slice(end, end + 50))) return true
  return name.length > 3 && name === name.toUpperCase() && /^\s+\p{Lu}\p{Ll}/u.test(text.slice(end, end + 4))
}

/** Whether a line is only a place in capitals, with a comma: "BAAR, SWITZERLAND". */
export function isPlaceLine(line: string): boolean {
  return line.length <= 50 && /^\p{Lu}[\p{Lu}\s.'-]+, \p{Lu}[\p{Lu}\s.'-]+$/u.test(line)
}

function dayIn(date: string): Pick<Dateline, 'year' | 'month' | 'day'> {
  const full = findPrintedDates(date)[0]
  if (full?.day) return { year: full.year, month: full.month, day: full.day }
  const month = monthOf(/\p{L}+/u.exec(date)?.[0] ?? '')
  const day = Number(/\d{1,2}/.exec(date)?.[0] ?? 0)
  return month && day ? { year: null, month, day } : { year: null, month: null, day: null }
}
