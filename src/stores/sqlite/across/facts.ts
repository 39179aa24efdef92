import type { DatabaseSync } from 'node:sqlite'
import type { AcrossStore, ArticleFacts, EventFacts, Speaker } from '../../../across/machine/store.ts'
import { listQuery, numbersIn } from './lists.ts'

/** What heads of groups say of their members. */
export function factReads(
  db: DatabaseSync,
): Pick<AcrossStore, 'articlesFor' | 'eventsFor' | 'holdersOf' | 'speakersOf' | 'wordsOf'> {
  const articles = listQuery(
    db,
    `SELECT a.article, title, published_from, published_to, statements,
            (SELECT json_group_array(DISTINCT h.entity) FROM statements s CROSS JOIN statement_holders h USING (statement)
             WHERE s.article = a.article) AS holders
     FROM json_each(?) n CROSS JOIN articles a ON a.article = n.value`,
  )
  const events = listQuery(
    db,
    `SELECT v.event, v.article, words, "from", "to",
            (SELECT json_group_array(statement) FROM event_statements e WHERE e.event = v.event) AS statements
     FROM json_each(?) n CROSS JOIN events v ON v.event = n.value`,
  )
  const holders = listQuery(
    db,
    'SELECT statement, entity FROM json_each(?) n CROSS JOIN statement_holders ON statement = n.value',
  )
  const speakers = listQuery(
    db,
    `SELECT e.entity, e.name, i.id AS identity FROM json_each(?) n CROSS JOIN entities e ON e.entity = n.value
     LEFT JOIN entity_identities USING (entity) LEFT JOIN identities i USING (identity)`,
  )
  const words = listQuery(
    db,
    'SELECT statement, words FROM json_each(?) n CROSS JOIN statements ON statement = n.value',
  )
  return {
    articlesFor: async (rows) =>
      new Map(
        articles(rows).map((row): [number, ArticleFacts] => [
          row.article as number,
          {
            title: row.title as string | null,
            from: row.published_from as string | null,
            to: row.published_to as string | null,
            statements: row.statements as number,
            holders: numbersIn(row.holders),
          },
        ]),
      ),
    eventsFor: async (rows) =>
      new Map(
        events(rows).map(({ event, statements, ...row }): [number, EventFacts] => [
          event as number,
          { ...(row as unknown as EventFacts), statements: numbersIn(statements) },
        ]),
      ),
    async holdersOf(statements) {
      const found = Map.groupBy(holders(statements), ({ statement }) => statement as number)
      return new Map(
        [...found].map(([statement, rows]) => [statement, rows.map(({ entity }) => entity as number)]),
      )
    },
    speakersOf: async (entities) =>
      new Map(
        speakers(entities).map(({ entity, ...row }): [number, Speaker] => [
          entity as number,
          row as unknown as Speaker,
        ]),
      ),
    wordsOf: async (statements) =>
      new Map(words(statements).map((row) => [row.statement as number, row.words as string])),
  }
}
