import type { HeldRole, HolderProfile } from '../../explore.ts'
import type { Count } from '../../record.ts'
import { facets } from './facets.ts'
import { findHolder } from './holders.ts'
import type { View } from './view.ts'

const MOST = 50

/** What is known of somebody who holds statements; people of one name are one. */
export function holder(view: View, name: string): HolderProfile | null {
  const head = findHolder(view, name)
  if (!head) return null
  const entities = entitiesNamed(view, name)
  const { statements, isHit } = statementsHeldBy(view, entities)
  const { stance, publisher, month } = facets(view, { statements, isHit })
  return {
    ...head,
    aliases: aliasesOf(view, entities, name),
    roles: rolesOf(view, entities),
    stances: stance,
    publishers: publisher,
    speaksOf: speaksOf(view, statements, name),
    spokenOfBy: spokenOfBy(view, entities, name),
    months: month,
  }
}

function entitiesNamed({ columns, articles }: View, name: string): number[] {
  const current = new Set(articles)
  const code = columns.words.find(name)
  const found: number[] = []
  for (const [number, other] of columns.entity.name.entries()) {
    if (number > 0 && other === code && current.has(columns.entity.article[number]!)) found.push(number)
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
      `SELECT alias.value AS alias, count(*) AS count
       FROM json_each(?) number JOIN entities ON entity = number.value, json_each(aliases) alias
       WHERE alias.value <> ? GROUP BY 1 ORDER BY 2 DESC, 1`,
    )
    .all(JSON.stringify(entities), name)
  return rows.map(({ alias }) => alias as string)
}

function rolesOf({ db }: View, entities: readonly number[]): HeldRole[] {
  const rows = db
    .prepare(
      `SELECT role.value AS title, min(published_from) AS "from", max(published_to) AS "to", count(DISTINCT article) AS count
       FROM json_each(?) number JOIN entities ON entity = number.value JOIN articles USING (article), json_each(roles) role
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

function speaksOf({ db }: View, statements: readonly number[], name: string): Count[] {
  return counts(
    db
      .prepare(
        `SELECT name, count(DISTINCT statement) AS count
         FROM json_each(?) number JOIN statement_about ON statement = number.value JOIN entities USING (entity)
         WHERE name <> ? GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${MOST}`,
      )
      .all(JSON.stringify(statements), name),
  )
}

function spokenOfBy({ db }: View, entities: readonly number[], name: string): Count[] {
  return counts(
    db
      .prepare(
        `SELECT by.name AS name, count(DISTINCT h.statement) AS count
         FROM json_each(?) number JOIN statement_about s ON s.entity = number.value
              JOIN statement_holders h USING (statement) JOIN entities by ON by.entity = h.entity
         WHERE by.name <> ? GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${MOST}`,
      )
      .all(JSON.stringify(entities), name),
  )
}

function counts(rows: readonly Readonly<Record<string, unknown>>[]): Count[] {
  return rows.map(({ name, count }) => ({ name: name as string, count: count as number }))
}
