import { compare } from '../../../base/compare.ts'
import type {
  Facets,
  HolderHead,
  MapView,
  RecordExplorer,
  Timeline,
  TimelineEvent,
  UnlocatedEvent,
} from '../../../record/explore.ts'
import { foldedWords, holdsWords } from '../../../record/folded-words.ts'
import { parseQuestion } from '../../../record/question.ts'
import type { Place } from '../../../types/place.ts'
import { pageOf } from '../../answers/listing.ts'
import { type Named, type Sources, suggest } from '../../answers/suggest.ts'
import type { EventRow, State, Statement } from '../state.ts'
import { findHits, type Hits } from './hits.ts'
import { articleHeads, statementRows } from './rows.ts'
import {
  backingOf,
  copied,
  currentArticles,
  currentStatements,
  dayOf,
  nameOf,
  publishedOn,
  somebodyOf,
  tally,
  tallyByName,
} from './view.ts'

const MOST = 50
/** Events named at one place. */
const EVENTS = 50
/** How many rows are made at a time when all are wanted. */
const STRETCH = 500

/** Lists and counts, from everything that is in memory. */
export function explorer(state: State, reading: <T>(work: () => Promise<T>) => Promise<T>): RecordExplorer {
  const look = <T>(work: () => T): Promise<T> => reading(async () => work())
  return {
    statements: (question, options = {}) =>
      look(() => {
        const { statements } = findHits(state, question)
        const byRow = new Map(statements.map((one) => [one.row, one]))
        return pageOf([...byRow.keys()], options, (rows) =>
          statementRows(
            state,
            rows.map((row) => byRow.get(row)!),
            question.event,
          ),
        )
      }),
    async *everyStatement(question) {
      const statements = await look(() => findHits(state, question).statements)
      for (let from = 0; from < statements.length; from += STRETCH)
        yield await look(() => statementRows(state, statements.slice(from, from + STRETCH)))
    },
    heads: (question, options = {}) =>
      look(() => {
        const { statements, isAll } = findHits(state, question)
        const found = new Set(statements.map(({ article }) => article))
        const articles = currentArticles(state).map(({ article }) => article)
        return pageOf(
          articles.filter((article) => isAll || found.has(article)),
          options,
          (rows) => articleHeads(state, rows),
        )
      }),
    facets: (question) => look(() => facets(state, findHits(state, question).statements)),
    suggest: (text) => look(() => suggest(sources(state), text)),
    holders: ({ text = '', type = null, ...page } = {}) =>
      look(() => {
        const all = everyHolder(state)
        const wanted = foldedWords(text)
        const fitting = [...all.keys()].filter(
          (at) => (type === null || all[at]!.type === type) && holdsWords(foldedWords(all[at]!.name), wanted),
        )
        return pageOf(fitting, page, (numbers) => numbers.map((number) => all[number]!))
      }),
    timeline: (question, { limit = 5_000 } = {}) =>
      look(() => timeline(state, findHits(state, question), limit)),
    map: (question, { limit = 1_000 } = {}) => look(() => map(state, findHits(state, question), limit)),
  }
}

function facets(state: State, statements: readonly Statement[]): Facets {
  const articles = new Set(statements.map(({ article }) => article))
  const once = (names: (one: Statement) => readonly string[]): string[] =>
    statements.flatMap((one) => [...new Set(names(one))])
  const who = once(({ holders }) => holders.map((holder) => somebodyOf(state, holder).name))
  const { origins, unknownOrigins } = backingOf(state, articles)
  return {
    total: statements.length,
    ...{ articles: articles.size, origins, unknownOrigins },
    speakers: new Set(who).size,
    stance: tally(statements.map(({ told }) => told.stance)),
    mode: tally(statements.map(({ told }) => told.mode)),
    who: tally(who, MOST),
    publisher: tally(
      statements.flatMap(({ told }) => told.publisher ?? []),
      MOST,
    ),
    place: tally(
      once(({ places }) => places.map(({ name }) => name)),
      MOST,
    ),
    month: tallyByName(statements.flatMap((one) => dayOf(one)?.from.slice(0, 7) ?? [])),
  }
}

/** Every holder of a current statement, most statements first. */
function everyHolder(state: State): HolderHead[] {
  const held = new Map<string, { head: HolderHead; statements: Statement[] }>()
  for (const one of currentStatements(state)) {
    const heads = new Map(
      one.holders.map((holder) => somebodyOf(state, holder)).map((known) => [known.id, known]),
    )
    for (const [id, known] of heads) {
      const own = held.get(id) ?? {
        head: { ...known, statements: 0, quotations: 0, articles: 0 },
        statements: [],
      }
      own.statements.push(one)
      held.set(id, own)
    }
  }
  return [...held.values()]
    .map(({ head: { id, name, type }, statements }) => ({
      ...{ id, name, type },
      statements: statements.length,
      quotations: statements.filter(({ told }) => told.verbatim !== null).length,
      articles: new Set(statements.map(({ article }) => article)).size,
    }))
    .sort((a, b) => b.statements - a.statements || compare(a.name, b.name) || compare(a.id, b.id))
}

function sources(state: State): Sources {
  const named = (names: readonly string[]): Named[] =>
    tally(names).map((count) => ({ ...count, words: foldedWords(count.name) }))
  const all = () => findHits(state, parseQuestion('')).statements
  return {
    holders: () =>
      everyHolder(state).map(({ name, statements }) => ({
        ...{ name, count: statements },
        words: foldedWords(name),
      })),
    entities: () =>
      named(
        currentArticles(state).flatMap(({ article }) =>
          state.parts.get(article)!.entities.map(({ name }) => name),
        ),
      ),
    places: () => named(all().flatMap(({ places }) => places.map(({ name }) => name))),
    publishers: () => named(all().flatMap(({ told }) => told.publisher ?? [])),
    stances: () => tally(all().map(({ told }) => told.stance)),
    modes: () => tally(all().map(({ told }) => told.mode)),
  }
}

/** The events that a matching statement speaks of, in the order of their rows. */
function eventsOf(state: State, statements: readonly Statement[]): EventRow[] {
  const hits = new Set(statements)
  return state.parts
    .values()
    .flatMap(({ events }) => events)
    .filter((event) => event.statements.some((one) => hits.has(one)))
    .sort((a, b) => a.row - b.row)
}

/** The `most` latest, the latest first; of one day, in the order of their rows. */
function latest<T extends { readonly row: number }>(
  all: readonly T[],
  day: (one: T) => string,
  most: number,
): T[] {
  return [...all].sort((a, b) => compare(day(b), day(a)) || a.row - b.row).slice(0, most)
}

function eventHead(state: State, one: EventRow): UnlocatedEvent {
  const { article, event, words, actors, recipients, tellers, from, to, approx } = one
  return {
    article: nameOf(state, article),
    ...{ event: event.id, type: event.type, status: event.status, words, actors, recipients },
    ...{ told: [...tellers], from, to, approx },
    ...copied(state, article),
  }
}

function timeline(state: State, { statements }: Hits, most: number): Timeline {
  const events = eventsOf(state, statements)
  const dated = events.filter(({ from }) => from !== null)
  const said = statements.filter(({ told }) => told.holderKind !== 'article')
  const datedStatements = said.filter((one) => dayOf(one) !== null)
  const inTime = (a: { from: string; to: string }, b: { from: string; to: string }): number =>
    compare(a.from, b.from) || compare(a.to, b.to)
  return {
    events: latest(dated, ({ from }) => from!, most)
      .map((one) => eventHead(state, one) as TimelineEvent)
      .sort(inTime),
    statements: latest(datedStatements, (one) => dayOf(one)!.from, most)
      .map((one) => ({
        ...{ article: nameOf(state, one.article), statement: one.id, who: one.told.who },
        ...{ stance: one.told.stance, words: one.told.words, ...dayOf(one)! },
        basis: one.told.said === null ? ('published' as const) : ('said' as const),
        ...copied(state, one.article),
      }))
      .sort(inTime),
    truncated: dated.length > most || datedStatements.length > most,
    undated: { events: events.length - dated.length, statements: said.length - datedStatements.length },
  }
}

interface Pin {
  readonly place: Place
  readonly mentions: Set<Place>
  readonly articles: Set<number>
  readonly events: EventRow[]
}

/** `most` limits three numbers: the places, the events at all places together, and the events without a place. */
function map(state: State, { statements }: Hits, most: number): MapView {
  const pins = pinsIn(state)
  const pinOf = (place: Place): Pin | undefined => pins.get(pointOf(place))
  for (const { article, places } of [...statements].sort((a, b) => a.row - b.row)) {
    for (const place of places) {
      const pin = pinOf(place)
      // A statement within another one names the same place.
      if (!pin || pin.mentions.has(place)) continue
      pin.mentions.add(place)
      pin.articles.add(article)
    }
  }
  const events = eventsOf(state, statements)
  const located = new Set<EventRow>()
  for (const event of events) {
    for (const pin of new Set(event.places.flatMap((place) => pinOf(place) ?? []))) {
      pin.events.push(event)
      located.add(event)
    }
  }
  const day = ({ from, article }: EventRow): string =>
    from ?? publishedOn(state.articles.get(article)!.inForce.published.value)?.from ?? ''
  const shown = [...pins.values()].filter(({ mentions, events: own }) => mentions.size + own.length > 0)
  const sorted = shown.sort((a, b) => b.mentions.size - a.mentions.size)
  let room = most
  const places = sorted.slice(0, most).map(({ place, mentions, articles, events: own }) => {
    const some = room > 0 ? latest(own, day, Math.min(EVENTS, room)) : []
    room -= some.length
    const { name, geonames, lat, lon, country, admin1, precision } = place
    return {
      ...{ name, geonames, lat: lat!, lon: lon!, country, admin1, precision },
      ...{ mentions: mentions.size, articles: articles.size },
      events: some.map((event) => eventHead(state, event)).map(({ approx, ...event }) => event),
      eventTotal: own.length,
    }
  })
  const unlocated = events.filter((event) => !located.has(event))
  const homeless = latest(unlocated, day, most)
  return {
    places,
    unlocated: homeless.map((event) => eventHead(state, event)),
    unlocatedTotal: unlocated.length,
    truncated: sorted.length > most || homeless.length < unlocated.length || room <= 0,
  }
}

/** Every point of the map, in the order in which places of it came on record. */
function pinsIn(state: State): Map<string, Pin> {
  const pins = new Map<string, Pin>()
  for (const { inForce } of state.articles.values()) {
    for (const place of inForce.places) {
      if (place.sense !== 'literal' || place.lat === null || place.lon === null) continue
      const point = pointOf(place)
      if (!pins.has(point)) pins.set(point, { place, mentions: new Set(), articles: new Set(), events: [] })
    }
  }
  return pins
}

function pointOf({ name, geonames, lat, lon, country, admin1, precision }: Place): string {
  return JSON.stringify([name, geonames, lat, lon, country, admin1, precision])
}
