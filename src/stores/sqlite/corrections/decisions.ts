import type { DatabaseSync } from 'node:sqlite'
import { type GroupDecision, lastDecisions } from '../../../across/machine/decision.ts'
import type { GroupLayer } from '../../../types/correction.ts'

/**
 * Prepares finding the decisions in force of a layer, in the order in which they were taken, with the ids that things
 * have now; `id` is empty where articles are grouped.
 */
export function decisionFinder(db: DatabaseSync): (layer: GroupLayer) => readonly GroupDecision[] {
  const select = db.prepare(
    `SELECT correction, kind, one_article, one_id, other_article, other_id FROM group_decisions WHERE layer = ? ORDER BY correction`,
  )
  return (layer) =>
    lastDecisions(
      select.all(layer).map((row) => ({
        correction: Number(row.correction),
        kind: row.kind as GroupDecision['kind'],
        one: { article: row.one_article as string, id: row.one_id as string },
        other: { article: row.other_article as string, id: row.other_id as string },
      })),
    )
}
