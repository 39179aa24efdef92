import type { Run } from './pages.ts'

/** A line of a column. */
export interface Line {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly y: number
  readonly size: number
}

/** Base lines that differ by less than this share of the size are one line. */
const SAME_LINE = 0.5
/** A gap of at least this share of the size is a blank between two words. */
const BLANK = 0.15

/** The runs in rows, from the top; in each from the left. */
export function rowsOf(runs: readonly Run[]): Run[][] {
  const rows: Run[][] = []
  for (const run of [...runs].sort((a, b) => a.y - b.y || a.left - b.left)) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (row && first && Math.abs(run.y - first.y) < SAME_LINE * Math.min(run.size, first.size)) row.push(run)
    else rows.push([run])
  }
  for (const row of rows) row.sort((a, b) => a.left - b.left)
  return rows
}

/** Runs of one row as a line. */
export function lineOf(row: readonly Run[]): Line {
  let text = ''
  let right = row[0]!.left
  for (const run of row) {
    const isApart = run.left - right > BLANK * run.size
    text += text !== '' && isApart && !/\s$/.test(text) && !/^\s/.test(run.text) ? ` ${run.text}` : run.text
    right = Math.max(right, run.right)
  }
  const longest = row.reduce((most, run) => (run.text.length > most.text.length ? run : most))
  return {
    text: text.replace(/\s+/g, ' ').trim(),
    left: row[0]!.left,
    right,
    y: longest.y,
    size: longest.size,
  }
}
