import type { Question } from '../../../record/question.ts'
import type { Facets } from '../../../record/statements.ts'
import type { Database } from '../database.ts'
import { hitsTable } from '../question/hits.ts'

const MOST = 50

/** Counts of the statements that match a question. */
export async function facets(db: Database, question: Question): Promise<Facets> {
  const { asked, table } = await hitsTable(db, question)
  const row = await db.one<Facets>(
    `${table},
     who AS (SELECT coalesce(i.name, e.name) AS name, count(DISTINCT statement) AS count
             FROM hits JOIN statement_holders USING (statement) JOIN entities e USING (entity) ${IDENTITY} GROUP BY 1),
     own AS (SELECT o.* FROM (SELECT DISTINCT article FROM hits) one JOIN origins o USING (article))
     SELECT (SELECT count(*) FROM hits) AS total,
            (SELECT count(DISTINCT article) FROM hits) AS articles,
            (SELECT count(DISTINCT name) FROM own) AS origins,
            (SELECT count(DISTINCT coalesce(copy_of, article)) FROM own WHERE name IS NULL) AS "unknownOrigins",
            (SELECT count(*) FROM who) AS speakers,
            ${tally('SELECT stance AS name, count(*) AS count FROM hits GROUP BY 1')} AS stance,
            ${tally('SELECT mode AS name, count(*) AS count FROM hits GROUP BY 1')} AS mode,
            ${tally('SELECT * FROM who', MOST)} AS who,
            ${tally('SELECT publisher AS name, count(*) AS count FROM hits WHERE publisher IS NOT NULL GROUP BY 1', MOST)}
              AS publisher,
            ${tally(PLACES, MOST)} AS place,
            (SELECT coalesce(json_agg(json_build_object('name', name, 'count', count) ORDER BY name), '[]') FROM (
               SELECT left(first, 7) AS name, count(*) AS count FROM hits WHERE first IS NOT NULL GROUP BY 1) months) AS month`,
    ...asked.values,
  )
  return row!
}

/** The identity of an entity `e`. */
export const IDENTITY = 'LEFT JOIN entity_identities x USING (entity) LEFT JOIN identities i USING (identity)'

const PLACES = `SELECT p.name, count(DISTINCT statement) AS count
  FROM hits JOIN statement_places USING (statement) JOIN places p USING (place) GROUP BY 1`

/** Names with their counts as JSON: most first, then by name. */
export function tally(counts: string, most?: number): string {
  return `(SELECT coalesce(json_agg(json_build_object('name', name, 'count', count) ORDER BY count DESC, name), '[]')
    FROM (${counts} ORDER BY 2 DESC, 1 ${most === undefined ? '' : `LIMIT ${most}`}) counts)`
}
