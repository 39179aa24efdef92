import type { DatabaseSync } from 'node:sqlite'
import type { Count } from '../count.ts'
import type { Summary } from '../record.ts'
import { CURRENT } from './ask.ts'
import { schemaOf } from './migrate.ts'

const PAGES = `FROM pages a WHERE ${CURRENT}`
const ARTICLES = `FROM articles a WHERE ${CURRENT}`
/** Few articles are superseded, mostly none: to leave those out costs less than to look each of the others up. */
const IS_CURRENT = `article NOT IN (SELECT article FROM articles a WHERE NOT ${CURRENT})`

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
  const all = db
    .prepare(
      `SELECT count(*) AS articles, coalesce(sum(statements), 0) AS statements, coalesce(sum(quotations), 0) AS quotations,
              min(published_from) AS first, max(published_to) AS last, count(*) - count(published) AS missing ${ARTICLES}`,
    )
    .get()!
  return {
    file,
    bytes: number('PRAGMA page_count') * number('PRAGMA page_size'),
    schema: schemaOf(db),
    readBy: tally('read_by', PAGES),
    pages: number(`SELECT count(*) ${PAGES}`),
    superseded: number(`SELECT count(*) FROM pages a WHERE NOT ${CURRENT}`),
    articles: Number(all.articles),
    statements: Number(all.statements),
    quotations: Number(all.quotations),
    languages: tally('language', ARTICLES),
    published: {
      from: all.first as string | null,
      to: all.last as string | null,
      unknown: Number(all.missing),
    },
    stances: tally('stance', `FROM statements WHERE ${IS_CURRENT}`),
    holders: counts(
      // CROSS JOIN keeps SQLite from beginning with the names, which are many more than the links.
      `SELECT name, count(*) AS count FROM statement_holders CROSS JOIN entities USING (entity)
       WHERE ${IS_CURRENT} GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 10`,
    ),
    corrections: {
      inForce: number(`SELECT count(*) FROM correction_states JOIN corrections USING (correction)
                       WHERE state = 'in-force' AND "do" <> 'undo'`),
      conflicts: number("SELECT count(*) FROM correction_states WHERE state = 'conflict'"),
    },
  }
}
