import { countsOf, type RecordStore } from '../record.ts'
import { EVENT_TABLE, type EventGroup } from '../types/event.ts'
import type { RecordLine } from '../types/line.ts'
import type { Quantity } from '../types/quantity.ts'
import type { ChangedToll } from './news.ts'

/** What an article counts of an event of harm or an attack. */
export interface Toll extends Omit<ChangedToll, 'before'> {
  /** Ids of the statements that tell of the event. */
  readonly statements: readonly string[]
  /** Where the article stands: its address, or the name of its page. */
  readonly place: string
}

const GROUPS: readonly EventGroup[] = ['harm', 'conflict']

/**
 * The tolls in an article, one for each event and unit. A number that several events count ("the landslide killed 12")
 * belongs to that whose word is nearest.
 */
export async function tollsOf(store: RecordStore, article: string): Promise<Toll[]> {
  const line = (await store.find(article)).find(({ id }) => id === article)
  if (!line) return []
  const harmful = line.events.filter(({ type }) => GROUPS.includes(EVENT_TABLE[type]?.group))
  return harmful.flatMap((event) => {
    const counted = countsOf(line, event, harmful)
    return [...Map.groupBy(counted, ({ unit }) => unit)].map(([unit, quantities]) => ({
      ...{ article: line.id, event: event.id, type: event.type, unit, statements: event.statements },
      words: line.text.slice(...event.trigger),
      sentence: sentenceOf(line, event.trigger[0]),
      now: quantities.map(numberOf).sort().join(', '),
      ...{ title: line.title, publisher: line.publisher, url: line.page.url },
      place: line.page.url ?? line.page.name,
    }))
  })
}

function numberOf({ value, min, max }: Quantity): string {
  return value === null ? `${min ?? ''}-${max ?? ''}` : String(value)
}

function sentenceOf({ sentences, text }: RecordLine, at: number): string {
  const found = sentences.find(([start, end]) => start <= at && at < end)
  return found ? text.slice(...found) : ''
}
