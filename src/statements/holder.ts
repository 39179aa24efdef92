import { type DescribedPart, headEnd, joinedParts, type Parsed } from '../base/phrases.ts'
import { firstEndingAfter } from '../base/spans.ts'
import { ANONYMOUS, COLLECTIVE, MEDIA, NAME_WITHHELD, OFFICE } from '../languages/en/statements/holders.ts'
import type { Entity, Mention } from '../types/entity.ts'
import type { PartOfSpeech } from '../types/grammar.ts'
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
  const found = source.flatMap((span) => {
    const parts = joinedParts(article, span).flatMap((part) => mentionsOf(article, part))
    return withoutHeading(parts.length > 0 ? parts : mentionsOf(article, { span, apposed: null }))
  })
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

/**
 * The person whose name ends a description without a preposition or comma between: "Center for Civic Rights director
 * Dora Almir", but not "a spokesman for President Almir".
 */
function nameBehind({ tokens, grammar, entities }: Named, [start, end]: Span): Found | undefined {
  const inside = mentionsAt(entities, [start, end]).filter(({ mention }) => mention.form === 'name')
  const last = inside.find(
    ({ entity, mention }) => entity.type === 'person' && mention.end === end && mention.start > start,
  )
  if (!last) return undefined
  const names = inside.filter(({ mention }) => mention.end <= last.mention.start)
  for (let at = firstEndingAfter(tokens, start); tokens[at]!.start < last.mention.start; at++) {
    const token = tokens[at]!
    const isNamed = names.some(({ mention }) => mention.start <= token.start && token.end <= mention.end)
    if (!isNamed && LEAVES_PHRASE.has(grammar.words[at]!.pos) && token.text !== '.') return undefined
  }
  return last
}

/** Parts of speech that no noun phrase with a name at its end has in it. */
const LEAVES_PHRASE: ReadonlySet<PartOfSpeech> = new Set([
  ...(['CC', 'IN', 'POS', 'PUNCT', 'TO', 'WDT', 'WP', 'WP$'] as const),
])

/**
 * The mention of a part of the source: the names in apposition to it if the part itself has none, as in "the mayor, Ada
 * Marsh", but not as in "a driver, of Portland, Maine". Two persons by name are no apposition: "Marsh, Halka warn".
 */
function mentionsOf(article: Named, { span, apposed }: DescribedPart): readonly Found[] {
  const own = headMention(article, span)
  const parts = apposed ? joinedParts(article, apposed) : []
  const others = parts.flatMap((part) => headMention(article, part.span) ?? [])
  if (!own || others.length === 0) return own ? [own] : others
  const areNames = others.length === parts.length && others.every(({ mention }) => mention.form === 'name')
  if (own.mention.form === 'name') {
    const arePersons = areNames && [own, ...others].every(({ entity }) => entity.type === 'person')
    return arePersons && /^,\s*$/.test(article.text.slice(span[1], apposed![0])) ? [own, ...others] : [own]
  }
  const arePlaces = others.every(({ entity }) => entity.type === 'place') && own.entity.type !== 'place'
  return areNames && !arePlaces ? others : [own]
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
