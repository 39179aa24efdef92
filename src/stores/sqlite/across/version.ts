import type { DatabaseSync } from 'node:sqlite'
import { DERIVED_TABLES } from '../../derived-tables.ts'
import { RULES } from '../../rules.ts'
import { transactionAtOnce } from '../transaction.ts'

/**
 * Deletes ties and groups that other rules made, so that all articles are compared again. Nothing is lost: ties and
 * groups follow from the articles and from people's decisions.
 */
export function sweepOutdated(db: DatabaseSync): void {
  const rulesOf = db.prepare("SELECT value FROM record WHERE key = 'rules'")
  if (rulesOf.get()?.value === RULES) return
  transactionAtOnce(db, () => {
    // Another process may have done it while this one waited for the lock.
    if (rulesOf.get()?.value === RULES) return
    for (const table of DERIVED_TABLES) db.exec(`DELETE FROM ${table}`)
    db.prepare("INSERT OR REPLACE INTO record VALUES ('rules', ?)").run(RULES)
    db.exec("INSERT OR REPLACE INTO record SELECT 'behind', '1' WHERE EXISTS (SELECT 1 FROM articles)")
  })
}
