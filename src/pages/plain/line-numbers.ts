import { type PrintedLine, printedLines } from '../../base/wrapped/printed-lines.ts'
import { goesOn } from '../../base/wrapped/width.ts'

/** A line, with the number at its start or end if it has one. */
interface Numbered {
  readonly line: PrintedLine
  readonly whole: string
  /** Its index among all lines, and among those that are not blank. */
  readonly row: number
  readonly place: number
  readonly number: number | null
  /** The line without its number. */
  readonly words: string
  /** Of a number at the start: columns up to its end with its mark, and the number of spaces after that. */
  readonly end: number
  readonly blanks: number
}

/** A number at the start of a line, alone or as `12.`, `12:`, `12)`, `12|`, `12 |`, `L12`, `(12)` or `[12]`. */
const NUMBER = /^[ \t]{0,40}(?:[Ll]|[([])?(\d{1,5})(?:[.:)|\]]|[ \t]{1,4}\|)?(?=[ \t]|$)([ \t]{0,40})/
/** The same at the end of a line, without marks. */
const NUMBER_AT_END = /[ \t](\d{1,5})$/
/** Least count of numbered lines: the first if each line has a number, the second if each fifth or tenth has. */
const FEWEST = 6
const FEWEST_APART = 3
/** Share of the lines that must be numbered; the others are headers and footers of printed pages. */
const MOST = 0.85
/** Least share of the lines whose sentence continues in the next: paragraphs of a numbered list have none. */
const GOING = 0.2

/**
 * A text without the numbers of its lines, as transcripts and bills print them before or after each line or each fifth
 * one; `null` for a text without such numbers. A number before a paragraph or an item of a list is kept.
 */
export function withoutLineNumbers(text: string): string | null {
  const lines = placedLines(text)
  return (
    withoutNumbers(text, lines.map(atStart), cutOf) ?? withoutNumbers(text, lines.map(atEnd), () => wordsIn)
  )
}

/** Whether nearly each line of running text has a number, be it its own or not. */
export function hasNumbers(text: string): boolean {
  const lines = placedLines(text)
  return [atStart, atEnd].some((read) => {
    const numbered = lines.map(read).filter(({ number }) => number !== null)
    return numbered.length >= FEWEST && numbered.length >= MOST * lines.length && goThrough(numbered)
  })
}

function placedLines(text: string): Placed[] {
  return printedLines(text)
    .map((line, row) => ({ line, row }))
    .filter(({ line }) => line.words !== '' && line.depth === 0)
    .map(({ line, row }, place) => ({ line, row, place, whole: text.slice(line.from, line.to) }))
}

type Placed = Pick<Numbered, 'line' | 'whole' | 'row' | 'place'>

function atStart(placed: Placed): Numbered {
  const { whole } = placed
  const match = NUMBER.exec(whole)
  if (!match) return { ...placed, words: whole, number: null, end: 0, blanks: 0 }
  const words = whole.slice(match[0].length).trimEnd()
  const blanks = match[2]!.length
  return { ...placed, words, number: Number(match[1]), end: match[0].length - blanks, blanks }
}

function atEnd(placed: Placed): Numbered {
  const whole = placed.whole.trimEnd()
  const match = NUMBER_AT_END.exec(whole.slice(-10))
  const words = match ? whole.slice(0, -match[0].length).trimEnd() : placed.whole
  return { ...placed, words, number: match ? Number(match[1]) : null, end: 0, blanks: 0 }
}

function wordsIn({ words }: Numbered): string {
  return words
}

/** The text with each line cut by the function that `cutter` prepares; `null` if the numbers do not count its lines. */
function withoutNumbers(
  text: string,
  lines: readonly Numbered[],
  cutter: (numbered: readonly Numbered[]) => (one: Numbered) => string,
): string | null {
  const numbered = lines.filter(({ number }) => number !== null)
  if (numbered.length < FEWEST_APART) return null
  if (!countsEach(lines, numbered) && !countsSome(numbered, lines)) return null
  const cut = cutter(numbered)
  let out = ''
  let done = 0
  for (const one of lines) {
    out += text.slice(done, one.line.from) + cut(one)
    done = one.line.to
  }
  return out + text.slice(done)
}

/** Whether each number is one higher than the one before, or begins again as on a new printed page. */
function countsEach(lines: readonly Numbered[], numbered: readonly Numbered[]): boolean {
  if (numbered.length < FEWEST || numbered.length < MOST * lines.length) return false
  let counted = 0
  let last: Numbered | null = null
  for (const one of numbered) {
    if (last && (countsOn(last, one, 1) || one.number! <= 1)) counted++
    last = one
  }
  return counted >= 0.95 * (numbered.length - 1) && goThrough(numbered)
}

/** Whether sentences continue from line to line. */
function goThrough(numbered: readonly Numbered[]): boolean {
  const told = numbered.map(wordsOf).filter(({ words }) => words !== '')
  const going = told.slice(1).filter((next, i) => goesOn(told[i]!, next)).length
  return going >= Math.max(3, GOING * numbered.length)
}

/** Whether each fifth or tenth line, or each at another regular distance, has its number. */
function countsSome(numbered: readonly Numbered[], lines: readonly Numbered[]): boolean {
  const [first, second] = numbered
  const step = second!.number! - first!.number!
  if (step < 2 || step > 20 || numbered.length * step < 0.6 * lines.length) return false
  const regular = numbered
    .slice(1)
    .filter(
      (one, i) => countsOn(numbered[i]!, one, step) || (one.number === step && numbered[i]!.number! > step),
    )
  return regular.length === numbered.length - 1 && numbered.every(({ number }) => number! % step === 0)
}

/** Whether the difference of two numbers is the count of lines between them, with or without the blank ones. */
function countsOn(last: Numbered, next: Numbered, step: number): boolean {
  const by = next.number! - last.number!
  return by > 0 && ((by === step && next.place - last.place === by) || next.row - last.row === by)
}

function wordsOf({ line, words }: Numbered): PrintedLine {
  return { ...line, words: words.trim() }
}

/**
 * Prepares a function that cuts the number off a line. If the words of all lines begin at one column or after it, it
 * cuts everything before that column. Otherwise it cuts the number and the smallest count of spaces after any number,
 * so that deeper indents remain.
 */
function cutOf(numbered: readonly Numbered[]): (one: Numbered) => string {
  const worded = numbered.filter((one) => wordsOf(one).words !== '')
  let column = Number.POSITIVE_INFINITY
  let fewest = Number.POSITIVE_INFINITY
  let widest = 0
  for (const { end, blanks } of worded) {
    column = Math.min(column, end + blanks)
    fewest = Math.min(fewest, blanks)
    widest = Math.max(widest, end)
  }
  const isAligned = column > widest
  return ({ number, whole, end, blanks }) => {
    if (number !== null)
      return whole.slice(isAligned ? Math.min(column, end + blanks) : end + Math.min(fewest, blanks))
    return isAligned && /^[ \t]*$/.test(whole.slice(0, column)) ? whole.slice(column) : whole
  }
}
