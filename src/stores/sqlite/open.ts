import { existsSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import { OnrecordError } from '../../base/errors.ts'
import type { OpenOptions } from '../../record/open-options.ts'
import { sweepOutdated } from './across/version.ts'
import { migrate } from './migrate.ts'
import { troubleOf } from './trouble.ts'

/** Opens a record's file, makes it if asked, and brings its schema up to date. */
export function openFile(path: string, { create = false, patience = 5_000 }: OpenOptions): DatabaseSync {
  refuseWhatIsNoFile(path, create)
  let db: DatabaseSync | undefined
  try {
    const connected = connect(path, create, patience)
    db = connected.db
    migrate(db, path, { create })
    if (connected.mayWrite) sweepOutdated(db)
    db.exec('PRAGMA synchronous = NORMAL')
    return db
  } catch (error) {
    db?.close()
    throw troubleOf(error, path, 'open')
  }
}

function refuseWhatIsNoFile(path: string, create: boolean): void {
  // SQLite would take these for a record that is gone when it is closed.
  if (path.trim() === '' || path === ':memory:') {
    throw new OnrecordError(
      'record/no-name',
      path === ':memory:'
        ? 'A record in memory would be lost at the end.'
        : 'The name of the record is empty.',
      'Name a file, such as news.db.',
    )
  }
  if (!existsSync(path)) {
    if (create && existsSync(dirname(resolve(path)))) return
    if (create) {
      throw new OnrecordError(
        'record/cannot-open',
        `Cannot make "${path}": its folder does not exist.`,
        'Make the folder first, or choose another file.',
      )
    }
    throw new OnrecordError(
      'record/none',
      `No record at "${path}".`,
      `Make one with: onrecord read PATH --into ${/\s/.test(path) ? `"${path}"` : path}`,
    )
  }
  if (!statSync(path).isDirectory()) return
  throw new OnrecordError('record/not-a-record', `"${path}" is a folder.`, 'A record is one file: name that.')
}

function connect(
  path: string,
  create: boolean,
  timeout: number,
): { readonly db: DatabaseSync; readonly mayWrite: boolean } {
  const db = new DatabaseSync(path, { timeout })
  try {
    db.prepare('SELECT 1 FROM sqlite_schema').get()
    return { db, mayWrite: true }
  } catch (error) {
    db.close()
    // A record in a folder where nothing may be written has no room for the log's index, and no writer either.
    const mayBeReadOnly = [8, 14].includes(((error as { errcode?: number }).errcode ?? 0) & 0xff)
    if (create || !mayBeReadOnly) throw error
    const location = new URL(`${pathToFileURL(resolve(path)).href}?immutable=1`)
    return { db: new DatabaseSync(location, { readOnly: true }), mayWrite: false }
  }
}
