import { covers } from '../base/spans.ts'
import type { Entity, Mention } from '../types/entity.ts'
import type { NewsEvent } from '../types/event.ts'
import type { RecordLine } from '../types/line.ts'
import type { Place } from '../types/place.ts'
import type { Span } from '../types/span.ts'
import type { Statement } from '../types/statement.ts'
import type { Time } from '../types/time.ts'
import { occurrences } from './added.ts'
import { type Remembered, relocator } from './find.ts'
import { freeId, LISTS, mapEntities, reindex } from './replace.ts'
import { withTellings } from './set.ts'
import { extentOf, isSpan } from './things.ts'
import { entityNow, indexNow, type Refs } from './values.ts'

/**
 * Adds a thing that a person accepted or set and that this reading did not find, though its words are there; `null` if
 * it cannot be restored. Statements that it answers or lies within are left out: their ids belong to another reading.
 */
export function reinstate(
  line: RecordLine,
  remembered: Remembered & { readonly refs: Refs },
  span: Span,
): RecordLine | null {
  const { layer, before, refs } = remembered
  const move = relocator(line, remembered, span)
  try {
    if (layer === 'article') return null
    if (layer === 'statement') return withStatement(line, before as Statement, refs, move)
    if (layer === 'event') return withEvent(line, before as NewsEvent, refs, move)
    if (layer === 'mention') return withMention(line, before as Mention & { entity: string }, refs, span)
    if (layer === 'entity') return withEntity(line, before as Entity, span)
    return withItem(line, layer, before as Place | Time, span)
  } catch (error) {
    if (error !== LOST) throw error
  }
  return null
}

/** Thrown if words or an entity cannot be found again. */
const LOST = new Error('lost')

type Move = (span: Span) => Span | null

/** A copy with every span moved to where its words stand in this reading. */
function moved<T>(value: T, move: Move, key = ''): T {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    if (!isSpan(value, key)) return value.map((one) => moved(one, move, key)) as T
    return (move(value) ?? fail()) as T
  }
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, moved(one, move, name)])) as T
}

function fail(): never {
  throw LOST
}

function withStatement(line: RecordLine, before: Statement, refs: Refs, move: Move): RecordLine {
  const entities = (ids: readonly string[]): string[] => ids.map((id) => entityNow(line, refs, id) ?? fail())
  const { widens: _widens, corrections: _corrections, ...rest } = moved(before, move)
  const saidAt = before.saidAt === null ? null : indexNow(line, refs, 'time', before.saidAt)
  const statement: Statement = {
    ...rest,
    id: freeId(line.statements, 's'),
    holder: { ...rest.holder, entities: entities(before.holder.entities) },
    saidAt,
    within: null,
    answers: [],
    ...(rest.to && { to: { ...rest.to, entities: entities(rest.to.entities) } }),
    ...(rest.relays && {
      relays: rest.relays.map((relay) => ({ ...relay, entities: entities(relay.entities) })),
    }),
    bases: saidAt === null ? { ...rest.bases, saidAt: 'unknown' } : rest.bases,
  }
  const start = (one: Statement): number => extentOf(one)?.[0] ?? 0
  return withTellings({ ...line, statements: inOrder(line.statements, statement, start) }, statement.id)
}

function withEvent(line: RecordLine, before: NewsEvent, refs: Refs, move: Move): RecordLine {
  const entities = (ids: readonly string[]): string[] => ids.map((id) => entityNow(line, refs, id) ?? fail())
  const indexes = (list: 'place' | 'quantity', all: readonly number[]): number[] =>
    all.flatMap((index) => indexNow(line, refs, list, index) ?? [])
  const { corrections: _corrections, terms: _terms, makes: _makes, told, ...rest } = moved(before, move)
  const statements = line.statements
    .filter(({ content }) => content.some((span) => covers(span, rest.trigger)))
    .map(({ id }) => id)
  const event: NewsEvent = {
    ...rest,
    id: freeId(line.events, 'v'),
    actors: entities(before.actors),
    recipients: entities(before.recipients),
    places: indexes('place', before.places),
    time: before.time === null ? null : indexNow(line, refs, 'time', before.time),
    quantities: indexes('quantity', before.quantities),
    statements,
    ...(told && { told: statements.map((statement) => ({ statement, as: 'mentions' as const })) }),
  }
  return { ...line, events: inOrder(line.events, event, ({ trigger }) => trigger[0]) }
}

/** What else was read of it, such as its offices, belongs to the other reading. */
function withEntity(line: RecordLine, before: Entity, span: Span): RecordLine {
  const known = before.mentions.find(({ start, end }) => end - start === span[1] - span[0])
  const { sense = 'literal', form = 'name' } = known ?? {}
  const mentions = occurrences(line, line.text.slice(...span), span).map(
    ([start, end]): Mention => ({ start, end, form, sense, basis: 'external', rule: 'correction' }),
  )
  const { corrections: _corrections, ...rest } = before
  const entity: Entity = { ...rest, id: freeId(line.entities, 'e'), roles: [], mentions }
  return { ...line, entities: inOrder(line.entities, entity, ({ mentions: [first] }) => first!.start) }
}

function withMention(
  line: RecordLine,
  { entity, corrections: _corrections, attributions: _attributions, ...before }: Mention & { entity: string },
  refs: Refs,
  [start, end]: Span,
): RecordLine {
  // An entity is found by its first mention, which may be the one that is missing.
  const id = entityNow(line, refs, entity) ?? fail()
  const shift = start - before.start
  const shifted = (span: Span | undefined): Span | undefined => span && [span[0] + shift, span[1] + shift]
  const name = shifted(before.name)
  const head = shifted(before.head)
  const mention: Mention = { ...before, start, end, ...(name && { name }), ...(head && { head }) }
  return mapEntities(line, (one) =>
    one.id === id ? { ...one, mentions: inOrder(one.mentions, mention, (some) => some.start) } : one,
  )
}

function withItem(
  line: RecordLine,
  layer: 'place' | 'time' | 'quantity',
  before: Place | Time,
  [start, end]: Span,
): RecordLine {
  const { corrections: _corrections, ...rest } = before
  const item = { ...rest, start, end }
  // The time it was counted from belongs to another reading.
  const isRelative = 'anchor' in item && item.anchor !== null && item.anchor !== 'published'
  const list = LISTS[layer]
  const items: readonly { start: number }[] = line[list]
  const added = inOrder<{ start: number }>(
    items,
    isRelative ? { ...item, anchor: null } : item,
    (one) => one.start,
  )
  return reindex(
    line,
    list,
    added,
    added.map((one) => items.indexOf(one)),
  )
}

function inOrder<T>(items: readonly T[], item: T, start: (item: T) => number): T[] {
  const at = items.findIndex((one) => start(one) > start(item))
  return items.toSpliced(at < 0 ? items.length : at, 0, item)
}
