import { existsSync, rmSync } from 'node:fs'
import type { RecordStore } from '../record.ts'

/**
 * Closes a record that this run has made, and removes its file if nothing was put on it, as where no page could be read.
 * A file that somebody else has open by now stays.
 */
export async function closeMadeRecord(store: RecordStore, path: string): Promise<void> {
  const isEmpty = (await store.summary()).pages === 0
  await store.close()
  // The last one who closes a record takes these away.
  const isInUse = ['-wal', '-shm'].some((ending) => existsSync(`${path}${ending}`))
  if (isEmpty && !isInUse) rmSync(path, { force: true })
}
