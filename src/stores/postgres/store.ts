import type { Store } from '../store.ts'
import { inTurn } from '../turns.ts'
import { acrossStore } from './across/store.ts'
import type { Address } from './address.ts'
import { answers } from './answers/answers.ts'
import { correctionStore } from './corrections/store.ts'
import type { Database } from './database.ts'
import { feedKeeper } from './feeds.ts'
import { questionKeeper } from './kept.ts'
import { lockWriting } from './locks.ts'
import { pageStore } from './pages.ts'
import { troubleOf } from './trouble.ts'

/** A PostgreSQL database as a store. */
export function postgresStore(db: Database, address: Address): Store {
  const attempt = async <T>(doing: 'read' | 'write to', work: () => Promise<T>): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      throw troubleOf(error, address.shown, doing)
    }
  }
  const locked =
    <T>(work: () => Promise<T>) =>
    async (): Promise<T> => {
      await lockWriting(db, address)
      return work()
    }
  const reading = <T>(work: () => Promise<T>): Promise<T> =>
    attempt('read', () => db.transaction('read', work))
  // Writers of one process wait here, so that they take one connection and not all.
  const writing = <T>(work: () => Promise<T>): Promise<T> =>
    inTurn(db, () => attempt('write to', () => db.transaction('write', locked(work))))
  const across = acrossStore(db)
  return {
    across,
    corrections: correctionStore(db),
    pages: pageStore(db),
    answers: answers(db, across, address, reading),
    kept: questionKeeper(db, { reading, writing }),
    feeds: feedKeeper(db, address, { reading, writing }),
    reading,
    writing,
    rehearsing: (work) => inTurn(db, () => attempt('write to', () => db.rehearsal(locked(work)))),
    close: () => db.close(),
  }
}
