import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { Network } from '../../../record/somebody.ts'
import type { EntityType } from '../../../types/entity.ts'
import { somebodyFinder } from './find-somebody.ts'

/** Others shown around somebody, most statements first. */
const MOST = 60
/** How many of their entities are searched for statements about each other. */
const MOST_ENTITIES = 20_000

/**
 * Prepares the network of an actor: whom the actor speaks of, who speaks of the actor, and what these say of each
 * other, by stance.
 */
export function networkMaker(db: DatabaseSync): (idOrName: string) => Network | null {
  const find = somebodyFinder(db)
  const outwards = edges(db, 'statement_holders', 'statement_about')
  const inwards = edges(db, 'statement_about', 'statement_holders')
  const between = edgesBetween(db)
  const held = db.prepare(
    'SELECT count(DISTINCT statement) AS count FROM json_each(?) n CROSS JOIN statement_holders ON entity = n.value',
  )
  return (idOrName) => {
    const center = find(idOrName)
    if (!center) return null
    const own = JSON.stringify(center.entities)
    const found = [
      ...outwards.all(own).map((row) => ({ row, from: center.id, to: row.id as string })),
      ...inwards.all(own).map((row) => ({ row, from: row.id as string, to: center.id })),
    ].filter(({ from, to }) => from !== to)
    const others = othersIn(found.map(({ row }) => row))
    const shown = others.slice(0, MOST)
    const ids = new Set([center.id, ...shown.map(({ id }) => id)])
    const around = between
      .all(JSON.stringify(shown.map(({ id }) => id)))
      .map((row) => ({ row, from: row.from as string, to: row.to as string }))
    return {
      center: center.id,
      nodes: [
        { id: center.id, name: center.name, type: center.type, statements: Number(held.get(own)!.count) },
        ...shown,
      ],
      edges: [...found, ...around]
        .filter(({ from, to }) => ids.has(from) && ids.has(to))
        .map(({ row, from, to }) => ({
          ...{ from, to },
          stance: row.stance as string,
          statements: Number(row.statements),
          origins: Number(row.origins),
        }))
        .sort((a, b) => b.statements - a.statements || (keyOf(a) < keyOf(b) ? -1 : 1)),
      truncated: others.length > MOST,
    }
  }
}

type Table = 'statement_holders' | 'statement_about'

/** The query for those who are related in one way to the statements to which given entities are related in another. */
function edges(db: DatabaseSync, own: Table, other: Table): StatementSync {
  return db.prepare(
    `SELECT coalesce(i.id, e.name) AS id, coalesce(i.name, e.name) AS name, coalesce(i.type, e.type) AS type, s.stance,
            count(DISTINCT s.statement) AS statements,
            max(1, count(DISTINCT o.name)) AS origins
     FROM json_each(?1) n CROSS JOIN ${own} mine ON mine.entity = n.value
     CROSS JOIN ${other} theirs USING (statement) CROSS JOIN statements s USING (statement) CROSS JOIN origins o USING (article)
     CROSS JOIN entities e ON e.entity = theirs.entity
     LEFT JOIN entity_identities x ON x.entity = e.entity LEFT JOIN identities i USING (identity)
     WHERE theirs.entity NOT IN (SELECT value FROM json_each(?1))
     GROUP BY 1, s.stance`,
  )
}

/** The query for what given identities say of each other. */
function edgesBetween(db: DatabaseSync): StatementSync {
  return db.prepare(
    `WITH shown AS MATERIALIZED (
       SELECT x.entity, i.id FROM json_each(?) n CROSS JOIN identities i ON i.id = n.value
       CROSS JOIN entity_identities x USING (identity) LIMIT ${MOST_ENTITIES})
     SELECT mine.id AS "from", theirs.id AS "to", s.stance, count(DISTINCT s.statement) AS statements,
            max(1, count(DISTINCT o.name)) AS origins
     FROM shown mine CROSS JOIN statement_holders h ON h.entity = mine.entity CROSS JOIN statement_about a USING (statement)
     CROSS JOIN shown theirs ON theirs.entity = a.entity CROSS JOIN statements s ON s.statement = h.statement
     CROSS JOIN origins o USING (article)
     WHERE mine.id <> theirs.id GROUP BY 1, 2, s.stance`,
  )
}

interface Other {
  readonly id: string
  readonly name: string
  readonly type: EntityType
  readonly statements: number
}

/** Everybody in the rows of edges, most statements first. */
function othersIn(rows: readonly Readonly<Record<string, unknown>>[]): Other[] {
  const others = new Map<string, Other>()
  for (const row of rows) {
    const id = row.id as string
    const known = others.get(id)
    others.set(id, {
      id,
      name: known?.name ?? (row.name as string),
      type: known?.type ?? (row.type as EntityType),
      statements: (known?.statements ?? 0) + Number(row.statements),
    })
  }
  return [...others.values()].sort((a, b) => b.statements - a.statements || (a.id < b.id ? -1 : 1))
}

function keyOf({ from, to, stance }: { from: string; to: string; stance: string }): string {
  return `${from} ${to} ${stance}`
}
