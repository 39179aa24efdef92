import type { NewsEvent } from '../../types/event.ts'
import type { Statement } from '../../types/statement.ts'
import type { ToldEvent } from './digest.ts'
import type { Reading } from './reading.ts'

/** The events that a statement tells; `at` gives the parties of entity ids. */
export function eventsIn(
  { line, events }: Reading,
  { id }: Statement,
  at: (ids: readonly string[]) => number[],
): ToldEvent[] {
  return (events.get(id) ?? []).map((event) => {
    const telling = event.told!.find(({ statement }) => statement === id)!
    return {
      id: event.id,
      word: line.text.slice(...event.trigger),
      code: codeOf(event, line.text),
      as: telling.as,
      planned: event.status === 'planned' || event.status === 'expected' || event.status === 'conditional',
      actors: at(event.actors),
      recipients: at(event.recipients),
    }
  })
}

/** CAMEO's code to its third digit; where it has none, the word itself, because two events of a wide type need not be alike. */
function codeOf({ cameo, trigger }: NewsEvent, text: string): string {
  return cameo?.slice(0, 3) ?? text.slice(...trigger).toLowerCase()
}
