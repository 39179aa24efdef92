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
  const known = db.prepare(
    `SELECT e.name AS written, i.name FROM entities e CROSS JOIN entity_identities USING (entity)
     CROSS JOIN identities i USING (identity) WHERE e.article = ?`,
  )
  return ({ columns }, numbers) => {
    const byArticle = new Map<number, ReadonlyMap<string, string>>()
    const namesIn = (article: number): ReadonlyMap<string, string> => {
      const found =
        byArticle.get(article) ??
        new Map(known.all(article).map(({ written, name }) => [written as string, name as string]))
      byArticle.set(article, found)
      return found
    }
    // By the names they have on record.
    const named = (list: unknown, number: number) => {
      const names = namesIn(columns.event.article[number]!)
      return (JSON.parse(list as string) as string[]).map((name) => names.get(name) ?? name)
    }
    return new Map(
      rows.all(JSON.stringify(numbers)).map((row) => [
        row.number as number,
        {
          article: articleId(columns, columns.event.article[row.number as number]!),
          event: row.event as string,
          type: row.type as UnlocatedEvent['type'],
          status: row.status as UnlocatedEvent['status'],
          words: row.words as string,
          actors: named(row.actors, row.number as number),
          recipients: named(row.recipients, row.number as number),
          told: JSON.parse(row.told as string) as Teller[],
          from: row.from as string | null,
          to: row.to as string | null,
          approx: row.approx === 1,
          ...copied(columns, columns.event.article[row.number as number]!),
        },
      ]),
    )
  }
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
