import type { DatabaseSync } from 'node:sqlite'
import type { Row } from './rows.ts'

/** Prepares a query over a list of values, its last parameter; none is run for an empty list. */
export function listQuery(
  db: DatabaseSync,
  sql: string,
): (values: readonly unknown[], ...before: readonly string[]) => readonly Row[] {
  const prepared = db.prepare(sql)
  return (values, ...before) =>
    values.length === 0 ? [] : (prepared.all(...before, JSON.stringify(values)) as readonly Row[])
}

/** Numbers that SQLite has put into a JSON list. */
export function numbersIn(json: unknown): number[] {
  return JSON.parse(json as string) as number[]
}
