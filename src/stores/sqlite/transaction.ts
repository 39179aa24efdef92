import type { DatabaseSync } from 'node:sqlite'

/** Does all of `work` or, when it throws, nothing. Takes the write lock at once, so that waiting happens only here. */
export function transaction<T>(db: DatabaseSync, work: () => T): T {
  db.exec('BEGIN IMMEDIATE')
  try {
    const result = work()
    db.exec('COMMIT')
    return result
  } catch (error) {
    // SQLite has rolled back by itself after some errors, a full disk among them.
    if (db.isTransaction) db.exec('ROLLBACK')
    throw error
  }
}
