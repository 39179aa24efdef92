import type { Row } from '../../../across/machine/layer.ts'
import type { StatementRow } from '../../../record/statement-rows.ts'
import type { EventType } from '../../../types/event.ts'
import { rowsOf } from '../../answers/rows.ts'
import type { Database } from '../database.ts'
import { IN_FORCE, NAME } from '../sql.ts'
import { namedLine } from './find-articles.ts'

interface StoredLine {
  readonly article: Row
  readonly line: string
  readonly name: string
  readonly copyOf: string | null
  /** The names on record of its entities, by their ids. */
  readonly names: readonly (readonly [id: string, name: string])[]
}

/**
 * Statements as lists show them, made from the articles' lines, so that every word is exact. With types of events, each
 * row has the events of these types that it tells of.
 */
export async function statementRowsOf(
  db: Database,
  numbers: readonly Row[],
  types: readonly EventType[] = [],
): Promise<StatementRow[]> {
  if (numbers.length === 0) return []
  const places = await db.all<{ article: Row; position: number }>(
    `SELECT article, position FROM unnest($1::bigint[]) WITH ORDINALITY n (statement, place) JOIN statements USING (statement)
     ORDER BY place`,
    numbers,
  )
  const lines = await db.all<StoredLine>(
    `SELECT a.article, ${IN_FORCE} AS line, ${NAME} AS name, d.id AS "copyOf",
            (SELECT coalesce(json_agg(json_build_array(e.id, i.name)), '[]')
             FROM entities e JOIN entity_identities USING (entity) JOIN identities i USING (identity)
             WHERE e.article = a.article) AS names
     FROM articles a LEFT JOIN origins o USING (article) LEFT JOIN digests d ON d.article = o.copy_of
     LEFT JOIN digests dg ON dg.article = a.article WHERE a.article = ANY ($1::bigint[])`,
    [...new Set(places.map(({ article }) => article))],
  )
  const rows = new Map(
    lines.map(({ article, line, name, copyOf, names }) => [
      article,
      rowsOf(namedLine(line, name), copyOf, types, new Map(names)),
    ]),
  )
  return places.flatMap(({ article, position }) => rows.get(article)?.[position] ?? [])
}
