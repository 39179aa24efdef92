import type { DatabaseSync } from 'node:sqlite'
import { setImmediate } from 'node:timers/promises'
import { OnrecordError } from '../../../base/errors.ts'
import type { CatchUpOptions } from '../../../record/record.ts'
import { CURRENT } from '../ask.ts'
import { transaction } from '../transaction.ts'
import type { AcrossWriter } from './across.ts'

/** How many articles one transaction puts into groups. */
const AT_ONCE = 20

/** Throws `record/behind` while some articles are not in groups: another version of Onrecord put them on record. */
export function refuseBehind(db: DatabaseSync): void {
  if (!isBehind(db)) return
  throw new OnrecordError(
    'record/behind',
    'What this record says across articles was drawn up by another Onrecord, or not at all yet.',
    'Run: onrecord read PATH --into FILE, with any page, or open it with: onrecord serve --record FILE',
  )
}

function isBehind(db: DatabaseSync): boolean {
  return db.prepare("SELECT 1 FROM record WHERE key = 'behind'").get() !== undefined
}

export async function catchUp(
  db: DatabaseSync,
  across: () => AcrossWriter,
  { signal, onProgress }: CatchUpOptions,
): Promise<void> {
  if (!isBehind(db)) return
  const writer = across()
  const count = (sql: string): number => Number(db.prepare(sql).get()!.count)
  const total = count(`SELECT count(*) AS count FROM articles a WHERE ${CURRENT}`)
  let last = 0
  for (;;) {
    const isDone = transaction(db, () => {
      const waiting = writer.waiting(last, AT_ONCE)
      for (const article of waiting) writer.enter(article)
      last = waiting.at(-1) ?? last
      if (waiting.length > 0) return false
      db.exec("DELETE FROM record WHERE key = 'behind'")
      return true
    })
    onProgress?.(count('SELECT count(*) AS count FROM digests'), total)
    if (isDone) return
    await setImmediate()
    if (signal?.aborted) return
  }
}
