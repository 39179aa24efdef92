import type { Database } from '../database.ts'

/** The result of `make`, kept for each key as long as nobody writes. */
export type Once = <T>(key: string, make: () => Promise<T>) => Promise<T>

/** How many answers are kept. */
const MOST = 50

/**
 * Keeps answers that look at the whole record: the web pages ask for some of them again and again. They are kept until any
 * transaction has written anything in the cluster; to be called within a transaction.
 */
export function onceWhileUnchanged(db: Database): Once {
  const kept = new Map<string, unknown>()
  let seen = ''
  return async <T>(key: string, make: () => Promise<T>): Promise<T> => {
    const row = await db.one<{ now: string }>('SELECT pg_current_snapshot()::text AS now')
    if (row!.now !== seen) kept.clear()
    seen = row!.now
    if (!kept.has(key)) {
      const made = await make()
      // Meanwhile another call may have seen a later state.
      if (seen !== row!.now) return made
      if (kept.size >= MOST) kept.clear()
      kept.set(key, made)
    }
    return kept.get(key) as T
  }
}
