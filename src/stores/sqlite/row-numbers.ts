import type { DatabaseSync } from 'node:sqlite'

/**
 * What processes that keep rows in memory (`columns/columns.ts`) rely on, and those that write keep:
 *
 * 1. The statements of an article have consecutive numbers, in the article's order.
 * 2. New rows have higher numbers than all before them, also those of an article that is drawn again. Where that does not
 *    hold, since rows with the highest numbers were deleted, `sayReplaced` tells readers to begin anew.
 * 3. An article that is drawn again gets a higher stamp in `redrawn`; its old rows are gone.
 * 4. A change of an origin or an identity gives its row a stamp that is higher than all before it.
 *
 * `row-numbers.test.ts` holds a record to this. Tables that refer to others come first; `retired` is the name that a row
 * takes while its successor is written.
 */
export const ROW_TABLES = [
  { table: 'events', row: 'event', key: 'id', retired: "'-' || id", isRetired: "id GLOB '-*'" },
  { table: 'statements', row: 'statement', key: 'id', retired: "'-' || id", isRetired: "id GLOB '-*'" },
  { table: 'places', row: 'place', key: 'position', retired: '-1 - position', isRetired: 'position < 0' },
  { table: 'entities', row: 'entity', key: 'id', retired: "'-' || id", isRetired: "id GLOB '-*'" },
] as const

/** The highest number of each table of `ROW_TABLES`. */
export type HighestRows = Readonly<Record<(typeof ROW_TABLES)[number]['table'], number>>

/** Prepares reading the highest row numbers. */
export function highestRows(db: DatabaseSync): () => HighestRows {
  const select = db.prepare(
    `SELECT ${ROW_TABLES.map(({ table, row }) => `(SELECT coalesce(max(${row}), 0) FROM ${table}) AS ${table}`).join(', ')}`,
  )
  return () => select.get() as unknown as HighestRows
}

/** Tells processes that keep rows in memory that numbers of deleted rows may be used again. */
export function sayReplaced(db: DatabaseSync): void {
  db.exec(`INSERT INTO record VALUES ('replaced', '1')
           ON CONFLICT DO UPDATE SET value = CAST(value + 1 AS TEXT)`)
}
