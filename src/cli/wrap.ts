import { paint, type Style } from './paint.ts'

/** A run of text in one style. */
export interface Run {
  readonly text: string
  readonly style?: Style
}

export interface WrapOptions {
  /** Columns, indent included. Longer words stand out. */
  readonly width: number
  /** Columns before the first line. Default 0. */
  readonly indent?: number
  /** Columns before every other line. Default `indent`. */
  readonly hang?: number
}

/** Breaks runs into lines at white space, then paints them. */
export function wrap(runs: readonly Run[], { width, indent = 0, hang = indent }: WrapOptions): string {
  const lines: string[] = []
  let line = ' '.repeat(indent)
  let column = indent
  for (const word of wordsOf(runs)) {
    const length = word.reduce((sum, run) => sum + run.text.length, 0)
    const isFirst = column === (lines.length === 0 ? indent : hang)
    if (!isFirst && column + 1 + length > width) {
      lines.push(line)
      line = ' '.repeat(hang)
      column = hang
    } else if (!isFirst) {
      line += ' '
      column++
    }
    line += word.map((run) => (run.style ? paint(run.style, run.text) : run.text)).join('')
    column += length
  }
  return [...lines, line].join('\n')
}

/** Words as lists of runs: a word may change its style within. */
function wordsOf(runs: readonly Run[]): Run[][] {
  const words: Run[][] = []
  let word: Run[] = []
  for (const { text, style } of runs) {
    for (const [index, part] of text.split(/[ \t\r\n]+/).entries()) {
      if (index > 0 && word.length > 0) {
        words.push(word)
        word = []
      }
      if (part !== '') word.push(style ? { text: part, style } : { text: part })
    }
  }
  return word.length > 0 ? [...words, word] : words
}
