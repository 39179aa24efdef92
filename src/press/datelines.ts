import { FULL_WEEKDAY } from '../languages/en/calendar.ts'
import type { Spanned } from '../types/span.ts'
import { type Agency, agencyOf, WIRE_PATTERN } from './agencies.ts'
import { monthOf } from './months.ts'
import { findPrintedDates } from './printed-dates.ts'
import { smallWords } from './small-words.ts'

/** The place, day and agency at the start of a line: "KYIV, March 10 (Reuters) - ". */
export interface Dateline {
  /** Offset in the line at which the story begins. */
  readonly end: number
  readonly place: string
  /** Whether a dash or colon before the story, or the end of the line, closes it. */
  readonly closed: boolean
  /** Words in brackets that begin with a capital, or the agency named without brackets. */
  readonly mark: string | null
  /** The agency that sent the story out. */
  readonly agency: Agency | null
  readonly year: number | null
  readonly month: number | null
  readonly day: number | null
}

const NAME = "\\p{Lu}[\\p{L}\\p{M}.'’-]{0,30}"
const PLACE = `${NAME}(?:[ ](?:(?:${smallWords('in-place')})[ ])?${NAME}){0,3}`
const MORE_PLACES = `(?:[,/][ ]?${PLACE}){0,3}?`
const DATE = '(?:\\p{L}{3,9}\\.?[ ]\\d{1,2}|\\d{1,2}\\.?[ ]\\p{L}{3,9})(?:,?[ ]\\d{4})?'
const CLOSE = `(?:[ ]?[–—―]+[ ]?|[ ][-_]{1,2}(?:[ ]|$)|:[ ])(?:$|(?=["“‘'(]?[\\p{Lu}\\p{N}]))`
/** What comes after the place: day, agency and dash, each in its order, at least one of them. */
const AFTER_PLACE = [
  `(?=,?[ ]${DATE}|,?[ ]?\\(|,[ ](?:${WIRE_PATTERN})|${CLOSE})`,
  `(?:,?[ ](?<date>${DATE}))?`,
  `(?:,?[ ]?\\((?<mark>[^()]{2,40})\\)|,[ ](?<bare>${WIRE_PATTERN}))?`,
  `,?(?<close>${CLOSE})?`,
].join('')
/** The day may also come first: "Monday, May 2, Seoul, Yonhap –". */
const DAY_FIRST = `(?:(?:${FULL_WEEKDAY},[ ])?(?<first>${DATE}),[ ])?`
const LINE = new RegExp(`^${DAY_FIRST}(?<place>${PLACE}${MORE_PLACES})${AFTER_PLACE}`, 'u')
const BEHIND_PLACE = new RegExp(`${MORE_PLACES}${AFTER_PLACE}`, 'uy')
const WIRE = new RegExp(`^(?:${WIRE_PATTERN})(?![\\p{L}\\p{N}])`, 'u')
/** In code units: no dateline is longer. */
const LONGEST = 160

/**
 * Reads the dateline at the start of a line; `null` if the line does not begin like one. `place`: the length of a name
 * at its start that is known to be a place; otherwise any names are accepted, and the caller asks for evidence.
 */
export function readDateline(line: string, place?: number): Dateline | null {
  const start = line.slice(0, LONGEST)
  BEHIND_PLACE.lastIndex = place ?? 0
  const match = (place === undefined ? LINE : BEHIND_PLACE).exec(start)
  if (!match) return null
  const { bare, close, first } = match.groups!
  const date = match.groups!.date ?? first
  const words = match.groups!.mark ?? bare
  const mark = words !== undefined && /^\p{Lu}/u.test(words) ? words : null
  const agency = agencyOf(WIRE.exec(mark ?? '')?.[0] ?? '')
  const colon = close?.startsWith(':') && !agency && date === undefined
  const end = match.index + match[0].length
  return {
    end,
    place: match.groups!.place ?? line.slice(0, place),
    closed: close === undefined ? end === line.length : !colon,
    mark,
    agency: agency?.wire ? agency : null,
    ...dayIn(date ?? ''),
  }
}

/**
 * The dateline at the start of a story's paragraph, or `null`. A capitalised word and a dash are not enough: it needs
 * capitals, an agency, a date or "Town, State".
 */
export function openingDateline(paragraph: string): Dateline | null {
  const found = readDateline(paragraph)
  if (!found?.closed || found.end >= paragraph.length) return null
  const { place, mark, day } = found
  const shouted = place.length > 2 && /^[^\p{Ll}]+/u.test(place) && /^\p{Lu}{3,}/u.test(place)
  return mark !== null || day !== null || shouted || place.includes(',') ? found : null
}

/** A sentence directly behind a place and its region: "LONDON Rain fell", "AUSTIN, Texas A storm". */
const SENTENCE_BEHIND = new RegExp(`^(?:,[ ]${NAME})?\\s+\\p{Lu}(?:\\p{Ll}|[ ])`, 'u')
/** The end of the sentence or line before. */
const SENTENCE_BEFORE = /(?:^|\n|[.!?]["”’']?[ ])$/

/**
 * Whether a known place is at the start of a line as in a dateline: "WASHINGTON (AP) - …", "Kyiv — …". In capitals, it may
 * also open a sentence within the line, and a date ("GDANSK, 14 May") or a sentence ("LONDON Rain fell") may follow it.
 */
export function opensDateline(text: string, { start, end }: Spanned): boolean {
  const name = text.slice(start, end)
  const shouted = name.length > 3 && name === name.toUpperCase()
  const before = text.slice(Math.max(0, start - 3), start)
  if (shouted ? !SENTENCE_BEFORE.test(before) : start > 0 && !before.endsWith('\n')) return false
  if (shouted && SENTENCE_BEHIND.test(text.slice(end, end + LONGEST))) return true
  const [line] = text.slice(start, end + LONGEST).split('\n', 1)
  const found = readDateline(line!, end - start)
  return found !== null && (found.closed || found.mark !== null || (shouted && found.day !== null))
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
