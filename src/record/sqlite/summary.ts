import type { DatabaseSync } from 'node:sqlite'
import type { Count, Summary } from '../record.ts'
import { CURRENT } from './ask.ts'
import { schemaOf } from './migrate.ts'

const PAGES = `FROM pages a WHERE ${CURRENT}`
const ARTICLES = `FROM articles a WHERE ${CURRENT}`
const STATEMENTS = `FROM statements s JOIN articles a USING (article) WHERE ${CURRENT}`

/** Counts what the record holds. */
export function summarise(db: DatabaseSync, file: string): Summary {
  const number = (sql: string): number => Number(Object.values(db.prepare(sql).get()!)[0])
  const counts = (sql: string): Count[] =>
    db
      .prepare(sql)
      .all()
      .map(({ name, count }) => ({ name: String(name), count: Number(count) }))
  const tally = (column: string, from: string): Count[] =>
    counts(`SELECT ${column} AS name, count(*) AS count ${from} GROUP BY 1 ORDER BY 2 DESC, 1`)
  const dates = db
    .prepare(
      `SELECT min(published_from) AS first, max(published_to) AS last, count(*) - count(published) AS missing ${ARTICLES}`,
    )
    .get()!
  return {
    file,
    bytes: number('PRAGMA page_count') * number('PRAGMA page_size'),
    schema: schemaOf(db),
    readBy: tally('read_by', PAGES),
    pages: number(`SELECT count(*) ${PAGES}`),
    superseded: number(`SELECT count(*) FROM pages a WHERE NOT ${CURRENT}`),
    articles: number(`SELECT count(*) ${ARTICLES}`),
    statements: number(`SELECT count(*) ${STATEMENTS}`),
    quotations: number(`SELECT count(*) ${STATEMENTS} AND s.verbatim IS NOT NULL`),
    languages: tally('language', ARTICLES),
    published: {
      from: dates.first as string | null,
      to: dates.last as string | null,
      unknown: Number(dates.missing),
    },
    stances: tally('s.stance', STATEMENTS),
    holders: counts(
      `SELECT e.name AS name, count(*) AS count
       FROM entities e JOIN statement_holders USING (entity) JOIN articles a ON a.article = e.article
       WHERE ${CURRENT} GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 10`,
    ),
  }
}
