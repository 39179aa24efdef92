import type { TakeNote } from '../types/note.ts'
import type { Spanned } from '../types/span.ts'

/** A line of a page that holds more than white space, cut to its first and last visible character. */
export interface Line extends Spanned {
  /** The line's words: `page.text.slice(start, end)`. */
  readonly text: string
  /** Blank lines between this line and the one before it; 0 for the first line of the page. */
  readonly gap: number
}

/** More lines than this are not read, and a note says so: a page of news has a few thousand at most. */
const MOST_LINES = 400_000

const LINE = /([^\r\n\u2028\u2029]+)|\r\n|[\r\n\u2028\u2029]/g

/** How a text is taken apart into lines, and where trouble is noted. */
export interface LinesOptions {
  /** Whether lines wrapped at a fixed width may be joined. Default: `true`. */
  readonly wrapped?: boolean
  readonly note?: TakeNote
}

/**
 * The lines of a text, blank ones left out. Where a text is wrapped at a fixed width (most lines break off in the middle
 * of a sentence), the lines of a paragraph are joined.
 */
export function readLines(text: string, { wrapped = true, note }: LinesOptions = {}): Line[] {
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
  return wrapped && isWrapped(lines) ? unwrap(text, lines) : lines
}

/** Whether lines follow each other without a gap, are of like width, and go on in lower case. */
function isWrapped(lines: readonly Line[]): boolean {
  let followers = 0
  let continuations = 0
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i]!
    if (line.gap > 0) continue
    followers++
    if (goesOn(lines[i - 1]!, line)) continuations++
  }
  return followers >= 4 && continuations / followers > 0.5
}

/** Whether a sentence runs over from one line into the next at a width that an editor or mailer would wrap at. */
function goesOn(before: Line, line: Line): boolean {
  const width = before.text.length
  return (
    width >= 40 &&
    width <= 120 &&
    /[\p{L}\p{N},;–—-]$/u.test(before.text) &&
    /^["'“‘(]?\p{Ll}/u.test(line.text)
  )
}

function unwrap(text: string, lines: readonly Line[]): Line[] {
  const joined: Line[] = []
  let long = false
  for (const line of lines) {
    const last = joined.at(-1)
    if (last && line.gap === 0 && long) {
      joined[joined.length - 1] = { ...last, end: line.end, text: text.slice(last.start, line.end) }
    } else {
      joined.push(line)
    }
    long = line.text.length >= 40
  }
  return joined
}
