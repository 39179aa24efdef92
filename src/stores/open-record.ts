import type { OpenOptions } from '../record/open-options.ts'
import type { RecordStore } from '../record/record.ts'
import { openFile } from './sqlite/open.ts'
import { sqliteStore } from './sqlite/store.ts'
import { storedRecord } from './stored-record.ts'

/**
 * Opens a record file. Throws `OnrecordError` when there is none, or it is something else.
 *
 * @example
 * ```ts
 * const store = await openRecord('news.db', { create: true })
 * for (const row of await store.ask(parseQuestion('stance:denies'))) console.log(row.who, row.words)
 * await store.close()
 * ```
 */
export async function openRecord(path: string, options: OpenOptions = {}): Promise<RecordStore> {
  return storedRecord(sqliteStore(openFile(path, options), path))
}
