import type { DatabaseSync } from 'node:sqlite'

/** A number that is higher with every change, so that a process that keeps rows in memory can find the changed ones. */
export interface Stamp {
  readonly now: number
  /** Begins a change. */
  next(): void
}

export function stamper(db: DatabaseSync): Stamp {
  const raise = db.prepare(
    `INSERT INTO record VALUES ('stamp', '1') ON CONFLICT DO UPDATE SET value = CAST(value + 1 AS TEXT)
     RETURNING value`,
  )
  let now = 0
  return {
    get now() {
      return now
    },
    next() {
      now = Number(raise.get()!.value)
    },
  }
}
