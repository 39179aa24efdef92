import type { Position, Thread } from '../../../src/record.ts'

/** What stands in a column beside a day. */
export type Cell =
  /** Indexes into the thread's positions. */
  | { readonly kind: 'said'; readonly positions: readonly number[] }
  /** An empty cell over `rows` days. */
  | { readonly kind: 'nothing'; readonly rows: number }
  /** Part of the empty cell above. */
  | { readonly kind: 'covered' }

export interface Row {
  /** First and last day; `null` where it is not known. */
  readonly days: { readonly from: string; readonly to: string } | null
  /** One for each holder of the thread, then one for each who is silent. */
  readonly cells: readonly Cell[]
}

/** A thread as a table: a row for each day or stretch of days in order of time, what has no day last. */
export function gridOf({
  holders,
  positions,
  silent,
}: Pick<Thread, 'holders' | 'positions' | 'silent'>): Row[] {
  const byDays = [...Map.groupBy(positions.keys(), (index) => keyOf(positions[index]!))]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, indexes]) => indexes)
  const columns = holders.length + silent.length
  const filled = byDays.map((indexes) =>
    Array.from({ length: columns }, (_, column) =>
      indexes.filter((index) => positions[index]!.holder === column),
    ),
  )
  return byDays.map((indexes, row) => ({
    days: positions[indexes[0]!]!.said,
    cells: Array.from({ length: columns }, (_, column) => cellAt(filled, row, column)),
  }))
}

function cellAt(filled: readonly (readonly (readonly number[])[])[], row: number, column: number): Cell {
  const isEmpty = (at: number): boolean => filled[at]?.[column]?.length === 0
  if (!isEmpty(row)) return { kind: 'said', positions: filled[row]![column]! }
  if (isEmpty(row - 1)) return { kind: 'covered' }
  let rows = 1
  while (isEmpty(row + rows)) rows++
  return { kind: 'nothing', rows }
}

/** Sorts by first, then last day; a day that is not known comes after all others. */
function keyOf({ said }: Position): string {
  return said ? `${said.from} ${said.to}` : '~'
}
