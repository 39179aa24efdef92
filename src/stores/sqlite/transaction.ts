import type { DatabaseSync } from 'node:sqlite'

/** Does all of `work` or, when it throws, nothing. Takes the write lock at once, so that waiting happens only here. */
export async function transaction<T>(db: DatabaseSync, work: () => Promise<T>): Promise<T> {
  db.exec('BEGIN IMMEDIATE')
  try {
    const result = await work()
    db.exec('COMMIT')
    return result
  } catch (error) {
    rollBack(db)
    throw error
  }
}

/** Does `work` and rolls it back. */
export async function rehearsal<T>(db: DatabaseSync, work: () => Promise<T>): Promise<T> {
  db.exec('BEGIN IMMEDIATE')
  try {
    return await work()
  } finally {
    rollBack(db)
  }
}

/** Does all of `work` or, when it throws, nothing. */
export function transactionAtOnce(db: DatabaseSync, work: () => void): void {
  db.exec('BEGIN IMMEDIATE')
  try {
    work()
    db.exec('COMMIT')
  } catch (error) {
    rollBack(db)
    throw error
  }
}

/** SQLite has rolled back by itself after some errors, a full disk among them. */
function rollBack(db: DatabaseSync): void {
  if (db.isTransaction) db.exec('ROLLBACK')
}
