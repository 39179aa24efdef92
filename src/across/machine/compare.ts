import { byPlace, keyOf } from '../../base/within.ts'
import type { ArticleTie, EventTie, StatementTie, Within } from '../../types/across.ts'
import { compareCopies } from '../copies/copies.ts'
import { type ArticleDigest, compareArticles, compareEvents, divideEvents } from '../happenings/happenings.ts'
import { type ClaimsDigest, compareClaims } from '../threads/threads.ts'
import type { Digests } from './store.ts'

/** Which kinds of keys two articles share. */
export interface Shared {
  readonly isCopy: boolean
  readonly isHappening: boolean
}

/** The tie of two articles that are copies, and that of two that report one happening. */
export function tiesOfArticles(
  own: Digests,
  other: Digests,
  shared: Shared,
): { readonly copy: ArticleTie | null; readonly same: ArticleTie | null } {
  const [a, b] = inOrder(own, other)
  const happening = compareArticles(a.happening, b.happening)
  // A heavily edited copy may share no band with its original, but it does report the same.
  const copy = shared.isCopy || happening ? compareCopies(a.copies, b.copies) : null
  // A copy reports the same happening, whatever it has left out.
  return { copy, same: happening ?? (copy && { ...copy, kind: 'same' }) }
}

/** The ties between the events of two articles; `same` is the tie of the two, if they report one happening. */
export function tiesOfEvents(own: Digests, other: Digests, same: ArticleTie | null): EventTie[] {
  const [a, b] = inOrder(own, other)
  return [...compareEvents(a.happening, b.happening, same)]
}

/** The ties between the events of one article. */
export function tiesWithin({ happening }: Digests): EventTie[] {
  return [...compareEvents(happening, happening, null)]
}

/** The ties between the statements of two articles, or of one with itself; `events` are those between their events. */
export function tiesOfStatements(
  own: Digests & { readonly claims: ClaimsDigest },
  other: Digests & { readonly claims: ClaimsDigest },
  events: readonly EventTie[],
): StatementTie[] {
  const [a, b] = inOrder(own, other)
  const within = a === b ? [] : [...tiesWithin(a), ...tiesWithin(b)]
  const isSame = sameEvents(a.happening, b.happening, [...within, ...events])
  return [...compareClaims(a.claims, b.claims, isSame)]
}

function inOrder<T extends Digests>(own: T, other: T): readonly [T, T] {
  return own.happening.article < other.happening.article ? [own, other] : [other, own]
}

/**
 * Whether two event mentions of two articles are one event, judged from these two articles alone: `events` are the ties
 * within each and between them. Ties of statements depend on it, and they must not change when other articles come.
 */
function sameEvents(
  a: ArticleDigest,
  b: ArticleDigest,
  events: readonly EventTie[],
): (one: Within, other: Within) => boolean {
  const mentions = new Map<string, Within>()
  for (const { article, events: own } of [a, b]) {
    for (const { id } of own) mentions.set(keyOf({ article, id }), { article, id })
  }
  const home = new Map<string, number>()
  for (const [number, group] of divideEvents([...mentions.values()].sort(byPlace), events).entries()) {
    for (const mention of group) home.set(keyOf(mention), number)
  }
  return (one, other) => {
    const group = home.get(keyOf(one))
    return group !== undefined && group === home.get(keyOf(other))
  }
}
