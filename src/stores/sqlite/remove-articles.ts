import type { DatabaseSync } from 'node:sqlite'
import { highestRows, ROW_TABLES, sayReplaced } from './row-numbers.ts'

/** Takes a page's articles off the record, within the caller's transaction. */
export function articleRemover(db: DatabaseSync): (page: number) => void {
  const articles = '(SELECT article FROM articles WHERE page = ?)'
  const removals = [
    ...linksOf(articles),
    ...ROW_TABLES.map(({ table }) => `DELETE FROM ${table} WHERE article IN ${articles}`),
    `DELETE FROM redrawn WHERE article IN ${articles}`,
    'DELETE FROM articles WHERE page = ?',
  ]
  return (page) => {
    for (const sql of removals) db.prepare(sql).run(page)
    sayReplaced(db)
  }
}

/**
 * Prepares replacing the rows made from an article's line, within the caller's transaction. The new rows have higher
 * numbers than any before (`row-numbers.ts`). A retired row gives up its name, so that a new row can have it.
 */
export function partsReplacer(db: DatabaseSync): (article: number, add: () => void) => void {
  const removals = linksOf('(SELECT ?)').map((sql) => db.prepare(sql))
  const retire = ROW_TABLES.map(({ table, key, retired }) =>
    db.prepare(`UPDATE ${table} SET ${key} = ${retired} WHERE article = ?`),
  )
  const remove = ROW_TABLES.map(({ table, isRetired }) =>
    db.prepare(`DELETE FROM ${table} WHERE article = ? AND ${isRetired}`),
  )
  const highest = highestRows(db)
  const stamp = db.prepare(
    `INSERT INTO redrawn SELECT ?, coalesce(max(stamp), 0) + 1 FROM redrawn WHERE true
     ON CONFLICT DO UPDATE SET stamp = excluded.stamp`,
  )
  return (article, add) => {
    const before = highest()
    for (const statement of [...removals, ...retire]) statement.run(article)
    add()
    for (const statement of remove) statement.run(article)
    stamp.run(article)
    const now = highest()
    if (ROW_TABLES.some(({ table }) => now[table] < before[table])) sayReplaced(db)
  }
}

/** The deletions of rows that refer to rows of articles. */
function linksOf(articles: string): string[] {
  const statements = `(SELECT statement FROM statements WHERE article IN ${articles})`
  const events = `(SELECT event FROM events WHERE article IN ${articles})`
  return [
    `DELETE FROM statement_search WHERE rowid IN ${statements}`,
    `DELETE FROM statement_holders WHERE statement IN ${statements}`,
    `DELETE FROM statement_about WHERE statement IN ${statements}`,
    `DELETE FROM statement_places WHERE statement IN ${statements}`,
    `DELETE FROM event_statements WHERE event IN ${events}`,
    `DELETE FROM event_places WHERE event IN ${events}`,
  ]
}
