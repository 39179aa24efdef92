import type { ThreadView } from '../../../src/record.ts'
import { fold } from '../copies/fold.ts'

/** Positions of one cell, by index, with those of copies under those of their original. */
export function foldPositions(
  { rows }: Pick<ThreadView, 'rows'>,
  positions: readonly number[],
): { readonly index: number; readonly copies: readonly number[] }[] {
  const known = positions.map((index) => ({ index, row: rows[index], copyOf: rows[index]?.copyOf ?? null }))
  return fold(
    known,
    ({ row, index }) => row?.article ?? String(index),
    ({ row }) => (row ? [row.who, row.stance, row.words].join('\n') : ''),
  ).map(({ item, copies }) => ({ index: item.index, copies: copies.map(({ index }) => index) }))
}
