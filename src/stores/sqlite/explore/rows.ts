import type { DatabaseSync } from 'node:sqlite'
import { type EventOfRow, eventOfRow } from '../../../record/event-rows.ts'
import { type StatementRow, statementRows } from '../../../record/statement-rows.ts'
import type { EventType } from '../../../types/event.ts'
import type { RecordLine } from '../../../types/line.ts'
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
  return (numbers, types = []) => {
    const articles = new Map<unknown, StatementRow[]>()
    return numbers.flatMap((number) => {
      const { article, position } = where.get(number) ?? {}
      if (article === undefined) return []
      const rows = articles.get(article) ?? rowsOf(line.get(article)!, types)
      articles.set(article, rows)
      return rows[Number(position)] ?? []
    })
  }
}

function rowsOf(
  { line: json, name, copyOf }: Readonly<Record<string, unknown>>,
  types: readonly EventType[],
): StatementRow[] {
  const line = named(JSON.parse(json as string) as RecordLine, name as string)
  const told = types.length > 0 ? eventsByStatement(line, types) : null
  return statementRows(line).map((row) => ({
    ...row,
    ...(copyOf === null ? {} : { copyOf: copyOf as string }),
    ...(told && { events: told.get(row.statement) ?? [] }),
  }))
}

/** The events of these types by the id of each statement that tells of them. */
function eventsByStatement(line: RecordLine, types: readonly EventType[]): Map<string, EventOfRow[]> {
  const found = new Map<string, EventOfRow[]>()
  for (const event of line.events) {
    if (!types.includes(event.type)) continue
    const row = eventOfRow(line, event)
    const ids = [...event.statements, ...(event.told ?? []).map(({ statement }) => statement)]
    for (const id of new Set(ids)) found.set(id, [...(found.get(id) ?? []), row])
  }
  return found
}
