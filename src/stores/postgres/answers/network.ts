import type { Network } from '../../../record/somebody.ts'
import type { EntityType } from '../../../types/entity.ts'
import type { Database } from '../database.ts'
import { findSomebody } from './find-somebody.ts'

/** Others shown around somebody, most statements first. */
const MOST = 60
/** How many of their entities are searched for statements about each other. */
const MOST_ENTITIES = 20_000

interface Other {
  readonly id: string
  readonly name: string
  readonly type: EntityType
  readonly stance: string
  readonly statements: number
  readonly origins: number
}

/** The network of an actor: whom the actor speaks of, who speaks of the actor, and what these say of each other, by stance. */
export async function networkAround(db: Database, idOrName: string): Promise<Network | null> {
  const center = await findSomebody(db, idOrName)
  if (!center) return null
  const outwards = await db.all<Other>(othersOf('statement_holders', 'statement_about'), center.entities)
  const inwards = await db.all<Other>(othersOf('statement_about', 'statement_holders'), center.entities)
  const found = [
    ...outwards.map((row) => ({ row, from: center.id, to: row.id })),
    ...inwards.map((row) => ({ row, from: row.id, to: center.id })),
  ].filter(({ from, to }) => from !== to)
  const others = new Map<string, { id: string; name: string; type: EntityType; statements: number }>()
  for (const { row } of found) {
    const { id, name, type } = others.get(row.id) ?? row
    others.set(id, { id, name, type, statements: (others.get(id)?.statements ?? 0) + row.statements })
  }
  const shown = [...others.values()]
    .sort((a, b) => b.statements - a.statements || (a.id < b.id ? -1 : 1))
    .slice(0, MOST)
  const ids = shown.map(({ id }) => id)
  const around = await db.all<Edge>(BETWEEN, ids)
  const held = await db.one<{ count: number }>(
    'SELECT count(DISTINCT statement) AS count FROM statement_holders WHERE entity = ANY ($1::bigint[])',
    center.entities,
  )
  const all = new Set([center.id, ...ids])
  return {
    center: center.id,
    nodes: [{ id: center.id, name: center.name, type: center.type, statements: held!.count }, ...shown],
    edges: [
      ...found.map(({ row: { stance, statements, origins }, from, to }) => ({
        from,
        to,
        stance,
        statements,
        origins,
      })),
      ...around,
    ]
      .filter(({ from, to }) => all.has(from) && all.has(to))
      .sort((a, b) => b.statements - a.statements || (keyOf(a) < keyOf(b) ? -1 : 1)),
    truncated: others.size > MOST,
  }
}

type Edge = Network['edges'][number]

function othersOf(
  own: 'statement_holders' | 'statement_about',
  other: 'statement_holders' | 'statement_about',
): string {
  return `SELECT coalesce(i.id, e.name) AS id, (array_agg(coalesce(i.name, e.name) ORDER BY s.statement))[1] AS name,
      (array_agg(coalesce(i.type, e.type) ORDER BY s.statement))[1] AS type, s.stance,
      count(DISTINCT s.statement) AS statements, greatest(1, count(DISTINCT o.name)) AS origins
    FROM ${own} mine JOIN ${other} theirs USING (statement) JOIN statements s USING (statement)
    JOIN origins o USING (article) JOIN entities e ON e.entity = theirs.entity
    LEFT JOIN entity_identities x ON x.entity = e.entity LEFT JOIN identities i USING (identity)
    WHERE mine.entity = ANY ($1::bigint[]) AND theirs.entity <> ALL ($1::bigint[])
    GROUP BY 1, s.stance ORDER BY 1, s.stance`
}

const BETWEEN = `WITH shown AS MATERIALIZED (
    SELECT x.entity, i.id FROM identities i JOIN entity_identities x USING (identity)
    WHERE i.id = ANY ($1::text[]) LIMIT ${MOST_ENTITIES})
  SELECT mine.id AS "from", theirs.id AS "to", s.stance, count(DISTINCT s.statement) AS statements,
         greatest(1, count(DISTINCT o.name)) AS origins
  FROM shown mine JOIN statement_holders h ON h.entity = mine.entity JOIN statement_about a USING (statement)
  JOIN shown theirs ON theirs.entity = a.entity JOIN statements s ON s.statement = h.statement
  JOIN origins o USING (article)
  WHERE mine.id <> theirs.id GROUP BY 1, 2, s.stance`

function keyOf({ from, to, stance }: Edge): string {
  return `${from} ${to} ${stance}`
}
