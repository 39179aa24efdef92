/** A line of a text as it is printed. Offsets are of the text, UTF-16. */
export interface PrintedLine {
  /** First code unit of the line, and the one behind its last, line end not counted. */
  readonly from: number
  readonly to: number
  /** Its words: behind marks of a quoted mail and blanks, before blanks; empty for a blank line. */
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
  const whole = text.slice(from, to)
  const marks = QUOTED.exec(whole)?.[0] ?? ''
  const rest = whole.slice(marks.length)
  const words = rest.trim()
  const blanks = rest.length - rest.trimStart().length
  const start = from + marks.length + (words === '' ? 0 : blanks)
  return {
    from,
    to,
    start,
    end: start + words.length,
    words,
    depth: marks.replaceAll(' ', '').length,
    indent: words === '' ? 0 : rest.slice(0, blanks).replaceAll('\t', '        ').length,
  }
}
