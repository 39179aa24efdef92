import type { Count } from '../../../record/count.ts'
import type { HeldRole, HolderProfile } from '../../../record/explore.ts'
import { facets } from './facets.ts'
import { findHolder } from './holders.ts'
import { whoIs } from './identity.ts'
import type { View } from './view.ts'

const MOST = 50

/** The profile of a holder, by id or name; entities of one identity count as one. */
export function holder(view: View, idOrName: string): HolderProfile | null {
  const head = findHolder(view, idOrName)
  if (!head) return null
  const { name } = head
  const entities = entitiesOf(view, head.id)
  const { statements, isHit } = statementsHeldBy(view, entities)
  const { stance, publisher, month } = facets(view, { statements, isHit })
  return {
    ...head,
    aliases: aliasesOf(view, entities, name),
    roles: rolesOf(view, entities),
    stances: stance,
    publishers: publisher,
    speaksOf: speaksOf(view, statements, entities),
    spokenOfBy: spokenOfBy(view, entities),
    months: month,
  }
}

function entitiesOf(view: View, id: string): number[] {
  const { article } = view.columns.entity
  const current = new Set(view.articles)
  const isWanted = whoIs(view, id, 'id')
  const found: number[] = []
  for (let number = 1; number < article.length; number++) {
    if (isWanted(number) && current.has(article[number]!)) found.push(number)
  }
  return found
}

function statementsHeldBy(
  { columns }: View,
  entities: readonly number[],
): { statements: number[]; isHit: Uint8Array } {
  const wanted = new Set(entities)
  const isHit = new Uint8Array(columns.statement.article.length)
  const { from, to } = columns.holders
  for (let i = 0; i < from.length; i++) if (wanted.has(to[i]!)) isHit[from[i]!] = 1
  const statements: number[] = []
  for (let number = 1; number < isHit.length; number++) if (isHit[number] === 1) statements.push(number)
  return { statements, isHit }
}

function aliasesOf({ db }: View, entities: readonly number[], name: string): string[] {
  const rows = db
    .prepare(
      `SELECT alias, count(*) AS count FROM (
         SELECT name AS alias FROM json_each(?1) number CROSS JOIN entities ON entity = number.value
         UNION ALL SELECT alias.value
         FROM json_each(?1) number CROSS JOIN entities ON entity = number.value, json_each(aliases) alias)
       WHERE alias <> ?2 GROUP BY 1 ORDER BY 2 DESC, 1`,
    )
    .all(JSON.stringify(entities), name)
  return rows.map(({ alias }) => alias as string)
}

function rolesOf({ db }: View, entities: readonly number[]): HeldRole[] {
  const rows = db
    .prepare(
      `SELECT role.value AS title, min(published_from) AS "from", max(published_to) AS "to", count(DISTINCT article) AS count
       FROM json_each(?) number CROSS JOIN entities ON entity = number.value JOIN articles USING (article), json_each(roles) role
       GROUP BY 1 ORDER BY 4 DESC, 1`,
    )
    .all(JSON.stringify(entities))
  return rows.map(({ title, from, to, count }) => ({
    title: title as string,
    from: from as string | null,
    to: to as string | null,
    count: count as number,
  }))
}

function speaksOf({ db }: View, statements: readonly number[], own: readonly number[]): Count[] {
  return counts(
    db
      .prepare(
        `SELECT coalesce(i.name, e.name) AS name, count(DISTINCT statement) AS count
         FROM json_each(?) number CROSS JOIN statement_about ON statement = number.value JOIN entities e USING (entity)
              LEFT JOIN entity_identities USING (entity) LEFT JOIN identities i USING (identity)
         WHERE entity NOT IN (SELECT value FROM json_each(?)) GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${MOST}`,
      )
      .all(JSON.stringify(statements), JSON.stringify(own)),
  )
}

function spokenOfBy({ db }: View, own: readonly number[]): Count[] {
  return counts(
    db
      .prepare(
        `SELECT coalesce(i.name, e.name) AS name, count(DISTINCT h.statement) AS count
         FROM json_each(?1) number CROSS JOIN statement_about s ON s.entity = number.value
              JOIN statement_holders h USING (statement) JOIN entities e ON e.entity = h.entity
              LEFT JOIN entity_identities x ON x.entity = e.entity LEFT JOIN identities i USING (identity)
         WHERE h.entity NOT IN (SELECT value FROM json_each(?1)) GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${MOST}`,
      )
      .all(JSON.stringify(own)),
  )
}

function counts(rows: readonly Readonly<Record<string, unknown>>[]): Count[] {
  return rows.map(({ name, count }) => ({ name: name as string, count: count as number }))
}
