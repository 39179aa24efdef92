/** How a store works: what it is asked, and what it writes as a whole or, when that throws, not at all. */
export interface Turns {
  reading<T>(work: () => Promise<T>): Promise<T>
  writing<T>(work: () => Promise<T>): Promise<T>
}

/** Does one piece of work after another, for each key; a piece that fails does not stop those behind it. */
const last = new Map<unknown, Promise<unknown>>()

/**
 * Waits for its turn among all work of this process under the same key. Work that waits for promises in the midst of a
 * transaction must not meet another transaction on the same file: each would wait for the other.
 */
export async function inTurn<T>(key: unknown, work: () => Promise<T>): Promise<T> {
  const before = last.get(key)
  const own = before === undefined ? work() : before.then(work, work)
  last.set(key, own)
  try {
    return await own
  } finally {
    if (last.get(key) === own) last.delete(key)
  }
}

/** Waits until no work is under way under a key. */
export async function idle(key: unknown): Promise<void> {
  for (let work = last.get(key); work !== undefined; work = last.get(key)) {
    try {
      await work
    } catch {
      // Whoever asked for the work is told.
    }
  }
}
