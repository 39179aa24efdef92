import { isServerAddress } from '../base/server-address.ts'
import type { OpenOptions } from '../record/open-options.ts'
import type { RecordStore } from '../record/record.ts'
import { openFile } from './sqlite/open.ts'
import { sqliteStore } from './sqlite/store.ts'
import { storedRecord } from './stored-record.ts'

/**
 * Opens a record: a file, or a PostgreSQL database by its address, `postgres://USER@HOST/DATABASE`. Throws `OnrecordError`
 * when there is none, or it is something else.
 *
 * @example
 * ```ts
 * const store = await openRecord('news.db', { create: true })
 * for (const row of await store.ask(parseQuestion('stance:denies'))) console.log(row.who, row.words)
 * await store.close()
 * ```
 */
export async function openRecord(path: string, options: OpenOptions = {}): Promise<RecordStore> {
  if (!isServerAddress(path)) return storedRecord(sqliteStore(openFile(path, options), path))
  const [{ openServer }, { postgresStore }] = await Promise.all([
    import('./postgres/open.ts'),
    import('./postgres/store.ts'),
  ])
  const { db, address } = await openServer(path, options)
  return storedRecord(postgresStore(db, address))
}
