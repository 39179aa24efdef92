import type { RecordStore } from './record.ts'
import { type OpenOptions, openFile } from './sqlite/open.ts'
import { sqliteStore } from './sqlite/store.ts'

/** Opens a record file. Throws `OnrecordError` when there is none, or it is something else. */
export async function openRecord(path: string, options: OpenOptions = {}): Promise<RecordStore> {
  return sqliteStore(openFile(path, options), path)
}
