import type { DatabaseSync } from 'node:sqlite'
import { alone } from '../../../across/identities/identify.ts'
import { GROUPED } from '../../../corrections/complete.ts'
import { PLURALS } from '../../../corrections/machine/changed-groups.ts'
import type { CorrectionStore } from '../../../corrections/machine/store.ts'
import type { GroupLayer } from '../../../types/correction.ts'
import type { EntityType } from '../../../types/entity.ts'

/** Prepares looking groups up, to show what a change would do to them. */
export function groupsAround(db: DatabaseSync): Pick<CorrectionStore, 'sideOf' | 'groupsAround' | 'heldBy'> {
  const identity = db.prepare(
    `SELECT i.id, i.name, (SELECT count(*) FROM entity_identities x WHERE x.identity = i.identity) AS members
     FROM digests d JOIN entities e USING (article) JOIN entity_identities USING (entity) JOIN identities i USING (identity)
     WHERE d.id = ? AND e.id = ?`,
  )
  const entityOf = db.prepare(
    'SELECT e.name, e.type FROM digests a JOIN entities e USING (article) WHERE a.id = ? AND e.id = ?',
  )
  const group = `SELECT g.id, h.title AS name, (SELECT count(*) FROM members x WHERE x."group" = g."group") AS members
    FROM members m JOIN groups g USING ("group") LEFT JOIN group_heads h USING ("group") WHERE m.layer = ?1 AND m.unit = `
  const groups = {
    article: db.prepare(`${group} (SELECT article FROM digests WHERE id = ?2 AND ?3 IS NOT NULL)`),
    event: db.prepare(
      `${group} (SELECT event FROM digests JOIN events v USING (article) WHERE digests.id = ?2 AND v.id = ?3)`,
    ),
    statement: db.prepare(
      `${group} (SELECT statement FROM digests JOIN statements s USING (article) WHERE digests.id = ?2 AND s.id = ?3)`,
    ),
  }
  const names = {
    article: db.prepare(
      'SELECT title AS name FROM digests d JOIN articles USING (article) WHERE d.id = ? AND ? IS NOT NULL',
    ),
    event: db.prepare(
      'SELECT words AS name FROM digests a JOIN events v USING (article) WHERE a.id = ? AND v.id = ?',
    ),
    statement: db.prepare(
      'SELECT words AS name FROM digests a JOIN statements s USING (article) WHERE a.id = ? AND s.id = ?',
    ),
  }
  // CROSS JOIN stops SQLite from beginning with the groups, which are many more than the articles asked for.
  const own = 'json_each(?1) own CROSS JOIN digests d ON d.id = own.value'
  const among = (layer: GroupLayer, [units, unit]: readonly [string, string], name: string): string =>
    `SELECT '${PLURALS[layer]}' AS layer, g.id, json_group_array(${name} ORDER BY 1) AS members
     FROM (SELECT DISTINCT m."group" FROM ${own} ${units} CROSS JOIN members m ON m.layer = '${layer}' AND m.unit = ${unit}) mine
     JOIN groups g USING ("group") JOIN members x USING ("group") ${nameJoin(layer)} GROUP BY g."group"`
  const everything = [
    among('copy', ARTICLE, 'n.id'),
    among('happening', ARTICLE, 'n.id'),
    among('event', partOf('event'), "n.id || '/' || t.id"),
    among('thread', partOf('statement'), "n.id || '/' || t.id"),
    `SELECT 'identities' AS layer, i.id, (SELECT count(*) FROM entity_identities x WHERE x.identity = i.identity) AS members
     FROM ${own} JOIN entities e USING (article) JOIN entity_identities USING (entity) JOIN identities i USING (identity)
     GROUP BY i.identity`,
  ].map((sql) => db.prepare(sql))
  const held = db.prepare(
    `WITH own AS (SELECT entity FROM digests a JOIN entities e USING (article) WHERE a.id = ?1 AND e.id = ?2)
     SELECT count(DISTINCT statement) AS count FROM statement_holders WHERE entity IN (
       SELECT entity FROM own UNION SELECT x.entity FROM own JOIN entity_identities o ON o.entity = own.entity
       JOIN entity_identities x ON x.identity = o.identity)`,
  )

  return {
    async sideOf(layer, { article, id }) {
      if (layer === 'identity') {
        const row = identity.get(article, id)
        if (row) return { id: String(row.id), name: String(row.name), members: Number(row.members) }
        const entity = entityOf.get(article, id)
        const type = (entity?.type ?? 'other') as EntityType
        return { id: alone({ type, article, entity: id }), name: String(entity?.name ?? id), members: 1 }
      }
      const kind = (GROUPED[layer] ?? 'article') as keyof typeof groups
      const row = groups[kind].get(layer, article, id)
      const name = row?.name ?? names[kind].get(article, id)?.name
      return {
        id: String(row?.id ?? (id === '' ? article : `${article}/${id}`)),
        name: typeof name === 'string' ? name : null,
        members: Number(row?.members ?? 1),
      }
    },
    async groupsAround(articles) {
      const found = new Map<string, Map<string, string>>()
      for (const sql of everything) {
        for (const { layer, id, members } of sql.all(JSON.stringify(articles))) {
          const same = found.get(layer as string) ?? new Map<string, string>()
          same.set(id as string, String(members))
          found.set(layer as string, same)
        }
      }
      return found
    },
    heldBy: async ({ article, id }) => Number(held.get(article, id)?.count),
  }
}

const ARTICLE = ['', 'd.article'] as const

function partOf(table: 'event' | 'statement'): readonly [string, string] {
  return [`CROSS JOIN ${table}s u ON u.article = d.article`, `u.${table}`]
}

function nameJoin(layer: GroupLayer): string {
  if (layer === 'copy' || layer === 'happening') return 'JOIN digests n ON n.article = x.unit'
  const table = layer === 'event' ? 'event' : 'statement'
  return `JOIN ${table}s t ON t.${table} = x.unit JOIN digests n ON n.article = t.article`
}
