import { headEnd, type Parsed } from '../base/phrases.ts'
import {
  ANONYMOUS,
  APPOSED,
  COLLECTIVE,
  INSIDE_PHRASE,
  JOINED,
  MEDIA,
  NAME_WITHHELD,
  NO_DESCRIPTION,
  OFFICE,
} from '../languages/en/statements/holders.ts'
import type { Entity, Mention } from '../types/entity.ts'
import type { Span } from '../types/span.ts'
import type { Holder, HolderKind } from '../types/statement.ts'
import { indexOf } from './place-index.ts'

/** The holder of the article's own statements: nobody is cited. */
export const ARTICLE: Holder = { kind: 'article', entities: [], spans: [], basis: 'inferred' }
/** The holder whom the text does not name. */
export const NOBODY: Holder = { kind: 'anonymous', entities: [], spans: [], basis: 'unknown' }

/** A text with its grammar and its entities. */
export interface Named extends Parsed {
  readonly entities: readonly Entity[]
}

interface Found {
  readonly entity: Entity
  readonly mention: Mention
}

/** The holder that the words of a source name. It has several entities for a joint source: "Kyiv and the West". */
export function holderOf(article: Named, source: readonly Span[]): Holder {
  const { text } = article
  if (source.length === 0) return NOBODY
  const found = source.flatMap((span) =>
    withoutHeading(partsOf(article, span).flatMap((part) => headMention(article, part) ?? [])),
  )
  const seen = new Map(found.map((one) => [one.entity.id, one]))
  const words = source.map((span) => text.slice(...span)).join(' ')
  const kind = kindOf(words, [...seen.values()])
  return {
    kind,
    entities: [...seen.keys()],
    spans: source,
    basis: seen.size > 0 ? weakest([...seen.values()]) : kind === 'anonymous' ? 'unknown' : 'stated',
  }
}

/** The mentions that overlap a span. */
export function mentionsAt(entities: readonly Entity[], span: Span): Found[] {
  return indexOf(entities, (all) =>
    all.flatMap((entity) =>
      entity.mentions.map((mention): [Span, Found] => [[mention.start, mention.end], { entity, mention }]),
    ),
  ).at(span)
}

/** The mentions that are not inside a longer one: without "Varna" in "Radio Varna". */
export function outermost(found: readonly Found[]): Found[] {
  return found.filter(
    ({ mention }) =>
      !found.some(
        (other) =>
          other.mention.start <= mention.start &&
          mention.end <= other.mention.end &&
          other.mention.end - other.mention.start > mention.end - mention.start,
      ),
  )
}

/** Without a description of several that their names follow: "rivals, Sens. Ada Brandt and Luis Farr". */
function withoutHeading(found: readonly Found[]): readonly Found[] {
  const [first, ...names] = found
  const isHeading =
    names.length > 1 &&
    first!.mention.form === 'nominal' &&
    names.every(({ entity, mention }) => entity.type === 'person' && mention.form === 'name')
  return isHeading ? names : found
}

/** The parts of a source: "Kyiv and the West" is two, "Marsh, mayor of Varna and Burgas" is one. */
function partsOf({ text, entities }: Named, [start, end]: Span): Span[] {
  const words = text.slice(start, end)
  const head = words.search(APPOSED)
  const limit = head < 0 ? words.length : head
  const found: Span[] = []
  let from = 0
  for (const match of words.slice(0, limit).matchAll(JOINED)) {
    const behind = start + match.index + match[0].length
    if (
      INSIDE_PHRASE.test(words.slice(from, match.index)) &&
      !(personAt(entities, start + from, behind - 1) && personAt(entities, behind, behind + 1))
    )
      continue
    found.push([start + from, start + match.index])
    from = match.index + match[0].length
  }
  found.push([start + from, start + limit])
  return head < 0 || found.length > 1 ? found : [found[0]!, [start, end]]
}

/**
 * The person whose name begins a stretch of the text, after a title at most: "Sens. Ada Brandt of Texas", but not "a
 * lawyer of Ada Brandt".
 */
function personAt(entities: readonly Entity[], from: number, to: number): Found | undefined {
  return mentionsAt(entities, [from, to]).find(
    ({ entity, mention }) =>
      entity.type === 'person' &&
      mention.form === 'name' &&
      mention.start <= from + TITLE &&
      mention.start >= from - TITLE,
  )
}

/** Code units of the longest title before a name. */
const TITLE = 8

/**
 * The person whose name ends a description without a preposition or comma between: "Center for Civic Rights director
 * Dora Almir", but not "a spokesman for President Almir".
 */
function nameBehind({ text, entities }: Named, [start, end]: Span): Found | undefined {
  const inside = mentionsAt(entities, [start, end]).filter(({ mention }) => mention.form === 'name')
  const last = inside.find(
    ({ entity, mention }) => entity.type === 'person' && mention.end === end && mention.start > start,
  )
  if (!last) return undefined
  let between = text.slice(start, last.mention.start)
  for (const { mention } of inside) {
    if (mention.end <= last.mention.start)
      between = between.replace(text.slice(mention.start, mention.end), '')
  }
  return NO_DESCRIPTION.test(between) ? undefined : last
}

/** The mention that covers the head of a description. */
function headMention(article: Named, [start, end]: Span): Found | null {
  const named = nameBehind(article, [start, end])
  if (named) return named
  const behind = headEnd(article, [start, end])
  let best: Found | null = null
  for (const { entity, mention } of mentionsAt(article.entities, [start, end])) {
    if (mention.sense === 'modifier' && mention.end < end) continue
    if (mention.start >= behind || mention.end < behind || mention.end <= start) continue
    if (mention.start < start - 40 || mention.end > end + 40) continue
    if (!best || fits(mention, best.mention, start, end)) best = { entity, mention }
  }
  return best
}

/** Whether mention `a` matches the source better than `b`: first by extent, then names before descriptions. */
function fits(a: Mention, b: Mention, start: number, end: number): boolean {
  const off = (mention: Mention) => Math.abs(mention.start - start) + Math.abs(mention.end - end)
  if ((a.form === 'name') !== (b.form === 'name') && a.start >= start && b.start >= start)
    return a.form === 'name'
  return off(a) < off(b)
}

function kindOf(words: string, found: readonly Found[]): HolderKind {
  const entity = found[0]?.entity
  if (entity) {
    if (entity.type === 'media') return 'media'
    if (entity.type === 'bloc' || entity.type === 'group') return 'collective'
    const isNamed = entity.mentions.some(({ form, sense }) => form === 'name' && sense !== 'modifier')
    if (isNamed) return 'named'
    return MEDIA.test(words) ? 'media' : 'role'
  }
  if (OFFICE.test(words)) return NAME_WITHHELD.test(words) ? 'anonymous' : 'role'
  if (MEDIA.test(words)) return 'media'
  if (COLLECTIVE.test(words)) return 'collective'
  if (ANONYMOUS.test(words)) return 'anonymous'
  return /\p{Lu}/u.test(words.slice(1)) || /^\p{Lu}\p{L}+$/u.test(words) ? 'named' : 'role'
}

function weakest(found: readonly Found[]): Holder['basis'] {
  const order = ['unknown', 'external', 'inferred', 'resolved', 'stated'] as const
  return order.find((basis) => found.some(({ mention }) => mention.basis === basis)) ?? 'stated'
}
