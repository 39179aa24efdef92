import { firstIndex } from '../base/binary-search.ts'
import { inOneLine } from '../base/wrapped/in-one-line.ts'
import { daysMeant, type StatementRow, statementRows, wordsAt } from '../record/statement-rows.ts'
import { type Teller, tellersOf } from '../record/tellers.ts'
import type { Days } from '../types/days.ts'
import { eventLabel, type NewsEvent, type Telling } from '../types/event.ts'
import type { RecordLine } from '../types/line.ts'
import type { Place } from '../types/place.ts'
import type { Columns } from './csv.ts'
import { holderName } from './holder-name.ts'

/** An event with names instead of ids and words instead of offsets. */
export interface EventRow {
  readonly article: RecordLine
  readonly event: NewsEvent
  readonly trigger: string
  /** The sentence with the trigger, in one line. */
  readonly sentence: string
  /** Who tells it, and how: the article itself, where no statement does. */
  readonly tellers: readonly Teller[]
  /** The statements that tell it. */
  readonly tellings: readonly TellingStatement[]
  /** Names, as are recipients. */
  readonly actors: readonly string[]
  readonly recipients: readonly string[]
  readonly instruments: readonly string[]
  readonly places: readonly Place[]
  /** The words that tell when; `null` where the text does not. */
  readonly when: string | null
  /** First and last day that they can mean, ISO 8601. */
  readonly days: Days | null
  /** The words of each quantity. */
  readonly quantities: readonly string[]
}

/** A statement that tells an event, and how. */
export interface TellingStatement {
  /** In words, also where nobody is named. */
  readonly who: string
  readonly as: Telling['as']
  readonly statement: string
  readonly stance: StatementRow['stance']
  readonly words: string
}

/** These events of an article as rows. */
export function eventRows(article: RecordLine, events: readonly NewsEvent[]): EventRow[] {
  if (events.length === 0) return []
  const { text, entities, places, times, quantities } = article
  const names = new Map(entities.map(({ id, name }) => [id, name]))
  const rows = new Map(statementRows(article).map((row) => [row.statement, row]))
  const named = (ids: readonly string[]): string[] => ids.flatMap((id) => names.get(id) ?? [])
  return events.map((event) => {
    const time = event.time === null ? undefined : times[event.time]
    return {
      article,
      event,
      trigger: wordsAt(text, [event.trigger]),
      sentence: sentenceAt(article, event.trigger[0]),
      tellers: tellersOf(article, event),
      tellings: (
        event.told ?? event.statements.map((id) => ({ statement: id, as: 'mentions' as const }))
      ).flatMap(({ statement, as }) => {
        const row = rows.get(statement)
        return row ? [{ who: holderName(row), as, statement, stance: row.stance, words: row.words }] : []
      }),
      actors: named(event.actors),
      recipients: named(event.recipients),
      instruments: event.instruments.map((span) => wordsAt(text, [span])),
      places: event.places.flatMap((index) => places[index] ?? []),
      when: time ? wordsAt(text, [[time.start, time.end]]) : null,
      days: daysMeant(time),
      quantities: event.quantities.flatMap((index) => {
        const quantity = quantities[index]
        return quantity ? [wordsAt(text, [[quantity.start, quantity.end]])] : []
      }),
    }
  })
}

function sentenceAt({ text, sentences }: RecordLine, at: number): string {
  const [start, end] = sentences[firstIndex(sentences.length, (index) => sentences[index]![1] > at)] ?? [
    at,
    at,
  ]
  return inOneLine(text.slice(start, end))
}

/** An event's values by the names of their columns, in every table. */
export const EVENT_COLUMNS: Columns<EventRow> = [
  ['article', ({ article }) => article.id],
  ['event', ({ event }) => event.id],
  ['trigger', ({ trigger }) => trigger],
  ['type', ({ event }) => event.type],
  ['label', ({ event }) => eventLabel(event.type)],
  ['status', ({ event }) => event.status],
  ['according_to', (row) => accordingTo(row)],
  ['asserted_by', (row) => tellersAs(row, 'asserts')],
  ['denied_by', (row) => tellersAs(row, 'denies')],
  ['actors', ({ actors }) => listed(actors)],
  ['recipients', ({ recipients }) => listed(recipients)],
  ['instruments', ({ instruments }) => listed(instruments)],
  ['places', ({ places }) => listed(places.map(({ name }) => name))],
  ['countries', ({ places }) => listed([...new Set(places.flatMap(({ country }) => country ?? []))])],
  ['latitude', ({ places }) => places.find(onMap)?.lat ?? null],
  ['longitude', ({ places }) => places.find(onMap)?.lon ?? null],
  ['when', ({ when }) => when],
  ['from', ({ days }) => days?.from ?? null],
  ['to', ({ days }) => days?.to ?? null],
  ['quantities', ({ quantities }) => listed(quantities)],
  ['sentence', ({ sentence }) => sentence],
  ['factuality', ({ event }) => event.factuality ?? null],
  ['polarity', ({ event }) => event.polarity],
  ['cameo', ({ event }) => event.cameo],
  ['statements', ({ event }) => event.statements.join(' ') || null],
  ['published', ({ article }) => article.published.value],
  ['published_basis', ({ article }) => article.published.basis],
  ['title', ({ article }) => article.title],
  ['publisher', ({ article }) => article.publisher],
  ['page', ({ article }) => article.page.name],
  ['url', ({ article }) => article.page.url],
  ['start', ({ event }) => event.trigger[0]],
  ['end', ({ event }) => event.trigger[1]],
  ['confidence', ({ event }) => event.confidence],
  ['by', ({ event }) => event.by],
  ['corrections', ({ event }) => event.corrections?.join(' ') ?? null],
]

/** Who tells the event, and how, in one line. */
export function accordingTo({ tellers }: EventRow): string | null {
  return listed(tellers.map(({ who, as }) => `${who} (${as})`))
}

/** Whether a place belongs on a map: it is meant as a place, and its point is known. */
export function onMap({ sense, lat, lon }: Place): boolean {
  return sense === 'literal' && lat !== null && lon !== null
}

function tellersAs({ tellers }: EventRow, as: Teller['as']): string | null {
  return listed(tellers.filter((one) => one.as === as).map(({ who }) => who))
}

function listed(words: readonly string[]): string | null {
  return words.join('; ') || null
}
