import type { DatabaseSync } from 'node:sqlite'

/** A number that is higher with every change, so that whoever holds rows in memory finds the changed ones. */
export type Stamp = () => number

export function stamper(db: DatabaseSync): Stamp {
  const next = db.prepare(
    `INSERT INTO record VALUES ('stamp', '1') ON CONFLICT DO UPDATE SET value = CAST(value + 1 AS TEXT)
     RETURNING value`,
  )
  return () => Number(next.get()!.value)
}
