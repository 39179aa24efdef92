import type { DatabaseSync } from 'node:sqlite'

/** Takes a page's articles off the record, within the caller's transaction. */
export function articleRemover(db: DatabaseSync): (page: number) => void {
  const articles = '(SELECT article FROM articles WHERE page = ?)'
  const removals = [
    ...linksOf(articles),
    ...TABLES.map(({ table }) => `DELETE FROM ${table} WHERE article IN ${articles}`),
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
 * numbers than any before, so that a process that keeps rows in memory has to read only those.
 */
export function partsReplacer(db: DatabaseSync): (article: number, add: () => void) => void {
  const removals = linksOf('(SELECT ?)').map((sql) => db.prepare(sql))
  const retire = TABLES.map(({ table, key, retired }) =>
    db.prepare(`UPDATE ${table} SET ${key} = ${retired} WHERE article = ?`),
  )
  const remove = TABLES.map(({ table, isRetired }) =>
    db.prepare(`DELETE FROM ${table} WHERE article = ? AND ${isRetired}`),
  )
  const highest = db.prepare(
    `SELECT ${TABLES.map(({ table, row }) => `(SELECT coalesce(max(${row}), 0) FROM ${table}) AS ${table}`).join(', ')}`,
  )
  const stamp = db.prepare(
    `INSERT INTO redrawn SELECT ?, coalesce(max(stamp), 0) + 1 FROM redrawn WHERE true
     ON CONFLICT DO UPDATE SET stamp = excluded.stamp`,
  )
  return (article, add) => {
    const before = highest.get() as Record<string, number>
    for (const statement of [...removals, ...retire]) statement.run(article)
    add()
    for (const statement of remove) statement.run(article)
    stamp.run(article)
    const now = highest.get() as Record<string, number>
    if (TABLES.some(({ table }) => now[table]! < before[table]!)) sayReplaced(db)
  }
}

/** Tells processes that keep rows in memory that numbers of deleted rows may be used again. */
function sayReplaced(db: DatabaseSync): void {
  db.exec(`INSERT INTO record VALUES ('replaced', '1')
           ON CONFLICT DO UPDATE SET value = CAST(value + 1 AS TEXT)`)
}

/** Tables that refer to others come first. A retired row gives up its name, so that a new row can have it. */
const TABLES = [
  { table: 'events', row: 'event', key: 'id', retired: "'-' || id", isRetired: "id GLOB '-*'" },
  { table: 'statements', row: 'statement', key: 'id', retired: "'-' || id", isRetired: "id GLOB '-*'" },
  { table: 'places', row: 'place', key: 'position', retired: '-1 - position', isRetired: 'position < 0' },
  { table: 'entities', row: 'entity', key: 'id', retired: "'-' || id", isRetired: "id GLOB '-*'" },
] as const

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
