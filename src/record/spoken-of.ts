import { firstIndex } from '../base/binary-search.ts'
import type { Entity } from '../types/entity.ts'
import type { RecordLine } from '../types/line.ts'
import type { Place } from '../types/place.ts'
import type { Span, Spanned } from '../types/span.ts'
import type { Statement } from '../types/statement.ts'

/** The entities and places that a statement's content mentions, in the article's order. */
export interface SpokenOf {
  /** The entities that the content mentions, also by "he" or "the ministry". */
  entitiesIn(statement: Statement): Entity[]
  /** The places that the content names in a literal sense. */
  placesIn(statement: Statement): Place[]
}

/** Something in the text, and its place in a list. */
interface Found extends Spanned {
  readonly index: number
}

/** To be made once for each article: a page of junk may have thousands of statements and as many names. */
export function spokenOf({ entities, places }: RecordLine): SpokenOf {
  const mentions = inOrder(
    entities.flatMap(({ mentions: own }, index) => own.map(({ start, end }) => ({ start, end, index }))),
  )
  const literal = inOrder(
    places.flatMap(({ sense, start, end }, index) => (sense === 'literal' ? [{ start, end, index }] : [])),
  )
  return {
    entitiesIn: ({ content }) => within(mentions, content).map((index) => entities[index]!),
    placesIn: ({ content }) => within(literal, content).map((index) => places[index]!),
  }
}

function inOrder(all: readonly Found[]): Found[] {
  return all.toSorted((a, b) => a.start - b.start)
}

/** The items that lie completely within one of the spans. */
function within(all: readonly Found[], spans: readonly Span[]): number[] {
  const found = new Set<number>()
  for (const [start, end] of spans) {
    for (let at = firstIndex(all.length, (index) => all[index]!.start >= start); at < all.length; at++) {
      const one = all[at]!
      if (one.start >= end) break
      if (one.end <= end) found.add(one.index)
    }
  }
  return [...found].sort((a, b) => a - b)
}
