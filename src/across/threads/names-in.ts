import { covers } from '../../base/spans.ts'
import type { Mention } from '../../types/entity.ts'
import type { RecordLine } from '../../types/line.ts'
import type { Span } from '../../types/span.ts'
import type { Statement } from '../../types/statement.ts'

/** A mention, and the party that it mentions. */
export interface Mentioned extends Mention {
  readonly party: number
}

/** Every mention of an article in text order. */
export function mentionsIn({ entities }: RecordLine, index: ReadonlyMap<string, number>): Mentioned[] {
  return entities
    .flatMap(({ id, mentions }) => mentions.map((mention) => ({ ...mention, party: index.get(id)! })))
    .sort((a, b) => a.start - b.start || a.end - b.end || a.party - b.party)
}

/** The items that lie within a span; `sorted` is in text order. */
export function within<M extends { readonly start: number; readonly end: number }>(
  sorted: readonly M[],
  [start, end]: Span,
): M[] {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]!.start < start) low = middle + 1
    else high = middle
  }
  const found: M[] = []
  for (let at = low; at < sorted.length && sorted[at]!.start < end; at++) {
    if (sorted[at]!.end <= end) found.push(sorted[at]!)
  }
  return found
}

/** A party that a content speaks of. */
export interface Spoken {
  readonly party: number
  /** From the start of the content, in code units. */
  readonly offset: number
  readonly pronoun: boolean
}

/** The parties that the content speaks of, in text order, and the spans of their names. */
export function namesIn(
  all: readonly Mentioned[],
  { content, occasion }: Statement,
): { readonly about: readonly Spoken[]; readonly spans: readonly Span[] } {
  const own = content
    .flatMap((span) => within(all, span))
    .filter(({ start, end }) => !occasion || !covers(occasion, [start, end]))
  return {
    about: own.map(({ party, start, form }) => ({
      party,
      offset: start - content[0]![0],
      pronoun: form === 'pronoun',
    })),
    spans: own.filter(({ form }) => form === 'name').map(({ name, start, end }) => name ?? [start, end]),
  }
}

/** Words that lie in none of the spans; both in text order. */
export function outside<W extends { readonly start: number; readonly end: number }>(
  words: readonly W[],
  spans: readonly Span[],
): W[] {
  let at = 0
  let reach = 0
  return words.filter(({ start, end }) => {
    while (at < spans.length && spans[at]![0] <= start) reach = Math.max(reach, spans[at++]![1])
    return end > reach
  })
}
