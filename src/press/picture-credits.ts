import { PICTURE_TOLD } from '../languages/en/press.ts'
import { AGENCY_PATTERN, CREDIT_WORD_PATTERN } from './agencies.ts'
import { findPrintedDates } from './printed-dates.ts'
import { smallWords } from './small-words.ts'

/** The position of a picture credit in a line, as offsets in the line. */
export interface Credit {
  readonly start: number
  readonly end: number
}

const LONGEST_CREDIT = 90
const HAS_AGENCY = new RegExp(`(?<![\\p{L}\\p{N}])(?:${AGENCY_PATTERN})(?![\\p{L}\\p{N}])`, 'u')
const BEGINS_WITH_CREDIT_WORD = new RegExp(`^(?:${CREDIT_WORD_PATTERN})(?![\\p{L}\\p{N}])`, 'iu')
const LABELLED = new RegExp(
  `^(?:${CREDIT_WORD_PATTERN})\\s?(?:[:|/–—-]|${smallWords('behind-credit', '\\b')}|©)\\s*\\S`,
  'iu',
)
const TRAILING_LABEL = new RegExp(
  `(?<=[.!?"”’)]\\s|[|–—]\\s?)(?:${CREDIT_WORD_PATTERN})\\s?[:|]\\s?[^.!?]{2,60}$`,
  'iu',
)
const SLASHED = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:${AGENCY_PATTERN})\\s?/\\s?[\\p{L}\\p{M}.'’ -]{2,50}|[\\p{Lu}][\\p{L}\\p{M}.'’ -]{2,50}/\\s?(?:${AGENCY_PATTERN}))$`,
  'u',
)
const AGENCY_LAST = new RegExp(`(?<=[.!?"”’)]\\s)(?:${AGENCY_PATTERN})$`, 'u')
const VIA = smallWords('via')
const AGENCY_ONLY = new RegExp(
  `^(?:[\\p{Lu}][\\p{L}\\p{M}.'’ -]{2,40}(?:,| ${VIA}| /|/| -| –| —)\\s?)?(?:${AGENCY_PATTERN})(?: (?:${VIA}|/) (?:${AGENCY_PATTERN}))?$`,
  'u',
)
const NAME_ONLY = new RegExp(
  `^\\p{Lu}[\\p{L}\\p{M}.'’-]*(?: (?:\\p{Lu}[\\p{L}\\p{M}.'’-]*|${smallWords('in-name')})){0,4}$`,
  'u',
)
const FILE_PICTURE = new RegExp(`^(?:${smallWords('file-picture')})\\s?[:–—-]\\s?\\S`)
const DATE_REACH = 60

/**
 * The credit at the end of a line: `(AFP)`, `[File: Reuters]`, `(Jane Roe/AP)`, `REUTERS/Jane Roe`, `Photo: Jane Roe`,
 * and any name in brackets after a date: `… on August 6, 2024. (Jane Roe)`. `null` if there is none.
 */
export function creditAtEnd(line: string): Credit | null {
  const from = Math.max(0, line.length - LONGEST_CREDIT)
  const tail = line.slice(from)
  const bracket = /[([]([^()[\]]{2,80})[)\]]\.?$/.exec(tail)
  if (bracket) {
    const inner = bracket[1]!.trim()
    if (HAS_AGENCY.test(inner) || (BEGINS_WITH_CREDIT_WORD.test(inner) && inner.length < 60)) {
      return { start: from + bracket.index, end: line.length }
    }
    const signed = NAME_ONLY.test(inner) && closesWithDate(line.slice(0, from + bracket.index))
    return signed ? { start: from + bracket.index, end: line.length } : null
  }
  for (const pattern of [SLASHED, TRAILING_LABEL, AGENCY_LAST]) {
    const match = pattern.exec(tail)
    if (match && from + match.index > 0) return { start: from + match.index, end: line.length }
  }
  return null
}

/** Whether words end with a full date and a full stop, as captions do before a name in brackets. */
function closesWithDate(words: string): boolean {
  const text = words.trimEnd()
  const date = findPrintedDates(text.slice(-DATE_REACH)).at(-1)
  return date !== undefined && date.day !== null && text.slice(-DATE_REACH).slice(date.end) === '.'
}

/** Whether a line is only a picture credit: `Photo: Jane Roe`, `Jane Roe, AP`, `AFP via Getty Images`. */
export function isCreditLine(line: string): boolean {
  if (line.length > LONGEST_CREDIT) return false
  if (AGENCY_ONLY.test(line)) return true
  return LABELLED.test(line) && !/\p{Ll}{2}[.!?]["”]?\s+\S/u.test(line) && line.split(/\s+/).length <= 9
}

/** Whether a line says that it describes a picture: "FILE PHOTO: …", "In this photo, …". */
export function isPictureText(line: string): boolean {
  return FILE_PICTURE.test(line) || PICTURE_TOLD.test(line)
}
