import { type EventOfRow, eventOfRow } from '../../record/event-rows.ts'
import { type StatementRow, statementRows } from '../../record/statement-rows.ts'
import type { EventType } from '../../types/event.ts'
import type { RecordLine } from '../../types/line.ts'

/**
 * The statements of an article as lists show them; `copyOf` is the article that it copies. With types of events, each row
 * has the events of these types that it tells of. `names` are those that the record has for the article's entities.
 */
export function rowsOf(
  line: RecordLine,
  copyOf: string | null,
  types: readonly EventType[] = [],
  names: ReadonlyMap<string, string> = new Map(),
): StatementRow[] {
  const told = types.length > 0 ? eventsByStatement(line, types) : null
  return statementRows(line, { names }).map((row) => ({
    ...row,
    ...(copyOf === null ? {} : { copyOf }),
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
