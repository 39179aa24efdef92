import { readAuthors } from '../../press/authors.ts'
import { keyOf } from '../../press/headlines.ts'
import { findDates } from '../metadata/read-date.ts'
import type { DraftBlock } from './blocks.ts'
import { COUNTERS, FURNITURE_OPENINGS, SIGN_OFFS, STORY_ENDINGS } from './furniture.ts'

/** What is known about the story before its lines are labelled. */
export interface StoryFrame {
  readonly title: string | null
  readonly authors: readonly string[]
  readonly byline: string | null
}

const SHORT_LINE = 160
/** The most characters of a line about the author below the story. */
const SHORT_BIO = 450
/** How many lines at the end of a story can be about how it was made. */
const CLOSING_LINES = 5
/** A date with at most this many characters beside it is a line about the page. */
const BESIDE_DATE = 40

/**
 * Labels the lines of a story that are not its prose: links to other pages, counters, dates alone in a line, and below
 * the story its author and editor. The repetition of the headline is dropped; nothing else is removed.
 */
export function labelLines(lines: readonly DraftBlock[], frame: StoryFrame): DraftBlock[] {
  const title = frame.title === null ? null : keyOf(frame.title)
  const byline = frame.byline === null ? null : keyOf(frame.byline)
  const story = lines.filter(({ text }, i) => !(i < 4 && (keyOf(text) === title || keyOf(text) === byline)))
  const prose = story.findIndex(isProse)
  const first = prose < 0 ? story.length : prose
  const last = story.findLastIndex(isProse)
  const end = story.findIndex(({ text }, i) => i > last / 2 && STORY_ENDINGS.has(text.toLowerCase()))
  return story.map((line, i) => {
    if (line.kind !== 'paragraph' && line.kind !== 'subhead') return line
    if (end >= 0 && i >= end) return { ...line, kind: 'furniture' }
    if (isAside(line.text) || (i < first && isDateLine(line.text))) return { ...line, kind: 'furniture' }
    if (i < first && isByline(line.text, frame.authors)) return { ...line, kind: 'byline' }
    if (i >= story.length - CLOSING_LINES && i > 0) return { ...line, kind: closingKind(line, frame.authors) }
    return line
  })
}

function isProse({ kind, text }: DraftBlock): boolean {
  return kind === 'paragraph' && text.length > 80
}

function isAside(text: string): boolean {
  if (text.length > SHORT_LINE) return false
  const lower = text.toLowerCase()
  return COUNTERS.test(text) || FURNITURE_OPENINGS.some((opening) => lower.startsWith(opening))
}

function isDateLine(text: string): boolean {
  if (text.length > SHORT_LINE) return false
  const dates = findDates(text, false)
  return (
    dates.length > 0 &&
    text.length - dates.reduce((sum, { start, end }) => sum + end - start, 0) < BESIDE_DATE
  )
}

function isByline(text: string, authors: readonly string[]): boolean {
  if (text.length > SHORT_LINE) return false
  const names = readAuthors(text)
  return names.length > 0 && names.some((name) => authors.includes(name))
}

/** The kind of a line below the story: "Reporting by …" is a byline, a line about the author is furniture. */
function closingKind({ kind, text }: DraftBlock, authors: readonly string[]): DraftBlock['kind'] {
  if (text.length > SHORT_BIO) return kind
  const lower = text.toLowerCase()
  if (
    SIGN_OFFS.some(
      (sign) => lower.startsWith(sign) || (text.length < SHORT_LINE && lower.includes(` ${sign}`)),
    )
  ) {
    return 'byline'
  }
  return authors.some((author) => text.startsWith(author)) ? 'furniture' : kind
}
