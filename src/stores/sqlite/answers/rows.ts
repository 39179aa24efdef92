import type { DatabaseSync } from 'node:sqlite'
import type { StatementRow } from '../../../record/statement-rows.ts'
import type { EventType } from '../../../types/event.ts'
import type { RecordLine } from '../../../types/line.ts'
import { rowsOf } from '../../answers/rows.ts'
import { NAME, named } from '../article-names.ts'

/**
 * Prepares making statement rows from the articles' lines, so that every word is exact. With types of events, each row
 * has the events of these types that it tells of.
 */
export function rowSpeller(
  db: DatabaseSync,
): (numbers: readonly number[], types?: readonly EventType[]) => StatementRow[] {
  const where = db.prepare('SELECT article, position FROM statements WHERE statement = ?')
  const line = db.prepare(
    `SELECT in_force AS line, ${NAME} AS name, d.id AS copyOf FROM articles a LEFT JOIN origins o USING (article)
     LEFT JOIN digests d ON d.article = o.copy_of LEFT JOIN digests dg ON dg.article = a.article WHERE a.article = ?`,
  )
  const names = db.prepare(
    `SELECT e.id, i.name FROM entities e CROSS JOIN entity_identities USING (entity)
     CROSS JOIN identities i USING (identity) WHERE e.article = ?`,
  )
  const namesIn = (article: unknown) =>
    new Map(names.all(article as number).map(({ id, name }) => [id as string, name as string]))
  return (numbers, types = []) => {
    const articles = new Map<unknown, StatementRow[]>()
    return numbers.flatMap((number) => {
      const { article, position } = where.get(number) ?? {}
      if (article === undefined) return []
      const rows = articles.get(article) ?? rowsIn(line.get(article)!, types, namesIn(article))
      articles.set(article, rows)
      return rows[Number(position)] ?? []
    })
  }
}

function rowsIn(
  { line, name, copyOf }: Readonly<Record<string, unknown>>,
  types: readonly EventType[],
  names: ReadonlyMap<string, string>,
): StatementRow[] {
  return rowsOf(
    named(JSON.parse(line as string) as RecordLine, name as string),
    copyOf as string | null,
    types,
    names,
  )
}
