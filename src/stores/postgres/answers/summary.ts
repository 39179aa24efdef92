import type { NotedPage, Summary } from '../../../record/record.ts'
import type { Address } from '../address.ts'
import type { Database } from '../database.ts'
import { SCHEMA } from '../open.ts'
import { CURRENT } from '../sql.ts'
import { tally } from './facets.ts'

const PAGES = `FROM pages a WHERE ${CURRENT}`
const NOTED = `${PAGES} AND (a.notes::text <> '[]' OR NOT EXISTS (SELECT FROM articles x WHERE x.page = a.page))`
const NOTED_SHOWN = 10
const STATEMENTS = `FROM statements s JOIN articles a USING (article) WHERE ${CURRENT}`

/** Counts what the record holds. */
export async function summarise(db: Database, address: Address): Promise<Summary> {
  const row = await db.one<Omit<Summary, 'file' | 'noted' | 'schema'> & { noted: number }>(
    `SELECT (SELECT coalesce(sum(pg_total_relation_size(oid)), 0)::bigint FROM pg_class
             WHERE relnamespace = to_regnamespace($1) AND relkind = 'r') AS bytes,
            ${tally(`SELECT read_by AS name, count(*) AS count ${PAGES} GROUP BY 1`)} AS "readBy",
            (SELECT count(*) ${PAGES}) AS pages,
            (SELECT count(*) FROM pages a WHERE NOT ${CURRENT}) AS superseded,
            (SELECT count(*) ${NOTED}) AS noted,
            articles.articles, articles.statements, articles.quotations,
            ${tally(`SELECT language AS name, count(*) AS count FROM articles a WHERE ${CURRENT} GROUP BY 1`)} AS languages,
            articles.published,
            ${tally(`SELECT stance AS name, count(*) AS count ${STATEMENTS} GROUP BY 1`)} AS stances,
            ${tally(HOLDERS, 10)} AS holders,
            json_build_object(
              'inForce', (SELECT count(*) FROM correction_states JOIN corrections USING (correction)
                          WHERE state = 'in-force' AND "do" <> 'undo'),
              'conflicts', (SELECT count(*) FROM correction_states WHERE state = 'conflict')) AS corrections
     FROM (${ARTICLES}) articles`,
    address.schema,
  )
  const { bytes, readBy, pages, superseded, noted, ...counts } = row!
  return {
    ...{ file: address.shown, bytes, schema: SCHEMA, readBy, pages, superseded },
    noted: { total: noted, latest: [...(await notedPages(db))] },
    ...counts,
  }
}

const ARTICLES = `SELECT count(*) AS articles, coalesce(sum(statements), 0) AS statements,
    coalesce(sum(quotations), 0) AS quotations,
    json_build_object('from', min(published_from), 'to', max(published_to), 'unknown', count(*) - count(published)) AS published
  FROM articles a WHERE ${CURRENT}`

const HOLDERS = `SELECT e.name, count(*) AS count FROM statement_holders JOIN entities e USING (entity)
  JOIN articles a USING (article) WHERE ${CURRENT} GROUP BY 1`

async function notedPages(db: Database): Promise<readonly NotedPage[]> {
  return db.all<NotedPage>(
    `SELECT name, url, (SELECT count(*) FROM articles x WHERE x.page = a.page) AS articles, notes ${NOTED}
     ORDER BY page DESC LIMIT ${NOTED_SHOWN}`,
  )
}
