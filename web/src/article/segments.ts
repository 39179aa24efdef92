import type { Mark } from '../layers/layer.ts'

/** A stretch of text over which the same marks lie. */
export interface Segment {
  readonly start: number
  readonly end: number
  /** Shortest first: a click chooses the shortest. */
  readonly marks: readonly Mark[]
  /** Of marks that begin here. */
  readonly labels: readonly Mark[]
}

/**
 * Splits `[from, to)` at the edges of all marks, so that marks may overlap and nest in any way. `marks` may be in any
 * order; marks outside are left out, marks across an edge are cut.
 */
export function segments(marks: readonly Mark[], from: number, to: number): Segment[] {
  const inside = marks.filter(({ start, end }) => start < to && end > from && start < end)
  const edges = new Set([from, to])
  for (const { start, end } of inside) {
    edges.add(Math.max(from, start))
    edges.add(Math.min(to, end))
  }
  const starting = Map.groupBy(inside, ({ start }) => Math.max(from, start))
  const found: Segment[] = []
  let open: Mark[] = []
  const ordered = [...edges].sort((a, b) => a - b)
  for (const [index, start] of ordered.entries()) {
    const end = ordered[index + 1]
    if (end === undefined) break
    const begun = starting.get(start) ?? []
    open = [...open.filter((mark) => mark.end > start), ...begun].sort(byLength)
    found.push({ start, end, marks: open, labels: begun.filter(({ label }) => label !== null) })
  }
  return found
}

function byLength(a: Mark, b: Mark): number {
  return a.end - a.start - (b.end - b.start)
}
