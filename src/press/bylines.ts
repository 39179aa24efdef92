import roleTable from '../../data/press/role-words.json' with { type: 'json' }
import { FULL_WEEKDAY } from '../languages/en/calendar.ts'
import { BETWEEN_AUTHORS, NO_FIRST_NAME, POST_TAIL, REPORTED_BY } from '../languages/en/press.ts'
import { agencyOf } from './agencies.ts'
import { bylinePattern, bylineWords } from './byline-words.ts'
import { findPrintedDates } from './printed-dates.ts'
import { smallWords } from './small-words.ts'

/** The authors and the agency that a byline names. */
export interface Byline {
  /** Persons, as written. */
  readonly authors: readonly string[]
  /** The news agency that the byline names in place of a person or beside one. */
  readonly agency: string | null
}

const OPENING = new RegExp(
  `^(?:${bylinePattern('starts')}\\s*:?\\s+|${bylinePattern('label')}(?:\\([^)]{1,3}\\))?\\s*:\\s*)(?=["“]?[\\p{Lu}\\p{Lo}])`,
  'iu',
)
const JOINS = new RegExp(
  `\\s*[;|•·]\\s*|\\s+[-–—]\\s+|\\s*,\\s*(?:${bylinePattern('joins')}\\s+)?|\\s+(?:${bylinePattern('joins')}|&)\\s+`,
  'iu',
)
const ROLES = new Map(
  (roleTable as readonly { word: string; part: 'person' | 'body' }[]).map(({ word, part }) => [word, part]),
)
/** Small words inside names: "de", "bin". */
const PARTICLES = new Set(bylineWords('particle'))
/** Matches the start of a part about people who helped with the story but did not write it. */
const NOT_AUTHORS = new RegExp(`^\\(?${bylinePattern('others')}\\b`, 'iu')
const BEFORE_DATE = new RegExp(
  `(?:[\\s,|•–—-]|\\b(?:${smallWords('before-date')})\\b|\\b${FULL_WEEKDAY}\\b)+$`,
  'iu',
)
const LONGEST_BYLINE = 200
const MOST_WORDS = 24

/** Reads a line such as "By Jane Roe and John Doe"; `null` if the line does not begin like a byline. */
export function readByline(line: string): Byline | null {
  if (line.length > LONGEST_BYLINE) return null
  const bare = line.replace(/^\((.*)\)$/u, '$1')
  const opening = OPENING.exec(bare)
  if (!opening) return null
  const rest = beforeDate(bare.slice(opening[0].length))
  if (/\p{Ll}[.!?]$/u.test(rest) || rest.split(/\s+/).length > MOST_WORDS) return null
  const parts = rest
    .split(/\s*;\s*/u)
    .filter((part) => !NOT_AUTHORS.test(part))
    .flatMap((part) => part.replace(REPORTED_BY, '').split(JOINS))
    .map((part) => part.trim())
  const authors = personsOf(parts)
  const agency = parts.map((part) => agencyOf(part)).find((found) => found?.wire)?.name ?? null
  const first = parts[0] ?? ''
  if (authors.length === 0 && agency === null && !looksNamed(first)) return null
  return { authors, agency }
}

/** Whether a line is only a name, such as "Jane Roe" or "Jane Roe, Kyiv": two to four capitalised words. */
export function isNameLine(line: string): boolean {
  if (line.length > 60 || /[.!?:"“”\d]/.test(line.replace(/\b\p{Lu}\./gu, ''))) return false
  const [name, place, ...more] = line.split(', ')
  if (more.length > 1 || (place !== undefined && !/^\p{Lu}[\p{L}\s'-]{1,24}$/u.test(place))) return false
  return isPersonName(name!)
}

/** The persons in a line that is only a name. */
export function namesOf(line: string): string[] {
  return personsOf(line.split(BETWEEN_AUTHORS))
}

/** The parts that are names of persons, without posts; a name that is there twice is returned once. */
function personsOf(parts: readonly string[]): string[] {
  return parts
    .filter((part, i) => i === 0 || part.split(/\s+/).every((word) => roleOf(word) === undefined))
    .map((part) => withoutRole(part).replace(/^(.{4,60})\s+\1$/u, '$1'))
    .filter(isPersonName)
}

function roleOf(word: string): 'person' | 'body' | undefined {
  return ROLES.get(word.toLowerCase().replace(/[^\p{L}]/gu, ''))
}

function beforeDate(text: string): string {
  const date = findPrintedDates(text)[0]
  const cut = date ? text.slice(0, date.start) : text
  return cut.replace(BEFORE_DATE, '').trim()
}

/** "Jane Roe Senior Correspondent" gives "Jane Roe". */
function withoutRole(part: string): string {
  const words = part.split(/\s+/)
  const post = words.some((word) => roleOf(word) === 'person')
  const role = words.findIndex((word) => roleOf(word) !== undefined)
  return (post && role > 1 ? words.slice(0, role) : words).join(' ').replace(POST_TAIL, '')
}

function isPersonName(text: string): boolean {
  const words = text.split(/\s+/)
  if (words.length < 2 || words.length > 5 || text.length > 50 || agencyOf(text)) return false
  if (NO_FIRST_NAME.test(words[0]!) || words.some((word) => roleOf(word) !== undefined)) return false
  const capitalised = words.filter((word) => /^["“(]?\p{Lu}[\p{L}\p{M}.'’-]*["”)]?$/u.test(word))
  const particles = words.filter((word) => PARTICLES.has(word))
  return capitalised.length >= 2 && capitalised.length + particles.length === words.length
}

function looksNamed(text: string): boolean {
  return (
    /^\p{Lu}/u.test(text) &&
    text.split(/\s+/).every((word) => /^[\p{Lu}\p{N}(]/u.test(word)) &&
    text.split(/\s+/).length <= 5
  )
}
