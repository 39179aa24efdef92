import type { AcrossStore } from '../../../across/machine/store.ts'
import type { Answers } from '../../store.ts'
import type { Address } from '../address.ts'
import { refuseBehind } from '../behind.ts'
import type { Database } from '../database.ts'
import { articleAnswers } from './articles.ts'
import { groupAnswers } from './groups.ts'
import { map } from './map.ts'
import { onceWhileUnchanged } from './once.ts'
import { somebodyAnswers } from './somebody.ts'
import { statementAnswers } from './statements.ts'
import { summarise } from './summary.ts'
import { timeline } from './timeline.ts'

/** Does work within one transaction: all that it reads is of one state of the record. */
export type Reading = <T>(work: () => Promise<T>) => Promise<T>

/** What a record in a database answers. */
export function answers(db: Database, store: AcrossStore, address: Address, reading: Reading): Answers {
  const once = onceWhileUnchanged(db)
  /** Refuses while not all articles are in groups. */
  const lookAcross: Reading = (work) =>
    reading(async () => {
      await refuseBehind(db)
      return work()
    })
  return {
    ...articleAnswers(db, reading, lookAcross),
    ...statementAnswers(db, reading, once),
    ...somebodyAnswers(db, { reading, lookAcross, once }),
    ...groupAnswers(db, store, lookAcross),
    timeline: (question, { limit = 5_000 } = {}) => reading(() => timeline(db, question, limit)),
    map: (question, { limit = 1_000 } = {}) => reading(() => map(db, question, limit)),
    summary: () => reading(() => once('summary', () => summarise(db, address))),
  }
}
