import { findWraps } from '../../base/wrapped/find-wraps.ts'
import { printedLines } from '../../base/wrapped/printed-lines.ts'
import { goesOn } from '../../base/wrapped/width.ts'
import { WRAPPED_WORDS } from '../../languages/en/wrapped-words.ts'

/** A text with marks at its lines: without them where that is certain, otherwise `null`. */
export interface Marked {
  readonly mark: string
  readonly text: string | null
}

/** Marks before each line of a comment, a log or a box; a `>` quotes a mail and is read elsewhere. */
const MARKS = ['*', '|', '#', '//', '%', ';', '•', '+', '!']
/** Least number and share of the lines with the mark. */
const FEWEST = 4
const MOST = 0.9
/** Least number and share of the lines whose sentence continues in the next: items of a list have none. */
const GOING = 3
const GOING_SHARE = 0.2
/** A line that draws the top or bottom of a box. */
const BORDER = /^[\s+|=_*#-]{3,}$/

/**
 * Cuts the marks off wrapped lines of which each begins with the same one, or stands in a box of `|`; `null` for a text
 * without such marks. It is certain that the lines were wrapped if they share a width and a sentence ends inside a
 * line; a list and a table have neither.
 */
export function withoutLineMarks(text: string): Marked | null {
  const lines = printedLines(text).map(({ from, to }) => text.slice(from, to))
  const worded = lines.filter((line) => line.trim() !== '')
  if (worded.length < FEWEST) return null
  const mark = MARKS.find(
    (one) => worded.filter((line) => bareOf(line, one) !== null).length >= MOST * worded.length,
  )
  if (mark === undefined) return null
  const bare = lines.map((line) => bareOf(line, mark) ?? line)
  if (bare.some((line) => mark === '|' && line.includes('|'))) return null
  const plain = bare.join('\n')
  const told = printedLines(plain).filter(({ words }) => words !== '')
  const going = told.slice(1).filter((next, i) => goesOn(told[i]!, next)).length
  if (going < GOING || going < GOING_SHARE * told.length) return null
  const isWrapped = findWraps(plain, WRAPPED_WORDS).length >= going / 2
  return { mark, text: isWrapped && told.some(({ words }) => endsInside(words)) ? plain : null }
}

/** A line without its mark, and without the end of its box; `null` if it has no such mark. */
function bareOf(line: string, mark: string): string | null {
  if (BORDER.test(line)) return ''
  const words = line.trim()
  if (!words.startsWith(mark)) return null
  const rest = words.slice(mark.length)
  if (rest !== '' && !/^\s/.test(rest)) return null
  return (rest.endsWith(mark) ? rest.slice(0, -mark.length) : rest).trim()
}

function endsInside(words: string): boolean {
  return /\p{Ll}[.!?]["”’)]? {1,2}["“‘(]?\p{Lu}/u.test(words)
}
