import { type GroupDecision, lastDecisions } from '../../../across/machine/decision.ts'
import type { Decision } from '../../../types/across.ts'
import type { GroupLayer } from '../../../types/correction.ts'
import type { Database } from '../database.ts'

/** A decision about two things, by what articles call them now; `id` is empty where articles are grouped. */
export const DECISION = `kind, json_build_object('article', one_article, 'id', one_id) AS one,
  json_build_object('article', other_article, 'id', other_id) AS other`

/** The order in which a correction's pairs are listed. */
export const PAIRS = 'one_article, one_id, other_article, other_id'

/** The decisions in force of a layer, in the order in which they were taken; of several about the same two, the last. */
export async function decisionsOf(db: Database, layer: GroupLayer): Promise<readonly GroupDecision[]> {
  const rows = await db.all<Decision & { correction: number }>(
    `SELECT correction, ${DECISION} FROM group_decisions WHERE layer = $1 ORDER BY correction, ${PAIRS}`,
    layer,
  )
  return lastDecisions(rows)
}
