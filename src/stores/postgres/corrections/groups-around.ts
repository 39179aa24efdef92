import { alone } from '../../../across/identities/identify.ts'
import { GROUPED } from '../../../corrections/complete.ts'
import { PLURALS } from '../../../corrections/machine/changed-groups.ts'
import type { CorrectionStore } from '../../../corrections/machine/store.ts'
import type { GroupSide } from '../../../types/correction.ts'
import type { EntityType } from '../../../types/entity.ts'
import type { Database } from '../database.ts'
import { BYTES } from '../sql.ts'

/** Looks groups up, to show what a change would do to them. */
export function groupsAround(db: Database): Pick<CorrectionStore, 'sideOf' | 'groupsAround' | 'heldBy'> {
  return {
    async sideOf(layer, { article, id }) {
      if (layer === 'identity') {
        const side = await db.one<GroupSide>(IDENTITY_SIDE, article, id)
        if (side) return side
        const entity = await db.one<{ name: string; type: EntityType }>(ENTITY, article, id)
        const type = entity?.type ?? 'other'
        return { id: alone({ type, article, entity: id }), name: entity?.name ?? id, members: 1 }
      }
      const kind = (GROUPED[layer] ?? 'article') as keyof typeof SIDES
      const group = await db.one<GroupSide>(SIDES[kind], article, id, layer)
      const name =
        group?.name ?? (await db.one<{ name: string | null }>(NAMES[kind], article, id))?.name ?? null
      return {
        id: group?.id ?? (id === '' ? article : `${article}/${id}`),
        name,
        members: group?.members ?? 1,
      }
    },
    async groupsAround(articles) {
      const found = new Map<string, Map<string, string>>()
      for (const sql of AROUND) {
        for (const { layer, id, members } of await db.all<{ layer: string; id: string; members: string }>(
          sql,
          articles,
        )) {
          const same = found.get(layer) ?? new Map<string, string>()
          same.set(id, members)
          found.set(layer, same)
        }
      }
      return found
    },
    async heldBy({ article, id }) {
      const row = await db.one<{ count: number }>(HELD, article, id)
      return row!.count
    },
  }
}

const IDENTITY_SIDE = `SELECT i.id, i.name, (SELECT count(*) FROM entity_identities x WHERE x.identity = i.identity) AS members
  FROM digests d JOIN entities e USING (article) JOIN entity_identities USING (entity) JOIN identities i USING (identity)
  WHERE d.id = $1 AND e.id = $2`

const ENTITY =
  'SELECT e.name, e.type FROM digests d JOIN entities e USING (article) WHERE d.id = $1 AND e.id = $2'

/** The group of a thing. */
function side(unit: string): string {
  return `SELECT g.id, h.title AS name, (SELECT count(*) FROM members x WHERE x."group" = g."group") AS members
    FROM members m JOIN groups g USING ("group") LEFT JOIN group_heads h USING ("group")
    WHERE m.layer = $3 AND m.unit = (${unit})`
}

const SIDES = {
  article: side('SELECT article FROM digests WHERE id = $1 AND $2::text IS NOT NULL'),
  event: side('SELECT event FROM digests d JOIN events v USING (article) WHERE d.id = $1 AND v.id = $2'),
  statement: side(
    'SELECT statement FROM digests d JOIN statements s USING (article) WHERE d.id = $1 AND s.id = $2',
  ),
}

const NAMES = {
  article:
    'SELECT title AS name FROM digests d JOIN articles USING (article) WHERE d.id = $1 AND $2::text IS NOT NULL',
  event: 'SELECT words AS name FROM digests d JOIN events v USING (article) WHERE d.id = $1 AND v.id = $2',
  statement:
    'SELECT words AS name FROM digests d JOIN statements s USING (article) WHERE d.id = $1 AND s.id = $2',
}

/** The groups of a layer with a member in these articles, each with the names of all its members. */
function among(
  layer: 'copy' | 'happening' | 'event' | 'thread',
  mine: readonly [units: string, unit: string],
  all: readonly [units: string, name: string],
): string {
  return `SELECT '${PLURALS[layer]}' AS layer, g.id, json_agg(${all[1]} ORDER BY ${all[1]} ${BYTES})::text AS members
    FROM groups g JOIN members x USING ("group") ${all[0]}
    WHERE g."group" IN (
      SELECT m."group" FROM digests d ${mine[0]} JOIN members m ON m.layer = '${layer}' AND m.unit = ${mine[1]}
      WHERE d.id = ANY ($1::text[]))
    GROUP BY g."group"`
}

const ARTICLES = [
  ['', 'd.article'] as const,
  ['JOIN digests n ON n.article = x.unit', 'n.id'] as const,
] as const

function parts(table: string, row: string) {
  return [
    [`JOIN ${table} u ON u.article = d.article`, `u.${row}`],
    [`JOIN ${table} t ON t.${row} = x.unit JOIN digests n ON n.article = t.article`, `(n.id || '/' || t.id)`],
  ] as const
}

const AROUND = [
  among('copy', ...ARTICLES),
  among('happening', ...ARTICLES),
  among('event', ...parts('events', 'event')),
  among('thread', ...parts('statements', 'statement')),
  `SELECT DISTINCT '${PLURALS.identity}' AS layer, i.id,
     (SELECT count(*) FROM entity_identities x WHERE x.identity = i.identity)::text AS members
   FROM digests d JOIN entities e USING (article) JOIN entity_identities USING (entity) JOIN identities i USING (identity)
   WHERE d.id = ANY ($1::text[])`,
]

const HELD = `WITH own AS (
    SELECT entity FROM digests d JOIN entities e USING (article) WHERE d.id = $1 AND e.id = $2)
  SELECT count(DISTINCT statement) AS count FROM statement_holders WHERE entity IN (
    SELECT entity FROM own
    UNION SELECT x.entity FROM own JOIN entity_identities o USING (entity) JOIN entity_identities x ON x.identity = o.identity)`
