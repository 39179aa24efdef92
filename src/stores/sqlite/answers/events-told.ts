import type { DatabaseSync } from 'node:sqlite'
import type { Teller } from '../../../record/tellers.ts'
import type { UnlocatedEvent } from '../../../record/when-and-where.ts'
import type { Columns } from '../columns/columns.ts'
import type { Hits } from '../columns/hits.ts'
import type { View } from '../columns/view.ts'

/** Numbers of the events that a matching statement speaks of. */
export function eventsOf({ columns }: View, { isHit }: Hits): number[] {
  const { from, to } = columns.eventStatements
  const found: number[] = []
  for (let i = 0; i < from.length; i++) {
    if (isHit[to[i]!] === 1 && found.at(-1) !== from[i]) found.push(from[i]!)
  }
  return found
}

const SHIFT = 2 ** 26

/** The `most` latest of some rows, the latest first; where the day is the same, the first row first. */
export function latest(numbers: readonly number[], day: (number: number) => number, most: number): number[] {
  // Day and row in one number, which sorts many times faster than a comparison of both.
  const keys = Float64Array.from(numbers, (number) => day(number) * SHIFT + (SHIFT - 1 - number)).sort()
  return Array.from(keys.subarray(-most).reverse(), (key) => SHIFT - 1 - (key % SHIFT))
}

/** The events with these numbers, by number. */
export function eventSpeller(
  db: DatabaseSync,
): (view: View, numbers: readonly number[]) => Map<number, UnlocatedEvent> {
  const rows = db.prepare(
    `SELECT event AS number, v.id AS event, v.type, status, words, actors, recipients, told, "from", "to", approx
     FROM json_each(?) number JOIN events v ON v.event = number.value`,
  )
  return ({ columns }, numbers) =>
    new Map(
      rows.all(JSON.stringify(numbers)).map((row) => [
        row.number as number,
        {
          article: articleId(columns, columns.event.article[row.number as number]!),
          event: row.event as string,
          type: row.type as UnlocatedEvent['type'],
          status: row.status as UnlocatedEvent['status'],
          words: row.words as string,
          actors: JSON.parse(row.actors as string) as string[],
          recipients: JSON.parse(row.recipients as string) as string[],
          told: JSON.parse(row.told as string) as Teller[],
          from: row.from as string | null,
          to: row.to as string | null,
          approx: row.approx === 1,
          ...copied(columns, columns.event.article[row.number as number]!),
        },
      ]),
    )
}

/** The id of an article, by its number. */
export function articleId({ article, words }: Columns, number: number): string {
  return words.texts[article.id[number]!]!
}

/** `copyOf` for heads and events of this article, where it copies another. */
export function copied(columns: Columns, number: number): { copyOf?: string } {
  const origin = columns.article.copyOf[number] ?? 0
  return origin > 0 ? { copyOf: articleId(columns, origin) } : {}
}
