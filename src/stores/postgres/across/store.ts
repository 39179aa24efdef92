import type { AcrossStore } from '../../../across/machine/store.ts'
import type { Database } from '../database.ts'
import { applyChange } from './apply.ts'
import { articleReads } from './articles.ts'
import { digestReads } from './digests.ts'
import { factReads } from './facts.ts'
import { groupReads } from './groups.ts'
import { identityReads } from './identities.ts'

/** What the machine asks of a database. */
export function acrossStore(db: Database): AcrossStore {
  return {
    ...articleReads(db),
    ...digestReads(db),
    ...groupReads(db),
    ...identityReads(db),
    ...factReads(db),
    // Others may write between two steps of one process, at any time.
    version: () => null,
    apply: (change) => applyChange(db, change),
  }
}
