import type { NewsEvent } from '../types/event.ts'
import type { RecordLine } from '../types/line.ts'
import { daysMeant, type StatementRow, wordsAt } from './statement-rows.ts'
import { tellersOf } from './tellers.ts'

/** An event with names instead of ids and words instead of offsets. */
export type EventOfRow = NonNullable<StatementRow['events']>[number]

/**
 * An event of an article as lists show it.
 *
 * @example
 * ```ts
 * const rows = line.events.map((event) => eventOfRow(line, event))
 * for (const { words, actors, places } of rows) console.log(`${actors.join(', ')} ${words} in ${places.join(', ')}`)
 * ```
 */
export function eventOfRow(line: RecordLine, event: NewsEvent): EventOfRow {
  const { id, type, status, trigger, actors, recipients, places, time } = event
  const names = (ids: readonly string[]) =>
    ids.flatMap((one) => line.entities.find((entity) => entity.id === one)?.name ?? [])
  const days = daysMeant(time === null ? undefined : line.times[time])
  return {
    ...{ event: id, type, status, words: wordsAt(line.text, [trigger]) },
    ...{ actors: names(actors), recipients: names(recipients) },
    places: [...new Set(places.flatMap((index) => line.places[index]?.name ?? []))],
    ...{ from: days?.from ?? null, to: days?.to ?? null },
    told: tellersOf(line, event),
  }
}
