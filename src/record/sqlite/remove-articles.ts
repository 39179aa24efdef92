import type { DatabaseSync } from 'node:sqlite'

const ARTICLES = '(SELECT article FROM articles WHERE page = ?)'
const STATEMENTS = `(SELECT statement FROM statements WHERE article IN ${ARTICLES})`
const EVENTS = `(SELECT event FROM events WHERE article IN ${ARTICLES})`

/** What hangs on an article, leaves before branches. */
const REMOVALS = [
  `DELETE FROM statement_search WHERE rowid IN ${STATEMENTS}`,
  `DELETE FROM statement_holders WHERE statement IN ${STATEMENTS}`,
  `DELETE FROM statement_about WHERE statement IN ${STATEMENTS}`,
  `DELETE FROM statement_places WHERE statement IN ${STATEMENTS}`,
  `DELETE FROM event_statements WHERE event IN ${EVENTS}`,
  `DELETE FROM event_places WHERE event IN ${EVENTS}`,
  `DELETE FROM events WHERE article IN ${ARTICLES}`,
  `DELETE FROM statements WHERE article IN ${ARTICLES}`,
  `DELETE FROM places WHERE article IN ${ARTICLES}`,
  `DELETE FROM entities WHERE article IN ${ARTICLES}`,
  'DELETE FROM articles WHERE page = ?',
]

/** Takes a page's articles off the record, within the caller's transaction. */
export function articleRemover(db: DatabaseSync): (page: number) => void {
  return (page) => {
    for (const sql of REMOVALS) db.prepare(sql).run(page)
    // Row numbers may be given out again; whoever holds rows in memory must know.
    db.exec(`INSERT INTO record VALUES ('replaced', '1')
             ON CONFLICT DO UPDATE SET value = CAST(value + 1 AS TEXT)`)
  }
}
