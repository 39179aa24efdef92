import { VERSION } from '../base/version.ts'
import type { RecordStore } from './record.ts'
import { type OpenOptions, openFile } from './sqlite/open.ts'
import { sqliteStore } from './sqlite/store.ts'

export interface RecordOptions extends OpenOptions {
  /** The tagger that reads the pages, noted beside each page. Default `light`. */
  readonly tagger?: string
}

/** Opens a record file. Throws `OnrecordError` when there is none, or it is something else. */
export async function openRecord(path: string, options: RecordOptions = {}): Promise<RecordStore> {
  const { tagger = 'light', ...open } = options
  return sqliteStore(openFile(path, open), path, `onrecord ${VERSION}, tagger ${tagger}`)
}
