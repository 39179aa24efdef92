import { covers, overlaps } from '../base/spans.ts'
import type { Edits } from '../types/correction.ts'
import type { AddableLayer } from '../types/editable.ts'
import type { Entity, Mention } from '../types/entity.ts'
import type { NewsEvent } from '../types/event.ts'
import type { RecordLine } from '../types/line.ts'
import type { Place } from '../types/place.ts'
import type { Quantity } from '../types/quantity.ts'
import type { Span } from '../types/span.ts'
import { type Mode, type Statement, UNNAMED } from '../types/statement.ts'
import type { Time } from '../types/time.ts'
import { freeId } from './replace.ts'
import type { Items, Thing } from './things.ts'

/** What a person has to say of a thing that is added; the rest may stay unknown. */
export const NEEDED: Readonly<Record<AddableLayer, readonly (keyof Edits)[]>> = {
  statement: ['holder', 'stance'],
  entity: ['type'],
  mention: ['entity'],
  place: ['name'],
  time: ['value'],
  quantity: ['value'],
  event: ['type'],
}

/** A thing that a person found in these words: what is not set is not known. */
export function addedThing(line: RecordLine, layer: AddableLayer, span: Span, set: Edits): Thing {
  const { id, item } = MADE[layer](line, span, set) as { id: string; item: Items[AddableLayer] }
  return { layer, id, item, span }
}

const BY_HAND = { basis: 'external', rule: 'correction' } as const

type Maker<L extends AddableLayer> = (
  line: RecordLine,
  span: Span,
  set: Edits,
) => { readonly id: string; readonly item: Items[L] }

const MADE: { readonly [L in AddableLayer]: Maker<L> } = {
  statement: (line, span, set) => ofId(addedStatement(line, span, set)),
  entity: (line, span, set) => ofId(addedEntity(line, span, set)),
  mention: (line, span, { entity = '', sense = 'literal' }) => {
    const index = line.entities.find(({ id }) => id === entity)?.mentions.length ?? 0
    return { id: `${entity}/${index}`, item: { ...named(span), sense: sense as Mention['sense'] } }
  },
  place: (line, span, set) => ({ id: String(line.places.length), item: addedPlace(line, span, set) }),
  time: (line, [start, end], set) => {
    const item = { start, end, type: 'date', anchor: null, ...BY_HAND, ...set }
    return { id: String(line.times.length), item: item as Time }
  },
  quantity: (line, [start, end], set) => {
    const item = { start, end, value: null, min: null, max: null, unit: null, approx: false, ...set }
    return { id: String(line.quantities.length), item: item as Quantity }
  },
  event: (line, span, set) => ofId(addedEvent(line, span, set)),
}

function ofId<T extends { readonly id: string }>(item: T): { readonly id: string; readonly item: T } {
  return { id: item.id, item }
}

type Asked = Pick<Edits, 'holder'> & Partial<Pick<Statement, 'mode' | 'stance' | 'certainty' | 'polarity'>>

function addedStatement(line: RecordLine, content: Span, set: Edits): Statement {
  const { holder = [], mode, stance, certainty, polarity } = set as Asked
  const unnamed = UNNAMED.find((kind) => kind === holder[0])
  const entities = unnamed ? [] : [...holder]
  const words = line.text.slice(...content)
  const verbatim = [...words.matchAll(QUOTED)].map((one): Span => {
    const start = content[0] + one.index
    return [start, start + one[0].length]
  })
  return {
    id: freeId(line.statements, 's'),
    holder: {
      kind: unnamed ?? kindOf(line, entities),
      entities,
      spans: holderSpans(line, entities, content),
      basis: 'external',
    },
    cue: [],
    content: [content],
    verbatim,
    mode: mode ?? modeOf(content, verbatim),
    stance: stance ?? 'asserts',
    polarity: polarity ?? 'positive',
    certainty: certainty ?? 'certain',
    saidAt: null,
    venue: null,
    within: null,
    answers: [],
    confidence: 1,
    bases: { holder: 'external', stance: 'external', certainty: 'external', saidAt: 'unknown' },
    by: 'correction',
  }
}

/** Words between quotation marks, marks included. */
const QUOTED = /“[^“”]*”|"[^"]*"/gu

function kindOf({ entities }: RecordLine, ids: readonly string[]): Statement['holder']['kind'] {
  const held = entities.filter(({ id }) => ids.includes(id))
  if (held.every(({ type }) => type === 'media')) return 'media'
  const isNamed = held.some(({ mentions }) => mentions.some(({ form }) => form === 'name'))
  return isNamed ? 'named' : held.length > 1 ? 'collective' : 'role'
}

/** Where the sentences of a statement name its holders, outside its own words. */
function holderSpans({ entities, sentences }: RecordLine, ids: readonly string[], content: Span): Span[] {
  const around = sentences.filter((sentence) => overlaps(sentence, content))
  return ids.flatMap((id) => {
    const mentions = entities.find((one) => one.id === id)?.mentions ?? []
    const spans = mentions.map(({ start, end }): Span => [start, end])
    const near = spans.find(
      (span) => !overlaps(span, content) && around.some((sentence) => covers(sentence, span)),
    )
    return near ? [near] : []
  })
}

function modeOf([start, end]: Span, verbatim: readonly Span[]): Mode {
  const quoted = verbatim.reduce((sum, [from, to]) => sum + to - from, 0)
  if (quoted === 0) return 'indirect'
  return quoted >= end - start - 1 ? 'direct' : 'mixed'
}

/** Everything in the text that is written like these words, and is nobody's yet, is the same entity. */
function addedEntity(line: RecordLine, span: Span, set: Edits): Entity {
  const words = line.text.slice(...span)
  const entity: Entity = {
    id: freeId(line.entities, 'e'),
    name: words,
    type: 'other',
    roles: [],
    aliases: [],
    links: {},
    mentions: occurrences(line, words, span).map(named),
  }
  return { ...entity, ...(set as Partial<Entity>) }
}

/** Where words stand as whole words and mention nobody; `span` among them in any case. */
export function occurrences({ text, entities }: RecordLine, words: string, span: Span): Span[] {
  const taken = entities.flatMap(({ mentions }) => mentions.map(({ start, end }): Span => [start, end]))
  const found: Span[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    const here: Span = [at, at + words.length]
    const isFree = !taken.some((one) => overlaps(one, here)) && !found.some((one) => overlaps(one, here))
    if (at === span[0] || (isFree && isWhole(text, here))) found.push(here)
  }
  return found
}

const WORD = /[\p{L}\p{N}]/u

function isWhole(text: string, [start, end]: Span): boolean {
  return !WORD.test(text.charAt(start - 1)) && !WORD.test(text.charAt(end))
}

function named([start, end]: Span): Mention {
  return { start, end, form: 'name', sense: 'literal', ...BY_HAND }
}

function addedPlace({ text }: RecordLine, [start, end]: Span, set: Edits): Place {
  const place: Place = {
    ...{ start, end, name: text.slice(start, end), geonames: null, lat: null, lon: null },
    ...{ country: null, admin1: null, precision: 'unknown', sense: 'literal', ...BY_HAND },
  }
  return { ...place, ...(set as Partial<Place>) }
}

function addedEvent(line: RecordLine, trigger: Span, set: Edits): NewsEvent {
  const event: NewsEvent = {
    id: freeId(line.events, 'v'),
    type: 'OTHER',
    cameo: null,
    trigger,
    actors: [],
    recipients: [],
    instruments: [],
    places: [],
    time: null,
    quantities: [],
    status: 'happened',
    polarity: 'positive',
    statements: [],
    told: [],
    confidence: 1,
    bases: { type: 'external', actors: 'external', time: 'external', places: 'external', status: 'external' },
    by: 'correction',
  }
  return { ...event, ...(set as Partial<NewsEvent>) }
}
