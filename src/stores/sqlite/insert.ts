import type { DatabaseSync } from 'node:sqlite'

type Value = string | number | null

/** Inserts a row and gives its number. */
export type Insert = (...values: readonly Value[]) => number

/** Prepares inserting into some columns of a table; values in the order of `columns`. */
export function inserter(db: DatabaseSync, table: string, columns: readonly string[]): Insert {
  const names = columns.map((column) => `"${column}"`).join(', ')
  const statement = db.prepare(
    `INSERT INTO ${table} (${names}) VALUES (${columns.map(() => '?').join(', ')})`,
  )
  return (...values) => Number(statement.run(...values).lastInsertRowid)
}

/** Links two rows, once. */
export type Link = (one: number | undefined, other: number | undefined) => void

/** Prepares inserting into a table of two row numbers; a link with an undefined end is left out. */
export function linker(db: DatabaseSync, table: string): Link {
  const statement = db.prepare(`INSERT OR IGNORE INTO ${table} VALUES (?, ?)`)
  return (one, other) => {
    if (one !== undefined && other !== undefined) statement.run(one, other)
  }
}
