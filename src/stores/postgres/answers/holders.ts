import type { Count } from '../../../record/count.ts'
import { foldedWords } from '../../../record/folded-words.ts'
import type { HolderHead } from '../../../record/somebody.ts'
import type { Named, Sources } from '../../answers/suggest.ts'
import type { Database } from '../database.ts'
import { CURRENT } from '../sql.ts'
import { IDENTITY } from './facets.ts'
import type { Once } from './once.ts'

export interface KnownHolder extends HolderHead {
  readonly words: readonly string[]
}

/** Every holder of a current statement, most statements first. */
export async function everyHolder(db: Database): Promise<readonly KnownHolder[]> {
  const rows = await db.all<HolderHead>(
    `SELECT coalesce(i.id, e.name) AS id, (array_agg(coalesce(i.name, e.name) ORDER BY statement, entity))[1] AS name,
            (array_agg(coalesce(i.type, e.type) ORDER BY statement, entity))[1] AS type,
            count(DISTINCT statement) AS statements,
            count(DISTINCT statement) FILTER (WHERE s.verbatim IS NOT NULL) AS quotations,
            count(DISTINCT s.article) AS articles
     FROM statement_holders JOIN statements s USING (statement) JOIN articles a ON a.article = s.article
     JOIN entities e USING (entity) ${IDENTITY} WHERE ${CURRENT} GROUP BY 1 ORDER BY 4 DESC, 2, 1`,
  )
  return rows.map((row) => ({ ...row, words: foldedWords(row.name) }))
}

/** What may stand in a query. */
export function suggestionSources(db: Database, once: Once): Sources {
  const named = (key: string, sql: string): Promise<readonly Named[]> =>
    once(key, async () => {
      const counts = await db.all<Count>(`${sql} GROUP BY 1 ORDER BY 2 DESC, 1`)
      return counts.map((count) => ({ ...count, words: foldedWords(count.name) }))
    })
  const statements = (column: string): string =>
    `SELECT ${column} AS name, count(*) AS count FROM statements s JOIN articles a USING (article)
     WHERE ${CURRENT} AND ${column} IS NOT NULL`
  return {
    async holders() {
      const all = await once('holders', () => everyHolder(db))
      return all.map(({ name, words, statements: count }) => ({ name, words, count }))
    },
    entities: () =>
      named(
        'entities',
        `SELECT e.name, count(*) AS count FROM entities e JOIN articles a USING (article) WHERE ${CURRENT}`,
      ),
    places: () =>
      named(
        'places',
        `SELECT p.name, count(*) AS count FROM statement_places JOIN places p USING (place)
         JOIN articles a USING (article) WHERE ${CURRENT}`,
      ),
    publishers: () => named('publishers', statements('a.publisher')),
    stances: () => named('stances', statements('s.stance')),
    modes: () => named('modes', statements('s.mode')),
  }
}
