import { covers, overlaps } from '../base/spans.ts'
import type { Edits } from '../types/correction.ts'
import type { Entity, Mention } from '../types/entity.ts'
import type { NewsEvent } from '../types/event.ts'
import type { RecordLine } from '../types/line.ts'
import type { Place } from '../types/place.ts'
import type { Span } from '../types/span.ts'
import { type Holder, type HolderKind, type Statement, UNNAMED } from '../types/statement.ts'
import type { Time } from '../types/time.ts'
import { removeThing } from './remove.ts'
import { mapEntities, mapStatements, replaceThing } from './replace.ts'
import type { Items, Layer, Thing } from './things.ts'

/** A value set by a person is not known from the text; `corrections` leads to the person. */
const BASIS = 'external'
const RULE = 'correction'

/**
 * The article with the values set, and with `number` among the thing's corrections. The values must have been checked.
 */
export function setFields(line: RecordLine, thing: Thing, set: Edits, number: number): RecordLine {
  const isAs = <L extends Layer>(layer: L): Items[L] | null =>
    thing.layer === layer ? (thing.item as Items[L]) : null
  const statement = isAs('statement')
  if (statement) return setStatement(line, thing, noted(statement, number), set)
  const mention = isAs('mention')
  if (mention) return setMention(line, thing, noted(mention, number), set)
  const article = isAs('article')
  if (article) return setArticle(line, noted(article, number).corrections, set)
  const item = noted(thing.item, number)
  if (thing.layer === 'entity') return replaceThing(line, thing, edited.entity(item as Entity, set, line))
  if (thing.layer === 'place') return replaceThing(line, thing, edited.place(item as Place, set))
  if (thing.layer === 'time') return replaceThing(line, thing, edited.time(item as Time, set))
  if (thing.layer === 'event') return replaceThing(line, thing, edited.event(item as NewsEvent, set))
  return replaceThing(line, thing, { ...item, ...set })
}

function setArticle(
  line: RecordLine,
  corrections: RecordLine['corrections'],
  { title, publisher, authors, published }: Edits,
): RecordLine {
  return {
    ...line,
    ...(title !== undefined && { title }),
    ...(publisher !== undefined && { publisher }),
    ...(authors && { authors }),
    ...(published !== undefined && { published: publishedOn(published) }),
    ...(corrections && { corrections }),
  }
}

/** A day that a person gave, or a month or year that another reading found. */
function publishedOn(value: string | null): RecordLine['published'] {
  if (value === null) return { value, precision: null, basis: 'unknown', evidence: [], rule: RULE }
  const precision = (['year', 'month', 'day'] as const)[value.split('-').length - 1]!
  return { value, precision, basis: BASIS, evidence: [], rule: RULE }
}

function noted<T extends { readonly corrections?: readonly number[] }>(item: T, number: number): T {
  return { ...item, corrections: [...(item.corrections ?? []), number] }
}

const edited = {
  entity(item: Entity, set: Edits, { text }: RecordLine): unknown {
    const { name, aliases } = item
    const isAlias = set.name !== undefined && set.name !== name && text.includes(name)
    const others = aliases.filter((alias) => alias !== set.name && alias !== name)
    return { ...item, ...set, ...(isAlias && { aliases: [name, ...others] }) }
  },

  /** Another gazetteer id means another point and country; where these are not given, they become unknown. */
  place(item: Place, set: Edits): unknown {
    if (set.geonames === undefined && set.lat === undefined && set.lon === undefined) {
      return { ...item, ...set, ...external(set, ['name', 'country', 'admin1', 'precision', 'sense']) }
    }
    const isOther = set.geonames !== undefined && set.geonames !== item.geonames
    const other = isOther ? { lat: null, lon: null, country: null, admin1: null } : {}
    const place = { ...item, ...other, ...set, basis: BASIS, rule: RULE }
    return place.lat === null && set.precision === undefined ? { ...place, precision: 'unknown' } : place
  },

  /** Days of the former value are removed with it. */
  time(item: Time, set: Edits): unknown {
    const { from, to, ...rest } = item
    const days = set.value === undefined || set.value === item.value ? { from, to } : {}
    const all = { ...rest, ...days, ...set, ...external(set, ['value', 'from', 'to']) }
    const entries = Object.entries(all).filter(
      ([key, value]) => (key !== 'from' && key !== 'to') || (value !== null && value !== undefined),
    )
    return Object.fromEntries(entries)
  },

  event(item: NewsEvent, set: Edits): unknown {
    const bases = { ...item.bases }
    for (const key of ['type', 'status', 'actors', 'time', 'places'] as const)
      if (set[key] !== undefined) bases[key] = BASIS
    // The code belonged to the former type.
    const isOther = set.type !== undefined && set.type !== item.type
    return { ...item, ...set, ...(isOther && { cameo: null }), bases }
  },
}

function external(set: Edits, fields: readonly (keyof Edits)[]): object {
  return fields.some((field) => set[field] !== undefined) ? { basis: BASIS, rule: RULE } : {}
}

function setStatement(line: RecordLine, thing: Thing, item: Statement, set: Edits): RecordLine {
  const { holder, content, ...values } = set
  const bases = { ...item.bases }
  if (holder) bases.holder = BASIS
  if (set.stance !== undefined) bases.stance = BASIS
  if (set.certainty !== undefined) bases.certainty = BASIS
  const statement = {
    ...item,
    ...values,
    ...(holder && { holder: holderOf(line, item, holder) }),
    bases,
  } as Statement
  if (!content) return replaceThing(line, thing, statement)
  return withTellings(replaceThing(line, thing, withContent(statement, content)), item.id)
}

function holderOf(line: RecordLine, { holder }: Statement, wanted: readonly string[]): Holder {
  const unnamed = UNNAMED.find((kind) => kind === wanted[0])
  if (unnamed) {
    const spans = unnamed === 'article' ? [] : holder.spans
    return { kind: unnamed, entities: [], spans, basis: BASIS }
  }
  const entities = line.entities.filter(({ id }) => wanted.includes(id))
  const mentions = entities.flatMap((entity) => entity.mentions)
  return {
    kind: kindOf(entities, holder),
    entities: [...wanted],
    spans: holder.spans.filter((span) => mentions.some(({ start, end }) => overlaps(span, [start, end]))),
    basis: BASIS,
  }
}

function kindOf(entities: readonly Entity[], { kind }: Holder): HolderKind {
  if (entities.some(({ mentions }) => mentions.some(({ form }) => form === 'name'))) {
    return entities.every(({ type }) => type === 'media') ? 'media' : 'named'
  }
  return kind === 'role' || kind === 'collective' ? kind : entities.length > 1 ? 'collective' : 'role'
}

/** With a new content, details of words outside it are removed. */
function withContent(statement: Statement, content: Span): Statement {
  const isIn = (span: Span): boolean => covers(content, span)
  const clipped = statement.verbatim
    .map(([start, end]): Span => [Math.max(start, content[0]), Math.min(end, content[1])])
    .filter(([start, end]) => start < end)
  const { insertions, glosses, hedges, comparisons, links } = statement
  return {
    ...statement,
    content: [content],
    verbatim: clipped,
    ...(insertions && { insertions: insertions.filter(isIn) }),
    ...(glosses && { glosses }),
    ...(hedges && { hedges: hedges.filter(({ span }) => isIn(span)) }),
    ...(comparisons && { comparisons: comparisons.filter(({ span }) => isIn(span)) }),
    ...(links && { links: links.filter(({ from, to }) => isIn(from) && isIn(to)) }),
  }
}

/** Links each event to the statements whose content holds its trigger. */
export function withTellings(line: RecordLine, id: string): RecordLine {
  const content = line.statements.find((one) => one.id === id)?.content ?? []
  const events = line.events.map((event) => {
    const isTold = content.some((span) => covers(span, event.trigger))
    if (isTold === event.statements.includes(id)) return event
    const without = event.statements.filter((one) => one !== id)
    const told = event.told?.filter(({ statement }) => statement !== id)
    return {
      ...event,
      statements: isTold ? [...without, id] : without,
      ...(told && { told: isTold ? [...told, { statement: id, as: 'mentions' as const }] : told }),
    }
  })
  return { ...line, events }
}

/**
 * Moves a mention to another entity, with the statements whose holder it names. An entity that loses its last mention
 * is merged into the other.
 */
function setMention(line: RecordLine, thing: Thing, item: Mention, { sense, entity }: Edits): RecordLine {
  const [from] = thing.id.split('/') as [string]
  const mention = { ...item, ...(sense && { sense: sense as Mention['sense'] }) }
  if (entity === undefined || entity === from) return replaceThing(line, thing, mention)
  const moved: Mention = { ...mention, basis: BASIS, rule: RULE }
  const isLast = line.entities.find(({ id }) => id === from)?.mentions.length === 1
  const follows = ({ holder }: Statement): boolean =>
    holder.entities.includes(from) &&
    (isLast || holder.spans.some((span) => overlaps(span, [item.start, item.end])))
  const followed = mapStatements(line, (one) =>
    follows(one)
      ? {
          ...one,
          holder: { ...one.holder, entities: renamed(one.holder.entities, from, entity), basis: BASIS },
        }
      : one,
  )
  const left = removeThing(isLast ? renameEverywhere(followed, from, entity) : followed, thing)
  return mapEntities(left, (one) =>
    one.id === entity
      ? { ...one, mentions: [...one.mentions, moved].sort((a, b) => a.start - b.start || a.end - b.end) }
      : one,
  )
}

function renamed(ids: readonly string[], from: string, to: string): string[] {
  return [...new Set(ids.map((id) => (id === from ? to : id)))]
}

function renameEverywhere(line: RecordLine, from: string, to: string): RecordLine {
  const ids = (list: readonly string[]): string[] => renamed(list, from, to)
  const renamedLine = mapStatements(line, (one) => ({
    ...one,
    ...(one.to && { to: { ...one.to, entities: ids(one.to.entities) } }),
    ...(one.relays && { relays: one.relays.map((relay) => ({ ...relay, entities: ids(relay.entities) })) }),
  }))
  return {
    ...renamedLine,
    events: line.events.map((event) => ({
      ...event,
      actors: ids(event.actors),
      recipients: ids(event.recipients),
    })),
    ...(line.relations && {
      relations: line.relations
        .map((one) => ({ ...one, from: ids([one.from])[0]!, to: ids([one.to])[0]! }))
        .filter((one) => one.from !== one.to),
    }),
  }
}
