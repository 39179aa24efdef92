import type { DatabaseSync } from 'node:sqlite'
import type { AcrossStore } from '../../../across/machine/store.ts'
import { changeWriter } from './apply.ts'
import { articleReads } from './articles.ts'
import { digestReads } from './digests.ts'
import { factReads } from './facts.ts'
import { groupReads } from './groups.ts'
import { identityReads } from './identities.ts'

/**
 * What the machine asks of a SQLite file; every promise is fulfilled at once. `forgetAll` is to be called when a
 * transaction was rolled back.
 */
export function acrossStore(db: DatabaseSync): AcrossStore & { forgetAll(): void } {
  const write = changeWriter(db)
  const { forget, forgetAll, ...digests } = digestReads(db)
  const others = db.prepare('PRAGMA data_version')
  let takenBack = 0
  return {
    ...articleReads(db),
    ...digests,
    ...groupReads(db),
    ...identityReads(db),
    ...factReads(db),
    forgetAll() {
      takenBack++
      forgetAll()
    },
    version: () => `${others.get()?.data_version} ${takenBack}`,
    async apply(change) {
      for (const one of [change.enters, change.leaves]) if (one) forget(one.article)
      write(change)
    },
  }
}
