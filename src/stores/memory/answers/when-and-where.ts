import { compare } from '../../../base/compare.ts'
import type {
  MapView,
  Timeline,
  TimelineEvent,
  UnlocatedEvent,
  WhenAndWhereAnswers,
} from '../../../record/when-and-where.ts'
import type { Place } from '../../../types/place.ts'
import type { EventRow, State, Statement } from '../state.ts'
import { findHits, type Hits } from './hits.ts'
import type { Look } from './look.ts'
import { copied, dayOf, nameOf, publishedOn, somebodyOf } from './view.ts'

/** Events named at one place. */
const EVENTS = 50

/** Events and statements in time and on the map. */
export function whenAndWhereAnswers(state: State, look: Look): WhenAndWhereAnswers {
  return {
    timeline: (question, { limit = 5_000 } = {}) =>
      look(() => timeline(state, findHits(state, question), limit)),
    map: (question, { limit = 1_000 } = {}) => look(() => map(state, findHits(state, question), limit)),
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
  const { article, event, words, tellers, from, to, approx } = one
  const known = new Map(
    state.parts.get(article)!.entities.map((entity) => [entity.name, somebodyOf(state, entity).name]),
  )
  const named = (names: readonly string[]) => names.map((name) => known.get(name) ?? name)
  const [actors, recipients] = [named(one.actors), named(one.recipients)]
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
        ...{ article: nameOf(state, one.article), statement: one.id, who: whoOf(state, one) },
        ...{ stance: one.told.stance, words: one.told.words, ...dayOf(one)! },
        basis: one.told.said === null ? ('published' as const) : ('said' as const),
        ...copied(state, one.article),
      }))
      .sort(inTime),
    truncated: dated.length > most || datedStatements.length > most,
    undated: { events: events.length - dated.length, statements: said.length - datedStatements.length },
  }
}

/** The names on record of those who hold it; who has none, by the article's words. */
function whoOf(state: State, { holders, told }: Statement): string | null {
  const own = [...holders].sort((a, b) => a.row - b.row).map((holder) => somebodyOf(state, holder).name)
  return [...new Set(own)].join('; ') || told.who
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
