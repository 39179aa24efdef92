import { AGENCY_PATTERN, type Agency, agencyOf } from './agencies.ts'
import { monthOf } from './months.ts'
import { findPrintedDates } from './printed-dates.ts'

/** The place, day and agency that a story opens with: "KYIV, March 10 (Reuters) - ". Offsets are of the paragraph. */
export interface Dateline {
  readonly start: number
  readonly end: number
  readonly agency: Agency | null
  readonly year: number | null
  readonly month: number | null
  readonly day: number | null
}

const PLACE = "\\p{Lu}[\\p{L}\\p{M}.'’-]*(?:[ ]\\p{Lu}[\\p{L}\\p{M}.'’-]*){0,3}"
const OPENING = new RegExp(
  `^(?<place>${PLACE}(?:[,/] ?${PLACE}){0,3})(?:,? (?<date>(?:\\p{L}{3,9}\\.? \\d{1,2}|\\d{1,2}\\.? \\p{L}{3,9})(?:,? \\d{4})?))?,?(?: ?\\((?<agency>[^()]{2,40})\\))?(?: ?[–—―]+ ?| -{1,2} |: )(?=["“‘'(]?[\\p{Lu}\\p{N}])`,
  'u',
)
const WHOLE_AGENCY = new RegExp(`^(?:${AGENCY_PATTERN})$`, 'u')

/** The dateline a paragraph opens with, or `null`. Needs more than a capitalised word and a dash: capitals, an agency, a date or "Town, State". */
export function openingDateline(paragraph: string): Dateline | null {
  const match = OPENING.exec(paragraph.slice(0, 160))
  if (!match) return null
  const { place, date, agency: mark } = match.groups!
  const shouted = place!.length > 2 && /^[^\p{Ll}]+/u.test(place!) && /^\p{Lu}{3,}/u.test(place!)
  const colon = match[0].trimEnd().endsWith(':')
  const found = mark && WHOLE_AGENCY.test(mark) ? agencyOf(mark) : null
  if (colon && !found && !date) return null
  if (!found && !date && !mark && !shouted && !/,/.test(place!)) return null
  return { start: 0, end: match[0].length, agency: found?.wire ? found : null, ...dayIn(date ?? '') }
}

/** Whether a line is nothing but a place in capitals, with a comma: "BAAR, SWITZERLAND". */
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
