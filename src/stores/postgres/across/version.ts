import { DERIVED_TABLES } from '../../derived-tables.ts'
import { RULES } from '../../rules.ts'
import type { Database } from '../database.ts'

/**
 * Deletes ties and groups that other rules made, so that all articles are compared again. Nothing is lost: ties and
 * groups follow from the articles and from people's decisions.
 */
export async function sweepOutdated(db: Database): Promise<void> {
  const rules = await db.one<{ value: string }>("SELECT value FROM record WHERE key = 'rules'")
  if (rules?.value === RULES) return
  for (const table of DERIVED_TABLES) await db.run(`DELETE FROM ${table}`)
  await db.run(
    `INSERT INTO record VALUES ('rules', $1) ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
    RULES,
  )
  await db.run(
    `INSERT INTO record SELECT 'behind', '1' WHERE EXISTS (SELECT FROM articles)
     ON CONFLICT (key) DO NOTHING`,
  )
}
