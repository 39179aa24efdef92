import { paint, type Style } from './paint.ts'

/** A run of text in one style. */
export interface Run {
  readonly text: string
  readonly style?: Style
}

/** Where lines begin and end, in columns. */
export interface WrapOptions {
  /** Columns, indent included. Longer words go beyond it. */
  readonly width: number
  /** Columns before the first line. Default 0. */
  readonly indent?: number
  /** Columns before every other line. Default `indent`. */
  readonly hang?: number
}

/** Breaks runs into lines at white space, then colours them, with the blanks between words of one style. */
export function wrap(runs: readonly Run[], { width, indent = 0, hang = indent }: WrapOptions): string {
  const lines: string[] = []
  let line: Run[] = []
  let column = indent
  for (const word of wordsOf(runs)) {
    const length = word.reduce((sum, run) => sum + run.text.length, 0)
    if (line.length > 0 && column + 1 + length > width) {
      lines.push(' '.repeat(lines.length === 0 ? indent : hang) + painted(line))
      line = []
      column = hang
    }
    if (line.length > 0) {
      const style = line.at(-1)?.style
      line.push(style !== undefined && style === word[0]?.style ? { text: ' ', style } : { text: ' ' })
      column++
    }
    line.push(...word)
    column += length
  }
  return [...lines, ' '.repeat(lines.length === 0 ? indent : hang) + painted(line)].join('\n')
}

/** Colours neighbouring runs of one style together. */
function painted(runs: readonly Run[]): string {
  let all = ''
  for (let index = 0; index < runs.length; ) {
    const { style } = runs[index]!
    let text = ''
    for (; index < runs.length && runs[index]!.style === style; index++) text += runs[index]!.text
    all += style === undefined ? text : paint(style, text)
  }
  return all
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
