import type { DatabaseSync } from 'node:sqlite'
import { keyOf } from '../../../base/within.ts'
import { threadMaker } from './thread.ts'

/** Writes the heads of these groups: the row by which a list shows each. */
export type HeadKeeper = (groups: Iterable<number>) => void

/** A speaker without an identity is known by name; two of one name count as one. */
export const SPEAKER = "coalesce('i' || x.identity, 'n' || lower(e.name))"

/** Counts the origins known to differ, and the texts of unknown origin, where copies count as one. */
export const ORIGINS = `count(DISTINCT o.name) AS origins,
  count(DISTINCT CASE WHEN o.name IS NULL THEN coalesce(o.copy_of, o.article) END) AS unknown_origins`

export function headKeeper(db: DatabaseSync): HeadKeeper {
  const groupOf = db.prepare('SELECT layer, id FROM groups WHERE "group" = ?')
  const put = db.prepare(
    'INSERT OR REPLACE INTO group_heads VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  )
  const thread = threadMaker(db)
  const happening = headOf(db, {
    from: 'members m JOIN articles a ON a.article = m.unit',
    days: ['a.published_from', 'a.published_to'],
    title: `(SELECT title FROM articles JOIN origins USING (article) JOIN digests d USING (article)
             WHERE article IN (SELECT unit FROM members WHERE "group" = ?1) AND title IS NOT NULL
             ORDER BY copy_of IS NOT NULL, published_from IS NULL, published_from, d.id LIMIT 1)`,
    statements: 'SELECT statement FROM members JOIN statements ON article = unit WHERE "group" = ?1',
  })
  const event = headOf(db, {
    from: 'members m JOIN events v ON v.event = m.unit JOIN articles a USING (article)',
    days: ['v."from"', 'v."to"'],
    title: `(SELECT words FROM members JOIN events ON event = unit WHERE "group" = ?1
             GROUP BY words ORDER BY count(*) DESC, words LIMIT 1)`,
    statements:
      'SELECT DISTINCT statement FROM members JOIN event_statements ON event = unit WHERE "group" = ?1',
  })
  return (groups) => {
    for (const group of groups) {
      const { layer, id } = (groupOf.get(group) ?? {}) as { layer?: string; id?: string }
      if (layer === undefined || id === undefined) continue
      if (layer === 'happening') put.run(group, layer, id, ...happening(group))
      if (layer === 'event') put.run(group, layer, id, ...event(group))
      if (layer !== 'thread') continue
      const { title, status, positions, holders, backing } = thread(group)
      const days = positions.flatMap(({ said }) => said ?? [])
      put.run(
        ...([group, layer, id, title, status] as const),
        days.map(({ from }) => from).sort()[0] ?? null,
        days
          .map(({ to }) => to)
          .sort()
          .at(-1) ?? null,
        ...([new Set(positions.map(({ statement }) => keyOf(statement))).size] as const),
        ...([JSON.stringify(holders.map(({ id, name }) => [id, name])), holders.length] as const),
        ...([backing.articles, backing.origins, backing.unknownOrigins, backing.speakers] as const),
      )
    }
  }
}

type HeadRow = [
  title: string | null,
  status: string | null,
  first: string | null,
  last: string | null,
  statements: number,
  who: null,
  holders: number,
  articles: number,
  origins: number,
  unknown: number,
  speakers: number,
]

function headOf(
  db: DatabaseSync,
  sql: { from: string; days: readonly [string, string]; title: string; statements: string },
): (group: number) => HeadRow {
  const head = db.prepare(
    `SELECT ${sql.title} AS title, min(${sql.days[0]}) AS first, max(${sql.days[1]}) AS last,
            count(DISTINCT a.article) AS articles, ${ORIGINS}
     FROM ${sql.from} JOIN origins o ON o.article = a.article WHERE m."group" = ?1`,
  )
  const said = db.prepare(
    `SELECT count(DISTINCT s.statement) AS statements, count(DISTINCT ${SPEAKER}) AS speakers
     FROM (${sql.statements}) s LEFT JOIN statement_holders USING (statement) LEFT JOIN entities e USING (entity)
          LEFT JOIN entity_identities x USING (entity)`,
  )
  return (group) => {
    const row = head.get(group)!
    const { statements, speakers } = said.get(group)!
    return [
      row.title as string | null,
      null,
      row.first as string | null,
      row.last as string | null,
      Number(statements),
      null,
      Number(speakers),
      ...([
        Number(row.articles),
        Number(row.origins),
        Number(row.unknown_origins),
        Number(speakers),
      ] as const),
    ]
  }
}
