import { type PrintedLine, printedLines } from './printed-lines.ts'
import { goesOn, isFull, isOpenEnded, type Width, widthOf } from './width.ts'
import type { WrappedWords } from './words.ts'

/** Two lines of a text, with nothing but blank lines between, that were one line before it was wrapped. */
export type Wrap = readonly [line: PrintedLine, next: PrintedLine]

/** This many continued lines show the width of a whole text. */
const MANY = 3
/** A line of fewer words alone is no evidence. */
const FEW_WORDS = 4
const BULLET = /^(?:[-*•–·‣▪◦]|\(?(?:\d{1,3}|[a-z])[.)])\s/u
const LABEL = /^(?:\p{Lu}[\p{Lu}\p{M} .'’-]{0,40}|Q|A):(?:\s|$)/u
const CELLS = /\S(?: {3,}|\t+| +\| *)\S/
const BYLINE = /^(?:By|BY) \p{Lu}/u

/**
 * Where a text was wrapped: the line ends within paragraphs. The evidence is lines that break off in the middle of a
 * sentence at the same width; a text with one line for each paragraph has none. Of a double-spaced text the blank lines
 * between two lines of a paragraph belong to the wrap.
 */
export function findWraps(text: string, words: WrappedWords): Wrap[] {
  const lines = printedLines(text)
  const runs = runsOf(lines, spacingOf(lines))
  const whole = new Map<number, Width | null>()
  for (const depth of new Set(runs.map((run) => run[0]!.depth))) {
    const pairs = runs.filter((run) => run[0]!.depth === depth).flatMap(pairsOf)
    whole.set(depth, widthOf(pairs, MANY))
  }
  return runs.flatMap((run, i) => wrapsOf(run, whole.get(run[0]!.depth) ?? null, i === 0, words))
}

/** Lines that follow each other with no more than `spacing` blank lines between, quoted alike. */
function runsOf(lines: readonly PrintedLine[], spacing: number): PrintedLine[][] {
  const runs: PrintedLine[][] = []
  let run: PrintedLine[] = []
  let blank = 0
  for (const line of lines) {
    if (line.words === '') {
      blank++
      continue
    }
    if (run.length > 0 && (blank > spacing || line.depth !== run[0]!.depth)) {
      runs.push(run)
      run = []
    }
    run.push(line)
    blank = 0
  }
  if (run.length > 0) runs.push(run)
  return runs
}

/** Blank lines that may stand between two lines of a double-spaced text. */
const WIDEST_SPACING = 3
/** Share of the lines that may follow each other at once in a double-spaced text. */
const UNSPACED = 0.25
/** Least share of the lines whose sentence continues after the blank lines. */
const SPACED = 0.25

/** The number of blank lines between two lines of one paragraph: 0, or more if the text is double-spaced. */
function spacingOf(lines: readonly PrintedLine[]): number {
  const pairs: number[] = Array(WIDEST_SPACING + 1).fill(0)
  const going: number[] = Array(WIDEST_SPACING + 1).fill(0)
  let last: PrintedLine | null = null
  let blank = 0
  let all = 0
  for (const line of lines) {
    if (line.words === '') {
      blank++
      continue
    }
    if (last) all++
    if (last && blank <= WIDEST_SPACING && last.depth === line.depth) {
      pairs[blank]!++
      if (goesOn(last, line)) going[blank]!++
    }
    last = line
    blank = 0
  }
  if (pairs[0]! > UNSPACED * all) return 0
  const spacing = pairs.indexOf(Math.max(...pairs))
  return going[spacing]! >= Math.max(MANY, SPACED * pairs[spacing]!) ? spacing : 0
}

function pairsOf(run: readonly PrintedLine[]): Wrap[] {
  return run.slice(1).map((next, i) => [run[i]!, next])
}

function wrapsOf(
  run: readonly PrintedLine[],
  whole: Width | null,
  isFirst: boolean,
  words: WrappedWords,
): Wrap[] {
  if (run.length < 2) return []
  const pairs = pairsOf(run)
  const own = whole && fits(run, whole) ? whole : ownWidth(run, pairs)
  if (own === null) return pairs.filter(([line, next]) => isTorn(line, next, words))
  const wraps: Wrap[] = []
  const [first, second] = run
  const headed = isFirst && isHeadline(first!, words) && !isTitled(second!) && !goesOn(first!, second!)
  let opens = true
  let item = BULLET.test(run[0]!.words)
  for (const [line, next] of pairs) {
    const joins: boolean = !(headed && line === first) && isWrap(line, next, own, { opens, item }, words)
    if (joins) wraps.push([line, next])
    else item = BULLET.test(next.words)
    opens = !joins
  }
  return wraps
}

/** Whether no line is wider, except for a long address. */
function fits(run: readonly PrintedLine[], { longest }: Width): boolean {
  return run.every(({ words }) => words.length <= longest + 12 || !/\s/.test(words))
}

/** The width of a few lines: a paragraph that begins and ends like prose. */
function ownWidth(run: readonly PrintedLine[], pairs: readonly Wrap[]): Width | null {
  const isProse =
    /^["“‘'(«]?[\p{Lu}\p{N}]/u.test(run[0]!.words) && /[.!?…:]["”’'»)\]]*$/u.test(run.at(-1)!.words)
  const width = isProse ? widthOf(pairs, 1) : null
  if (width === null || !fits(run, width)) return null
  const isThin = pairs.some(([line, next]) => goesOn(line, next) && wordsIn(line) < FEW_WORDS)
  return isThin ? null : width
}

function wordsIn({ words }: PrintedLine): number {
  return words.split(/\s+/).length
}

/** Whether a stray line end breaks a sentence, in a text that is not wrapped. */
function isTorn(line: PrintedLine, next: PrintedLine, { neverLast }: WrappedWords): boolean {
  return (
    goesOn(line, next) &&
    wordsIn(line) >= FEW_WORDS &&
    neverLast.test(line.words.slice(-12)) &&
    !CELLS.test(line.words) &&
    !CELLS.test(next.words)
  )
}

function isWrap(
  line: PrintedLine,
  next: PrintedLine,
  width: Width,
  { opens, item }: { readonly opens: boolean; readonly item: boolean },
  { neverLast }: WrappedWords,
): boolean {
  if (CELLS.test(line.words) || CELLS.test(next.words)) return false
  const full = isFull(line, next, width)
  const open = isOpenEnded(line)
  if (BULLET.test(next.words) && (item || !open || !full)) return false
  if (LABEL.test(next.words) && (!open || !full)) return false
  if (opens && BYLINE.test(next.words)) return false
  if (next.indent > line.indent + 1 && !goesOn(line, next) && !item) return false
  if (goesOn(line, next))
    return full || line.words.length > width.longest / 2 || neverLast.test(line.words.slice(-12))
  return full
}

/** Whether a line is written like a headline, and could be one. */
function isHeadline(line: PrintedLine, { neverLast }: WrappedWords): boolean {
  const { words } = line
  return (
    isTitled(line) &&
    (words.match(/\p{L}{4,}/gu)?.length ?? 0) >= 3 &&
    !/^["“‘']|[.,;]$/.test(words) &&
    !neverLast.test(words.slice(-12))
  )
}

/** Whether every longer word has a capital. */
function isTitled({ words }: PrintedLine): boolean {
  return (words.match(/\p{L}{4,}/gu) ?? []).every((word) => /^\p{Lu}/u.test(word))
}
