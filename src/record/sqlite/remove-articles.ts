import type { DatabaseSync } from 'node:sqlite'

/** Takes a page's articles off the record, within the caller's transaction. */
export function articleRemover(db: DatabaseSync): (page: number) => void {
  const articles = '(SELECT article FROM articles WHERE page = ?)'
  return remover(db, [...partsOf(articles), 'DELETE FROM articles WHERE page = ?'])
}

/** Takes away what is drawn from an article's line, within the caller's transaction. */
export function partsRemover(db: DatabaseSync): (article: number) => void {
  return remover(db, partsOf('(SELECT ?)'))
}

/** What hangs on articles, leaves before branches. */
function partsOf(articles: string): string[] {
  const statements = `(SELECT statement FROM statements WHERE article IN ${articles})`
  const events = `(SELECT event FROM events WHERE article IN ${articles})`
  return [
    `DELETE FROM statement_search WHERE rowid IN ${statements}`,
    `DELETE FROM statement_holders WHERE statement IN ${statements}`,
    `DELETE FROM statement_about WHERE statement IN ${statements}`,
    `DELETE FROM statement_places WHERE statement IN ${statements}`,
    `DELETE FROM event_statements WHERE event IN ${events}`,
    `DELETE FROM event_places WHERE event IN ${events}`,
    `DELETE FROM events WHERE article IN ${articles}`,
    `DELETE FROM statements WHERE article IN ${articles}`,
    `DELETE FROM places WHERE article IN ${articles}`,
    `DELETE FROM entities WHERE article IN ${articles}`,
  ]
}

function remover(db: DatabaseSync, removals: readonly string[]): (number: number) => void {
  return (number) => {
    for (const sql of removals) db.prepare(sql).run(number)
    // Row numbers may be given out again; whoever holds rows in memory must know.
    db.exec(`INSERT INTO record VALUES ('replaced', '1')
             ON CONFLICT DO UPDATE SET value = CAST(value + 1 AS TEXT)`)
  }
}
