import type { Row } from '../../../across/machine/layer.ts'
import type { AcrossStore, ArticleFacts, EventFacts, Speaker } from '../../../across/machine/store.ts'
import type { Database } from '../database.ts'

/** What heads of groups say of their members. */
export function factReads(
  db: Database,
): Pick<AcrossStore, 'articlesFor' | 'eventsFor' | 'holdersOf' | 'speakersOf' | 'wordsOf'> {
  /** Facts by row; nothing is asked for an empty list. */
  const byRow = async <T>(rows: readonly Row[], sql: string): Promise<ReadonlyMap<Row, T>> => {
    if (rows.length === 0) return new Map()
    const found = await db.all<T & { row: Row }>(sql, rows)
    return new Map(found.map(({ row, ...facts }) => [row, facts as T]))
  }
  return {
    articlesFor: (rows) =>
      byRow<ArticleFacts>(
        rows,
        `SELECT article AS row, title, published_from AS "from", published_to AS "to", statements,
           coalesce((SELECT json_agg(DISTINCT h.entity) FROM statements s JOIN statement_holders h USING (statement)
                     WHERE s.article = a.article), '[]') AS holders
         FROM articles a WHERE article = ANY ($1::bigint[])`,
      ),
    eventsFor: (rows) =>
      byRow<EventFacts>(
        rows,
        `SELECT event AS row, article, words, "from", "to",
           coalesce((SELECT json_agg(statement ORDER BY statement) FROM event_statements e WHERE e.event = v.event), '[]')
             AS statements
         FROM events v WHERE event = ANY ($1::bigint[])`,
      ),
    async holdersOf(statements) {
      const found = await byRow<{ entities: readonly Row[] }>(
        statements,
        `SELECT statement AS row, json_agg(entity ORDER BY entity) AS entities FROM statement_holders
         WHERE statement = ANY ($1::bigint[]) GROUP BY statement`,
      )
      return new Map([...found].map(([statement, { entities }]) => [statement, entities]))
    },
    speakersOf: (entities) =>
      byRow<Speaker>(
        entities,
        `SELECT e.entity AS row, e.name, i.id AS identity FROM entities e
         LEFT JOIN entity_identities USING (entity) LEFT JOIN identities i USING (identity)
         WHERE e.entity = ANY ($1::bigint[])`,
      ),
    async wordsOf(statements) {
      const found = await byRow<{ words: string }>(
        statements,
        'SELECT statement AS row, words FROM statements WHERE statement = ANY ($1::bigint[])',
      )
      return new Map([...found].map(([statement, { words }]) => [statement, words]))
    },
  }
}
