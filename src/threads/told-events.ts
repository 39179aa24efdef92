import type { RecordLine } from '../record-line.ts'
import type { Statement } from '../types/statement.ts'
import type { ToldEvent } from './digest.ts'

/** The events that a statement tells of; `at` gives the parties of entity ids. */
export function eventsIn(
  { text, events }: RecordLine,
  { id }: Statement,
  at: (ids: readonly string[]) => number[],
): ToldEvent[] {
  return events.flatMap((event) => {
    const telling = event.told?.find(({ statement }) => statement === id)
    if (!telling) return []
    return {
      id: event.id,
      word: text.slice(...event.trigger),
      code: event.cameo?.slice(0, 3) ?? event.type,
      as: telling.as,
      planned: event.status === 'planned' || event.status === 'expected' || event.status === 'conditional',
      actors: at(event.actors),
      recipients: at(event.recipients),
    }
  })
}
