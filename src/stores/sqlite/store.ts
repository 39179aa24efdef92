import { realpathSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'
import { once } from '../../base/once.ts'
import type { Store } from '../store.ts'
import { idle, inTurn } from '../turns.ts'
import { acrossStore } from './across/store.ts'
import { answers } from './answers/answers.ts'
import { correctionStore } from './corrections/store.ts'
import { feedKeeper } from './feeds.ts'
import { questionKeeper } from './kept.ts'
import { pageStore } from './pages.ts'
import { sameFileCheck } from './same-file.ts'
import { rehearsal, transaction } from './transaction.ts'
import { troubleOf } from './trouble.ts'

/** One SQLite file as a store. */
export function sqliteStore(db: DatabaseSync, path: string): Store {
  const checkFile = sameFileCheck(path)
  const file = realpathSync(path)
  // Each is prepared with its first use: most users of a record only write to it, or ask once.
  const across = once(() => acrossStore(db))
  const corrections = once(() => correctionStore(db))
  const pages = once(() => pageStore(db))
  const forgetAll = (): void => across().forgetAll()

  async function attempt<T>(doing: 'read' | 'write to', work: () => Promise<T>): Promise<T> {
    try {
      checkFile()
      const result = await work()
      // The file may have been deleted meanwhile: then nothing was saved.
      if (doing === 'write to') checkFile()
      return result
    } catch (error) {
      throw troubleOf(error, path, doing)
    }
  }
  const reading = async <T>(work: () => Promise<T>): Promise<T> => {
    // A transaction of this process shows what it may yet take back.
    await idle(file)
    return attempt('read', work)
  }
  const writing = <T>(work: () => Promise<T>): Promise<T> =>
    inTurn(file, () => attempt('write to', () => transaction(db, work).catch(forgetting(forgetAll))))
  return {
    get across() {
      return across()
    },
    get corrections() {
      return corrections()
    },
    get pages() {
      return pages()
    },
    answers: answers(db, across, path, reading),
    kept: questionKeeper(db, { reading, writing }),
    feeds: feedKeeper(db, path, { reading, writing }),
    reading,
    writing,
    rehearsing: (work) =>
      inTurn(file, () => attempt('write to', () => rehearsal(db, work).finally(forgetAll))),
    async close() {
      await idle(file)
      if (db.isOpen) db.close()
    },
  }
}

/** Forgets what was read in a transaction that was taken back. */
function forgetting(forgetAll: () => void): (error: unknown) => never {
  return (error) => {
    forgetAll()
    throw error
  }
}
