import { overlaps } from '../base/spans.ts'
import type { Target } from '../types/correction.ts'
import type { Entity, Mention } from '../types/entity.ts'
import type { NewsEvent } from '../types/event.ts'
import type { RecordLine } from '../types/line.ts'
import type { Place } from '../types/place.ts'
import type { Quantity } from '../types/quantity.ts'
import type { Span } from '../types/span.ts'
import type { Statement } from '../types/statement.ts'
import type { Time } from '../types/time.ts'

/** A layer whose things can be corrected. */
export type Layer = Target['layer']

/** What is told of an article itself. `published` is a day or month or year, ISO 8601, in whatever detail is known. */
export interface ArticleData extends Pick<RecordLine, 'title' | 'publisher' | 'authors' | 'corrections'> {
  readonly published: string | null
}

/** The record's type for the things of each layer. */
export interface Items {
  readonly article: ArticleData
  readonly statement: Statement
  readonly entity: Entity
  readonly mention: Mention
  readonly place: Place
  readonly time: Time
  readonly quantity: Quantity
  readonly event: NewsEvent
}

/** Something of an article that can be corrected. */
export interface Thing<L extends Layer = Layer> {
  readonly layer: L
  /** Its id or index; of a mention `e1/0`, the first of entity `e1`; of an article nothing. */
  readonly id: string
  readonly item: Items[L]
  /** Where it stands; `null` for an entity without mentions, or a statement without words. */
  readonly span: Span | null
}

/** All things of a layer, in the order of the line. */
export function thingsOf(line: RecordLine, layer: Layer): Thing[] {
  switch (layer) {
    case 'article':
      return [{ layer, id: '', item: dataOf(line), span: beginningOf(line) }]
    case 'statement':
      return line.statements.map((item) => ({ layer, id: item.id, item, span: extentOf(item) }))
    case 'entity':
      return entitiesOf(line)
    case 'mention':
      return line.entities.flatMap(({ id, mentions }) =>
        mentions.map((item, index) => ({ layer, id: `${id}/${index}`, item, span: [item.start, item.end] })),
      )
    case 'event':
      return line.events.map((item) => ({ layer, id: item.id, item, span: item.trigger }))
    default:
      return line[`${layer === 'quantity' ? 'quantitie' : layer}s`].map((item, index) => ({
        ...{ layer, id: String(index), item },
        span: [item.start, item.end],
      }))
  }
}

/** A thing by its layer and id, as `Thing` has it; `null` when there is none. */
export function thingAt(line: RecordLine, layer: Layer, id: string): Thing | null {
  return thingsOf(line, layer).find((thing) => thing.id === id) ?? null
}

function dataOf({ title, publisher, authors, published, corrections }: RecordLine): ArticleData {
  return { title, publisher, authors, published: published.value, ...(corrections && { corrections }) }
}

/** An article is found again by this many UTF-16 code units of its beginning. */
const BEGINNING = 80

/** The first words of an article, by which it is known. */
export function beginningOf({ text }: RecordLine): Span {
  return [0, Math.min(BEGINNING, text.length)]
}

/** The extent of a statement's content, or of its cue where it has none. */
export function extentOf({ content, cue, holder }: Statement): Span | null {
  const spans = [content, cue, holder.spans].find((some) => some.length > 0)
  return spans ? hull(spans) : null
}

/** The shortest span that holds all of them, one at least. */
export function hull(spans: readonly Span[]): Span {
  return [Math.min(...spans.map(([start]) => start)), Math.max(...spans.map(([, end]) => end))]
}

/**
 * The span of an entity is its first mention whose words mention no other entity; a name, and one that no correction
 * set, is preferred.
 */
function entitiesOf(line: RecordLine): Thing<'entity'>[] {
  const counts = new Map<string, number>()
  const keyOf = ({ start, end }: Mention): string => `${start}-${end}`
  for (const one of line.entities.flatMap(({ mentions }) => mentions)) {
    counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1)
  }
  return line.entities.map((item) => {
    const mentions = item.mentions.toSorted((a, b) => a.start - b.start)
    const own = mentions.filter((one) => counts.get(keyOf(one)) === 1)
    const read = own.filter((one) => one.corrections === undefined)
    const first = read.find(({ form }) => form === 'name') ?? read[0] ?? own[0] ?? mentions[0]
    return { layer: 'entity', id: item.id, item, span: first ? [first.start, first.end] : null }
  })
}

/** Every `[start, end]` and `{start, end}` within an item. */
export function spansWithin(value: unknown, key = ''): Span[] {
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) {
    if (isSpan(value, key)) return [value]
    return value.flatMap((one) => spansWithin(one, key))
  }
  const { start, end } = value as { start?: unknown; end?: unknown }
  const own: Span[] = typeof start === 'number' && typeof end === 'number' ? [[start, end]] : []
  return [...own, ...Object.entries(value).flatMap(([name, one]) => spansWithin(one, name))]
}

/** Whether a list under this key of an item is a span: a pair of numbers that are neither bounds nor indexes. */
export function isSpan(list: readonly unknown[], key: string): list is Span {
  return list.length === 2 && list.every((one) => typeof one === 'number') && !NO_SPANS.has(key)
}

const NO_SPANS: ReadonlySet<string> = new Set(['band', 'places', 'quantities', 'attributions', 'corrections'])

/** The whole sentences of the spans, as one span. */
export function sentencesAround(line: RecordLine, spans: readonly Span[]): Span {
  const inside = hull(spans)
  const touched = line.sentences.filter((sentence) => overlaps(sentence, inside))
  return hull([inside, ...touched])
}
