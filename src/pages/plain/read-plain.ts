import type { Doubt } from '../charsets/decode.ts'
import { unweaveColumns } from './columns.ts'
import { withoutLineMarks } from './line-marks.ts'
import { hasNumbers, withoutLineNumbers } from './line-numbers.ts'
import { decodeQuotedPrintable } from './quoted-printable.ts'

/** The text of a plain page in reading order, and the layouts that were undone for it. */
export interface PlainText {
  readonly text: string
  readonly layouts: readonly Layout[]
}

/** A layout of a plain text that breaks up its sentences: the code of a note, what was found, and what was done. */
export interface Layout {
  readonly code: Doubt['code']
  readonly found: string
  readonly done: string
}

/**
 * Undoes layouts that break up the sentences of a plain text: quoted-printable, marks and numbers at its lines, columns
 * side by side. Each is reported in `layouts`. Any other text is returned unchanged.
 */
export function readPlain(page: string): PlainText {
  const layouts: Layout[] = []
  const decoded = decodeQuotedPrintable(page)
  if (decoded !== null) {
    const found = 'the text was encoded as quoted-printable, as the body of a mail'
    layouts.push({ code: 'pages/quoted-printable', found, done: 'it is decoded' })
  }
  const marked = withoutLineMarks(decoded ?? page)
  if (marked) {
    const found = `each line is marked with "${marked.mark}"`
    if (marked.text !== null)
      layouts.push({ code: 'pages/line-marks', found, done: 'the marks are left out of the text' })
    else {
      const done =
        'the marks are read as words: if the lines are no list, take the marks off and read it again'
      layouts.push({ code: 'pages/line-marks-unsure', found, done })
    }
  }
  const whole = marked?.text ?? decoded ?? page
  const unnumbered = withoutLineNumbers(whole)
  if (unnumbered !== null) {
    const done = 'the numbers are left out of the text'
    layouts.push({ code: 'pages/line-numbers', found: 'the lines are numbered', done })
  } else if (hasNumbers(whole)) {
    const found = 'the lines have numbers that do not count them'
    const done = 'the numbers are read as words: if they are none, take them off and read it again'
    layouts.push({ code: 'pages/line-marks-unsure', found, done })
  }
  const { text, parted, left } = unweaveColumns(unnumbered ?? whole)
  if (parted > 0) {
    const found = `the text stands in columns side by side in ${linesOf(parted)}`
    layouts.push({ code: 'pages/columns', found, done: 'each column is read by itself, the left one first' })
  }
  if (left > 0) {
    const found = `the text may stand in columns side by side in ${linesOf(left)}`
    const done = 'it is read across them: if they are columns, put one below the other and read it again'
    layouts.push({ code: 'pages/columns-unsure', found, done })
  }
  return { text, layouts }
}

function linesOf(count: number): string {
  return `${count} ${count === 1 ? 'line' : 'lines'}`
}
