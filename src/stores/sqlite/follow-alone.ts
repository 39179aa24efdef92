import { rmSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { OnrecordError } from '../../base/errors.ts'

/**
 * Holds a lock on a file beside the record, which the system lets go when the process ends, however it ends. Throws
 * `record/followed` if another process holds it.
 */
export async function followAlone(path: string): Promise<() => void> {
  const file = `${path}-follow`
  const lock = new DatabaseSync(file, { timeout: 0 })
  try {
    lock.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE')
  } catch (cause) {
    lock.close()
    throw new OnrecordError(
      'record/followed',
      `Another process follows feeds into "${path}".`,
      'Wait until it has ended, or end it; two would ask the same servers at the same time.',
      { cause },
    )
  }
  return () => {
    if (!lock.isOpen) return
    // While it is held: nobody else can hold a lock on the file that goes.
    rmSync(file, { force: true })
    lock.close()
  }
}
