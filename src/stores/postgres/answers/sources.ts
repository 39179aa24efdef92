import type { Question } from '../../../record/question.ts'
import type { SourceAudit, SourcesOptions } from '../../../record/somebody.ts'
import type { Database } from '../database.ts'
import { hitsTable } from '../question/hits.ts'
import { IDENTITY } from './facets.ts'

/** How many sources are listed by default, most statements first. */
const MOST = 200

/** The sources of the matching statements: who is quoted, how, and in which outlets. */
export async function auditSources(
  db: Database,
  question: Question,
  { limit = MOST }: SourcesOptions,
): Promise<SourceAudit> {
  const { asked, table } = await hitsTable(db, question)
  const row = await db.one<SourceAudit>(
    `${table}, ${SAID}, ${SOURCES}
     SELECT (SELECT count(*) FROM hits) AS statements,
            (SELECT count(*) FROM hits WHERE holder_kind = 'article') AS "ownVoice",
            (SELECT count(*) FROM said WHERE is_quoted) AS quoted, (SELECT count(*) FROM said WHERE is_named) AS named,
            (SELECT count(*) FROM sources) AS "sourceTotal",
            (SELECT coalesce(json_agg(one ORDER BY statements DESC, id), '[]') FROM (
               SELECT * FROM sources ORDER BY statements DESC, id LIMIT ${asked.add(limit)}) one) AS sources,
            (SELECT coalesce(json_agg(one ORDER BY statements DESC, name), '[]') FROM (${audit('publisher')}) one) AS publishers,
            (SELECT coalesce(json_agg(one ORDER BY name), '[]') FROM (${audit('left(first, 7)')}) one) AS months`,
    ...asked.values,
  )
  return row!
}

/** The statements that the article does not make itself, with what is counted of them. */
const SAID = `said AS MATERIALIZED (
    SELECT hits.*, holder_kind NOT IN ('role', 'collective', 'anonymous') AS is_named,
           coalesce(is_persons, false) AS is_persons, coalesce(is_bodies, false) AS is_bodies
    FROM hits LEFT JOIN (
      SELECT statement, bool_or(type = 'person') AS is_persons, bool_or(type <> 'person') AS is_bodies
      FROM statement_holders JOIN entities USING (entity) WHERE statement IN (SELECT statement FROM hits)
      GROUP BY statement) held USING (statement)
    WHERE holder_kind <> 'article')`

/** Each text of an unknown origin may be one of the others. */
const SOURCES = `sources AS (
    SELECT coalesce(i.id, e.name) AS id, (array_agg(coalesce(i.name, e.name) ORDER BY statement, entity))[1] AS name,
           (array_agg(coalesce(i.type, e.type) ORDER BY statement, entity))[1] AS type,
           count(*) AS statements, count(*) FILTER (WHERE is_quoted) AS quoted, count(DISTINCT said.article) AS articles,
           greatest(1, count(DISTINCT o.name)) AS origins, count(DISTINCT publisher) AS publishers
    FROM said JOIN statement_holders USING (statement) JOIN entities e USING (entity) ${IDENTITY}
    LEFT JOIN origins o ON o.article = said.article GROUP BY 1)`

function audit(name: string): string {
  const counted = {
    quoted: 'is_quoted',
    named: 'is_named',
    unnamed: 'NOT is_named',
    people: 'is_persons',
    bodies: 'is_bodies',
  }
  const counts = Object.entries(counted).map(([field, is]) => `count(*) FILTER (WHERE ${is}) AS ${field}`)
  return `SELECT ${name} AS name, count(*) AS statements, ${counts.join(', ')} FROM said WHERE ${name} IS NOT NULL GROUP BY 1`
}
