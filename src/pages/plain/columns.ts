import { printedLines } from '../../base/wrapped/printed-lines.ts'
import { goesOn } from '../../base/wrapped/width.ts'

/** A text with its columns one below the other, and how many lines were changed. */
export interface Unwoven {
  /** The text with one column below the other, wherever the columns were certain. */
  readonly text: string
  /** Number of lines that were split into a line for each column. */
  readonly parted: number
  /** Number of lines that seem to have several columns and were left unchanged. */
  readonly left: number
}

/** A line split at the gutter; a side without words is empty. */
type Parts = readonly [left: string, right: string]

/** Where the second column begins: at a column of characters, or after the only tab of a line. */
type Gutter = number | 'tab'

/** The second column begins at this character or further right. */
const NARROWEST = 12
/** Least number of spaces between two columns. */
const GAP = 2
/** Least number of lines with both columns: fewer are no evidence. */
const FEWEST = 4
/** Least number of lines, and least share of a column's lines, whose sentence continues in the next line. */
const GOING = 2
const GOING_SHARE = 0.25
/** Least mean of words in a line of a column; the cells of a table have fewer. */
const WORDS = 3
/** More columns side by side are a table. */
const MOST_COLUMNS = 4
/** How many gutters are tried in one printed page. */
const MOST_GUTTERS = 4

/**
 * Splits columns of running text that stand side by side, as in text from PDF: the left one first, then the one to its
 * right. Their signs are a gutter of spaces (or tabs) through successive lines, and sentences that continue from line
 * to line on both sides of it. The cells of a table have no such sentences.
 */
export function unweaveColumns(text: string, columns = MOST_COLUMNS): Unwoven {
  if (columns < 2 || !/\S(?: {2}|\t)/.test(text)) return { text, parted: 0, left: 0 }
  let parted = 0
  let left = 0
  const pages = text.split('\f').map((page) => {
    let lines = page.split(/\r\n|[\r\n\u2028\u2029]/)
    let partedHere = 0
    for (let round = 0; round < MOST_GUTTERS; round++) {
      const gutter = gutterOf(lines)
      if (gutter === null) break
      const done = partAt(lines, gutter, columns)
      if (round === 0 || done.parted > 0) left += done.left
      if (done.parted === 0) break
      partedHere += done.parted
      lines = done.lines
    }
    parted += partedHere
    return partedHere > 0 ? lines.join('\n') : page
  })
  return { text: parted > 0 ? pages.join('\f') : text, parted, left }
}

/** The gutter of most lines; `null` if hardly any line has one. */
function gutterOf(lines: readonly string[]): Gutter | null {
  const counts = new Map<Gutter, number>()
  for (const line of lines) {
    if (/^[^\t]*\S\t\S[^\t]*$/.test(line)) counts.set('tab', (counts.get('tab') ?? 0) + 1)
    for (const { index, 0: gap } of line.matchAll(/\S {2,}(?=\S)/g)) {
      const column = index + gap.length
      if (column >= NARROWEST) counts.set(column, (counts.get(column) ?? 0) + 1)
    }
  }
  let best: Gutter | null = null
  for (const [gutter, count] of counts) {
    if (count >= FEWEST && (best === null || count > counts.get(best)!)) best = gutter
  }
  return best
}

function partAt(
  lines: readonly string[],
  gutter: Gutter,
  columns: number,
): Omit<Unwoven, 'text'> & { lines: string[] } {
  const out: string[] = []
  const keep = (some: readonly string[]) => {
    for (const line of some) out.push(line)
  }
  let parted = 0
  let left = 0
  for (let i = 0; i < lines.length; ) {
    while (i < lines.length && lines[i]!.trim() === '') out.push(lines[i++]!)
    const run: Parts[] = []
    for (let parts: Parts | null; i + run.length < lines.length; run.push(parts)) {
      parts = partsOf(lines[i + run.length]!, gutter)
      if (parts === null) break
    }
    const held = run.slice(0, lastOf(run))
    const both = held.filter(([one, other]) => one !== '' && other !== '').length
    const sides = both >= FEWEST ? [0, 1].filter((side) => isProse(held, side)) : []
    if (sides.length === 2) {
      parted += both
      keep(oneBelowTheOther(held, columns))
    } else {
      if (sides.length === 1 && isWordy(held)) left += both
      keep(lines.slice(i, i + held.length))
    }
    i += held.length
    // The lines after the columns: the rest of the run below them, and the line that crosses the gutter.
    const end = Math.max(i + 1, i + run.length - held.length)
    keep(lines.slice(i, end))
    i = end
  }
  return { lines: out, parted, left }
}

/** A line split at a gutter; `null` if its words cross the gutter. */
function partsOf(line: string, gutter: Gutter): Parts | null {
  if (gutter === 'tab') {
    const [left = '', right = '', ...more] = line.split('\t')
    return more.length > 0 ? null : [left.trimEnd(), right.trimEnd()]
  }
  const before = line.slice(0, gutter)
  if (/\S/.test(before.slice(gutter - GAP))) return null
  return [before.trimEnd(), line.slice(gutter).trimEnd()]
}

/** How many lines of a run belong to the columns: up to the last line with both, and on to the next blank line. */
function lastOf(run: readonly Parts[]): number {
  let last = run.length
  while (last > 0 && run[last - 1]![1] === '') last--
  while (last > 0 && last < run.length && run[last]![0] !== '') last++
  return last
}

/** Whether one side has sentences that continue from line to line. */
function isProse(run: readonly Parts[], side: number): boolean {
  const lines = printedLines(run.map((parts) => parts[side]!).join('\n')).filter(({ words }) => words !== '')
  const going = lines.slice(1).filter((next, i) => goesOn(lines[i]!, next)).length
  return (
    going >= GOING &&
    going >= GOING_SHARE * (lines.length - 1) &&
    wordsIn(lines.map(({ words }) => words)) >= WORDS
  )
}

function isWordy(run: readonly Parts[]): boolean {
  return [0, 1].every(
    (side) => wordsIn(run.map((parts) => parts[side]!).filter((words) => words !== '')) >= WORDS,
  )
}

/** Mean number of words in a line. */
function wordsIn(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.trim().split(/\s+/).length, 0) / Math.max(1, lines.length)
}

/**
 * The lines of both columns. A blank line stands between them only if there is one in the text and no sentence is cut
 * there.
 */
function oneBelowTheOther(run: readonly Parts[], columns: number): string[] {
  const [left, right] = [0, 1].map((side) =>
    unweaveColumns(run.map((parts) => parts[side]!).join('\n'), columns - 1).text.split('\n'),
  ) as [string[], string[]]
  const first = right.findIndex((line) => line !== '')
  const last = left.findLastIndex((line) => line !== '')
  const foot = right.findLastIndex((line) => line !== '')
  const isParted = first > 0 || last < left.length - 1
  const isBroken = /[\p{L}\p{M}\p{N},;–—-]$/u.test(left[last]!)
  return [...left.slice(0, last + 1), ...(isParted && !isBroken ? [''] : []), ...right.slice(first, foot + 1)]
}
