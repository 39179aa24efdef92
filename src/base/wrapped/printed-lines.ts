/** A line of a text as it is printed. Offsets are of the text, UTF-16. */
export interface PrintedLine {
  /** The whole line, without its line end. */
  readonly from: number
  readonly to: number
  /** Its words, without quote marks of a mail and blanks around them; empty for a blank line. */
  readonly start: number
  readonly end: number
  readonly words: string
  /** How many times a mail has quoted it: the number of `>` in front. */
  readonly depth: number
  /** Columns of blanks before its words. */
  readonly indent: number
}

const LINE_END = /\r\n|[\r\n\u2028\u2029]/g
const QUOTED = /^(?: {0,3}>)+/

/** The lines of a text, blank ones too. */
export function printedLines(text: string): PrintedLine[] {
  const lines: PrintedLine[] = []
  let from = 0
  for (const match of text.matchAll(LINE_END)) {
    lines.push(printedLine(text, from, match.index))
    from = match.index + match[0].length
  }
  lines.push(printedLine(text, from, text.length))
  return lines
}

function printedLine(text: string, from: number, to: number): PrintedLine {
  if (from === to) return { from, to, start: from, end: from, words: '', depth: 0, indent: 0 }
  const whole = text.slice(from, to)
  const marks = whole.slice(0, 4).includes('>') ? (QUOTED.exec(whole)?.[0] ?? '') : ''
  const rest = marks === '' ? whole : whole.slice(marks.length)
  const words = rest.trim()
  const blanks = words === '' ? 0 : rest.length - rest.trimStart().length
  const start = from + marks.length + blanks
  return {
    from,
    to,
    start,
    end: start + words.length,
    words,
    depth: marks === '' ? 0 : marks.replaceAll(' ', '').length,
    indent: blanks === 0 ? 0 : columnsOf(rest.slice(0, Math.min(blanks, WIDEST_INDENT))),
  }
}

const WIDEST_INDENT = 200
const TAB = 8

function columnsOf(blanks: string): number {
  let columns = 0
  for (const blank of blanks) columns += blank === '\t' ? TAB : 1
  return columns
}
