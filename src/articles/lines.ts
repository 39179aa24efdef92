import type { TakeNote } from '../types/note.ts'
import type { Spanned } from '../types/span.ts'

/** A line of a page that is not blank, from its first to its last visible character. */
export interface Line extends Spanned {
  /** The line's words: `page.text.slice(start, end)`. */
  readonly text: string
  /** Number of blank lines between this line and the one before it; 0 for the first line of the page. */
  readonly gap: number
}

/** The most lines that are read. If there are more, a note says so. A page of news has a few thousand at most. */
const MOST_LINES = 400_000

const LINE = /([^\r\n\u2028\u2029]+)|\r\n|[\r\n\u2028\u2029]/g

/** The lines of a text without the blank ones. */
export function readLines(text: string, note?: TakeNote): Line[] {
  const lines: Line[] = []
  let breaks = 0
  for (const match of text.matchAll(LINE)) {
    if (match[1] === undefined) {
      breaks++
      continue
    }
    const words = match[1].trim()
    if (words === '') continue
    if (lines.length >= MOST_LINES) {
      note?.(
        'articles/too-many-lines',
        match.index,
        text.length,
        `only the first ${MOST_LINES} lines were read`,
      )
      break
    }
    const start = match.index + match[1].length - match[1].trimStart().length
    lines.push({
      start,
      end: start + words.length,
      text: words,
      gap: lines.length ? Math.max(0, breaks - 1) : 0,
    })
    breaks = 0
  }
  return lines
}
