import type { DatabaseSync } from 'node:sqlite'
import { OnrecordError } from '../../base/errors.ts'
import { VERSION } from '../../base/version.ts'
import { migrations } from './schema/migrations.ts'
import { transactionAtOnce } from './transaction.ts'

/** "OnRe": marks a SQLite file as a record, also for `file(1)`. */
export const APPLICATION_ID = 0x4f6e5265

/** The newest schema's number. */
export const SCHEMA = migrations.length

/** Brings a file to the newest schema. Throws for a file that is something else, or from a newer Onrecord. */
export function migrate(db: DatabaseSync, path: string, { create }: { create: boolean }): void {
  refuseStrangers(db, path, create)
  if (schemaOf(db) === SCHEMA) return
  // The write-ahead log lets others read while one writes. It cannot be switched on within a transactionAtOnce.
  db.exec('PRAGMA journal_mode = WAL')
  // A migration may change the text of the schema itself. Older versions of Node have no such guard.
  db.enableDefensive?.(false)
  transactionAtOnce(db, () => {
    // Another process may have done it while this one waited for the lock.
    refuseStrangers(db, path, create)
    for (let schema = schemaOf(db); schema < SCHEMA; schema++) db.exec(migrations[schema]!)
    db.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${SCHEMA}`)
    db.prepare("INSERT OR REPLACE INTO record VALUES ('written_by', ?)").run(VERSION)
  })
  db.enableDefensive?.(true)
}

function refuseStrangers(db: DatabaseSync, path: string, create: boolean): void {
  if (pragma(db, 'application_id') !== APPLICATION_ID) {
    const isEmpty = db.prepare('SELECT 1 FROM sqlite_schema').get() === undefined
    if (isEmpty && create) return
    throw new OnrecordError(
      'record/not-a-record',
      isEmpty ? `"${path}" is empty.` : `"${path}" is a SQLite file but not a record.`,
      create
        ? 'Name a record, or a file that does not exist yet.'
        : 'Make a record with: onrecord read PATH --into FILE',
    )
  }
  if (schemaOf(db) <= SCHEMA) return
  throw new OnrecordError(
    'record/newer-schema',
    `"${path}" was written by Onrecord ${writtenBy(db)} (schema ${schemaOf(db)}); this is ${VERSION} (schema ${SCHEMA}).`,
    'Use a newer Onrecord, or read the pages again into a new file.',
  )
}

/** The number of the schema that a file has; 0 for a new one. */
export function schemaOf(db: DatabaseSync): number {
  return pragma(db, 'user_version')
}

function pragma(db: DatabaseSync, name: 'application_id' | 'user_version'): number {
  return Number(db.prepare(`PRAGMA ${name}`).get()?.[name])
}

/** A newer schema may have moved the version elsewhere. */
function writtenBy(db: DatabaseSync): string {
  try {
    return String(db.prepare("SELECT value FROM record WHERE key = 'written_by'").get()?.value ?? 'later')
  } catch {
    return 'later'
  }
}
