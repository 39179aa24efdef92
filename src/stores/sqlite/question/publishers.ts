import type { DatabaseSync } from 'node:sqlite'
import { isLike } from '../../answers/names.ts'

/** The publishers on record whose names hold every word of one of the values. */
export function publishersLike(db: DatabaseSync, values: readonly string[]): string[] {
  const rows = db.prepare('SELECT DISTINCT publisher FROM articles WHERE publisher IS NOT NULL').all()
  return rows.map(({ publisher }) => publisher as string).filter((name) => isLike(name, values))
}
