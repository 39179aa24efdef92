import { type Line, lineOf, rowsOf } from './lines.ts'
import type { Run } from './pages.ts'

/** A gap in a row of at least this share of the size may part columns. */
const GAP = 0.9
/** The least width of the space between two columns, as a share of the size. */
const GUTTER = 0.6
/** What may lie across the space between columns (headlines, lines over the whole page), as a share of all. */
const ACROSS = 0.2
/** The fewest lines of a column beside another. */
const FEWEST = 4
/** The least width of a column, as a share of both. */
const NARROWEST = 0.15
/** Columns stand side by side over at least this share of the height of the shorter one. */
const BESIDE = 0.5
/** A page is parted at most this many times, one column within another. */
const DEEPEST = 5

/** The lines of a page column after column: a list for each column or line across columns, in reading order. */
export function inReadingOrder(runs: readonly Run[]): Line[][] {
  const pieces = rowsOf(runs).flatMap(piecesOf)
  return parted(pieces, 0).map((column) => rowsOf(column).map(lineOf))
}

/** A row without gaps as one run. */
function piecesOf(row: readonly Run[]): Run[] {
  const pieces: Run[][] = []
  for (const run of row) {
    const piece = pieces.at(-1)
    const before = piece?.at(-1)
    if (piece && before && run.left - before.right < GAP * Math.max(run.size, before.size)) piece.push(run)
    else pieces.push([run])
  }
  return pieces.map(lineOf)
}

function parted(pieces: readonly Run[], depth: number): Run[][] {
  const gutter = depth < DEEPEST ? findGutter(pieces) : null
  if (gutter === null) return pieces.length > 0 ? [[...pieces]] : []
  const columns: Run[][] = []
  let left: Run[] = []
  let right: Run[] = []
  let across: Run[] = []
  const endColumns = (): void => {
    columns.push(...parted(left, depth + 1), ...parted(right, depth + 1))
    left = []
    right = []
  }
  for (const piece of [...pieces].sort((a, b) => a.y - b.y || a.left - b.left)) {
    const isAcross = piece.left < gutter && piece.right > gutter
    if (isAcross) {
      if (left.length + right.length > 0) endColumns()
      across.push(piece)
      continue
    }
    if (across.length > 0) columns.push(across)
    across = []
    if (piece.right <= gutter) left.push(piece)
    else right.push(piece)
  }
  if (across.length > 0) columns.push(across)
  endColumns()
  return columns
}

/** Where the space between two columns is; `null` if there is one column. */
function findGutter(pieces: readonly Run[]): number | null {
  if (pieces.length < 2 * FEWEST) return null
  const size = median(pieces.map((piece) => piece.size))
  let best: { readonly at: number; readonly across: number; readonly width: number } | null = null
  for (const edge of new Set(pieces.map(({ right }) => Math.round(right)))) {
    const at = edge + (GUTTER * size) / 2
    const found = gutterAt(pieces, at, size)
    if (
      found &&
      (best === null ||
        found.across < best.across ||
        (found.across === best.across && found.width > best.width))
    )
      best = found
  }
  return best?.at ?? null
}

function gutterAt(
  pieces: readonly Run[],
  at: number,
  size: number,
): { readonly at: number; readonly across: number; readonly width: number } | null {
  const left = pieces.filter(({ right }) => right <= at)
  const right = pieces.filter((piece) => piece.left >= at)
  const across = pieces.length - left.length - right.length
  if (left.length < FEWEST || right.length < FEWEST || across > ACROSS * pieces.length) return null
  const from = Math.max(...left.map((piece) => piece.right))
  const to = Math.min(...right.map((piece) => piece.left))
  if (to - from < GUTTER * size) return null
  const start = Math.min(...left.map((piece) => piece.left))
  const end = Math.max(...right.map((piece) => piece.right))
  if (from - start < NARROWEST * (end - start) || end - to < NARROWEST * (end - start)) return null
  if (besideEachOther(left, right) < BESIDE) return null
  return { at: (from + to) / 2, across, width: to - from }
}

/** The share of the shorter one's height over which two columns stand side by side. */
function besideEachOther(left: readonly Run[], right: readonly Run[]): number {
  const [top, bottom] = reach(left)
  const [otherTop, otherBottom] = reach(right)
  const shorter = Math.min(bottom - top, otherBottom - otherTop)
  return shorter === 0 ? 0 : (Math.min(bottom, otherBottom) - Math.max(top, otherTop)) / shorter
}

function reach(pieces: readonly Run[]): [top: number, bottom: number] {
  return [Math.min(...pieces.map(({ y }) => y)), Math.max(...pieces.map(({ y }) => y))]
}

/** The middle one of numbers in order. */
export function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0
}
