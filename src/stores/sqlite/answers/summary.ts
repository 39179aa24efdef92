import type { DatabaseSync } from 'node:sqlite'
import type { Count } from '../../../record/count.ts'
import type { NotedPage, Summary } from '../../../record/record.ts'
import type { Note } from '../../../types/note.ts'
import { schemaOf } from '../migrate.ts'
import { CURRENT } from './ask.ts'

const PAGES = `FROM pages a WHERE ${CURRENT}`
const ARTICLES = `FROM articles a WHERE ${CURRENT}`
const NOTED = `${PAGES} AND (notes <> '[]' OR NOT EXISTS (SELECT 1 FROM articles x WHERE x.page = a.page))`
const NOTED_SHOWN = 10
/** Few articles are superseded, often none: excluding those costs less than looking up all the others. */
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
    noted: { total: number(`SELECT count(*) ${NOTED}`), latest: notedPages(db) },
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
      // CROSS JOIN stops SQLite from beginning with the names, which are many more than the links.
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

function notedPages(db: DatabaseSync): NotedPage[] {
  return db
    .prepare(
      `SELECT name, url, notes, (SELECT count(*) FROM articles x WHERE x.page = a.page) AS articles ${NOTED}
       ORDER BY page DESC LIMIT ${NOTED_SHOWN}`,
    )
    .all()
    .map(({ name, url, notes, articles }) => ({
      name: String(name),
      url: url as string | null,
      articles: Number(articles),
      notes: JSON.parse(String(notes)) as Note[],
    }))
}
