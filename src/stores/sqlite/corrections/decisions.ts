import type { DatabaseSync } from 'node:sqlite'
import type { GroupDecision } from '../../../across/machine/decision.ts'
import { keyOf } from '../../../base/within.ts'
import type { GroupLayer } from '../../../types/correction.ts'

/**
 * The decisions in force of a layer, in the order in which they were taken, with the ids that things have now; `id` is
 * empty where articles are grouped. Of several decisions about the same two, only the last. With `articles`, only
 * decisions about one of these.
 */
export function groupDecisions(
  db: DatabaseSync,
  layer: GroupLayer,
  articles?: readonly string[],
): readonly GroupDecision[] {
  const rows =
    articles === undefined
      ? db.prepare(`${SELECT} WHERE layer = ?1 ORDER BY correction`).all(layer)
      : db
          .prepare(
            `${SELECT} WHERE layer = ?1 AND one_article IN (SELECT value FROM json_each(?2))
             UNION
             ${SELECT} WHERE layer = ?1 AND other_article IN (SELECT value FROM json_each(?2))
             ORDER BY correction`,
          )
          .all(layer, JSON.stringify(articles))
  const last = new Map<string, GroupDecision>()
  for (const row of rows) {
    const one = { article: String(row.one_article), id: String(row.one_id) }
    const other = { article: String(row.other_article), id: String(row.other_id) }
    const key = [one, other].map(keyOf).sort().join('\n\n')
    last.delete(key)
    last.set(key, {
      correction: Number(row.correction),
      kind: row.kind as GroupDecision['kind'],
      one,
      other,
    })
  }
  return [...last.values()]
}

const SELECT = `SELECT correction, kind, one_article, one_id, other_article, other_id FROM group_decisions`
