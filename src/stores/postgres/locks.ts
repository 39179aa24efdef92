import type { Address } from './address.ts'
import type { Database } from './database.ts'

/** Held in a transaction that writes. */
const WRITING = 1
/** Held by a process that follows feeds. */
export const FOLLOWING = 2

/**
 * Waits until no other process writes to the record; to be called first in a transaction, which holds the lock until its
 * end. What belongs together is decided from what is on record: two at once would each decide from half of it.
 */
export async function lockWriting(db: Database, { schema }: Address): Promise<void> {
  await db.all(`SELECT pg_advisory_xact_lock(hashtext($1), ${WRITING})`, `onrecord ${schema}`)
}

/**
 * Takes a lock that the server lets go when the process ends, however it ends; `null` if another process holds it. The
 * function that is returned gives it back.
 */
export async function tryLock(
  db: Database,
  { schema }: Address,
  lock: typeof FOLLOWING,
): Promise<(() => Promise<void>) | null> {
  const { row, letGo } = await db.holding<{ locked: boolean }>(
    'SELECT pg_try_advisory_lock(hashtext($1), $2) AS locked',
    `onrecord ${schema}`,
    lock,
  )
  if (row.locked) return letGo
  await letGo()
  return null
}
