import type { Block } from '../src/types/block.ts'
import type { Entity, EntityType } from '../src/types/entity.ts'
import type { NewsEvent } from '../src/types/event.ts'
import type { RecordLine } from '../src/types/line.ts'
import type { Place } from '../src/types/place.ts'
import type { Span } from '../src/types/span.ts'
import type { Time } from '../src/types/time.ts'

/** A line for tests; what stands in the text is given by its words. */
export interface Invented {
  readonly id: string
  readonly text: string
  readonly title?: string
  /** Publication day, ISO 8601. */
  readonly day?: string
  readonly publisher?: string
  readonly authors?: readonly string[]
  /** Kind of each line of the text, from the first; paragraphs where nothing is said. */
  readonly kinds?: readonly Block['kind'][]
  readonly people?: readonly string[]
  readonly bodies?: readonly string[]
  /** Town to GeoNames id. */
  readonly towns?: Readonly<Record<string, number>>
  /** Words of a date to the day it is. */
  readonly days?: Readonly<Record<string, string>>
  /** Triggers with the words of who does it, whom it is done to, where and when. */
  readonly events?: readonly InventedEvent[]
}

export interface InventedEvent {
  readonly trigger: string
  readonly by?: string
  readonly to?: string
  readonly in?: string
  readonly on?: string
}

export function inventedLine(given: Invented): RecordLine {
  const { text } = given
  const entities = [
    ...(given.people ?? []).map((name) => entityOf(text, name, 'person')),
    ...(given.bodies ?? []).map((name) => entityOf(text, name, 'organization')),
  ].map((entity, i) => ({ ...entity, id: `e${i + 1}` }))
  const places = Object.entries(given.towns ?? {}).map(([name, geonames]) => placeOf(text, name, geonames))
  const times = Object.entries(given.days ?? {}).map(([words, day]) => timeOf(text, words, day))
  const idOf = (name?: string) => entities.filter((entity) => entity.name === name).map(({ id }) => id)
  return {
    id: given.id,
    page: { name: given.id, url: null, sha256: '0'.repeat(64) },
    index: 0,
    offset: 0,
    title: given.title ?? null,
    authors: given.authors ?? [],
    publisher: given.publisher ?? null,
    language: 'en',
    published: {
      value: given.day ?? null,
      precision: given.day ? 'day' : null,
      basis: given.day ? 'metadata' : 'unknown',
      evidence: [],
      rule: null,
    },
    text,
    blocks: blocksOf(text, given.kinds ?? []),
    sentences: [...text.matchAll(/[^.!?\n]+[.!?]?/g)].map(({ 0: words, index }): Span => {
      const start = index + words.length - words.trimStart().length
      return [start, index + words.length]
    }),
    entities,
    places,
    times,
    quantities: [],
    statements: [],
    events: (given.events ?? []).map((event, i) => eventOf(text, event, i, idOf, places, times)),
    notes: [],
  }
}

function blocksOf(text: string, kinds: readonly Block['kind'][]): Block[] {
  return [...text.matchAll(/[^\n]+/g)].map((match, i) => ({
    kind: kinds[i] ?? 'paragraph',
    start: match.index,
    end: match.index + match[0].length,
  }))
}

/** Every mention of a name; a person's surname alone is one too. */
function entityOf(text: string, name: string, type: EntityType): Omit<Entity, 'id'> {
  const forms = type === 'person' ? `${name}|${name.split(' ').at(-1)}` : name
  const mentions = [...text.matchAll(new RegExp(forms, 'g'))].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
    form: 'name' as const,
    sense: 'literal' as const,
    basis: 'stated' as const,
    rule: 'test',
  }))
  return { name, type, roles: [], aliases: [], links: {}, mentions }
}

function placeOf(text: string, name: string, geonames: number): Place {
  const at = spanOf(text, name)
  const point = { lat: null, lon: null, country: null, admin1: null, precision: 'town' as const }
  return { ...at, name, geonames, ...point, sense: 'literal', basis: 'external', rule: 'test' }
}

function timeOf(text: string, words: string, day: string): Time {
  const value = { type: 'date' as const, value: day, from: day, to: day }
  return { ...spanOf(text, words), ...value, anchor: null, basis: 'stated', rule: 'test' }
}

function eventOf(
  text: string,
  { trigger, by, to, in: where, on }: InventedEvent,
  index: number,
  idOf: (name?: string) => string[],
  places: readonly Place[],
  times: readonly Time[],
): NewsEvent {
  const { start, end } = spanOf(text, trigger)
  const place = places.findIndex(({ name }) => name === where)
  const time = times.findIndex((one) => text.slice(one.start, one.end) === on)
  const basis = {
    type: 'stated',
    actors: 'stated',
    time: 'stated',
    places: 'stated',
    status: 'stated',
  } as const
  return {
    id: `v${index + 1}`,
    type: 'ASSAULT',
    cameo: null,
    trigger: [start, end],
    actors: idOf(by),
    recipients: idOf(to),
    instruments: [],
    places: place < 0 ? [] : [place],
    time: time < 0 ? null : time,
    quantities: [],
    status: 'happened',
    polarity: 'positive',
    statements: [],
    confidence: 1,
    bases: basis,
    by: 'test',
  }
}

function spanOf(text: string, words: string): { start: number; end: number } {
  const start = text.indexOf(words)
  if (start < 0) throw new RangeError(`"${words}" is not in the invented text`)
  return { start, end: start + words.length }
}
