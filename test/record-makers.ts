import { join } from 'node:path'
import { openRecord, type RecordStore } from '../src/record.ts'

/** The stores that must pass the contract's tests: a new store is a new row. */
export const recordMakers: [name: string, open: (folder: string) => Promise<RecordStore>][] = [
  ['SQLite', (folder) => openRecord(join(folder, 'record.db'), { create: true })],
]
