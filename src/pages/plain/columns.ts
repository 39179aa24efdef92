import { printedLines } from '../../base/wrapped/printed-lines.ts'
import { goesOn } from '../../base/wrapped/width.ts'

/** A text whose columns may stand side by side, and what became of them. */
export interface Unwoven {
  /** One column below the other, where they could be told for certain. */
  readonly text: string
  /** Lines of which each column became a line of its own. */
  readonly parted: number
  /** Lines that seem to hold several columns and were left as they are. */
  readonly left: number
}

/** A line in two parts; a part without words is empty. */
type Parts = readonly [left: string, right: string]

/** Where the second column begins: a column of characters, or behind the only tab of a line. */
type Gutter = number | 'tab'

/** A second column begins no further left than this, in characters. */
const NARROWEST = 12
/** Blanks between two columns, at least. */
const GAP = 2
/** Lines that hold both columns: fewer show nothing. */
const FEWEST = 4
/** Lines whose sentence goes on in the line below: so many, and this share of a column's lines, are certain. */
const GOING = 2
const GOING_SHARE = 0.25
/** Words in a line of a column, on average; the cells of a table have fewer. */
const WORDS = 3
/** More columns side by side are a table. */
const MOST_COLUMNS = 4
/** Gutters tried in one printed page. */
const MOST_GUTTERS = 4

/**
 * Parts columns of running text that stand side by side, as text out of PDF has them: the left one first, then the one to
 * its right. They are told by a gutter of blanks (or tabs) through successive lines, and by sentences that go on from line
 * to line on both sides of it, which the cells of a table do not.
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

/** The gutter that most lines have; `null` if hardly any has one. */
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
    // What follows the columns: lines of the run below them, and the line that crosses the gutter.
    const end = Math.max(i + 1, i + run.length - held.length)
    keep(lines.slice(i, end))
    i = end
  }
  return { lines: out, parted, left }
}

/** A line on both sides of a gutter; `null` if its words cross it. */
function partsOf(line: string, gutter: Gutter): Parts | null {
  if (gutter === 'tab') {
    const [left = '', right = '', ...more] = line.split('\t')
    return more.length > 0 ? null : [left.trimEnd(), right.trimEnd()]
  }
  const before = line.slice(0, gutter)
  if (/\S/.test(before.slice(gutter - GAP))) return null
  return [before.trimEnd(), line.slice(gutter).trimEnd()]
}

/** How many lines of a run belong to the columns: up to the last with both, and on to the next blank line. */
function lastOf(run: readonly Parts[]): number {
  let last = run.length
  while (last > 0 && run[last - 1]![1] === '') last--
  while (last > 0 && last < run.length && run[last]![0] !== '') last++
  return last
}

/** Whether one side holds sentences that go on from line to line. */
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

/** Words in a line, on average. */
function wordsIn(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.trim().split(/\s+/).length, 0) / Math.max(1, lines.length)
}

/** The lines of both columns. A blank line parts them only where one stands there and no sentence is broken off. */
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
