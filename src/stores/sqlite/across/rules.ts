import { byPlace, keyOf } from '../../../base/within.ts'
import { divideCopies } from '../../../copies/copies.ts'
import { type ArticleDigest, divideEvents, divideHappenings } from '../../../happenings/happenings.ts'
import { divideThreads } from '../../../threads/threads.ts'
import type { ArticleTie, EventTie, StatementTie, Within } from '../../../types/across.ts'
import type { Divide } from './groups.ts'

export { type CopySketch, compareCopies, copyKeys, sketch } from '../../../copies/copies.ts'
export { originOf } from '../../../copies/origin.ts'
export {
  type ArticleDigest,
  compareArticles,
  compareEvents,
  digest,
  happeningKeys,
  happeningLookups,
} from '../../../happenings/happenings.ts'
export {
  type ClaimsDigest,
  claims,
  compareClaims,
  type ThreadContext,
  threadOf,
} from '../../../threads/threads.ts'

/** Divides tied rows into groups by the rules of their layer. */
export const divide: Divide = (layer, units, ties, decisions) => {
  if (layer === 'event') return divideEvents(units, ties.map(withinTie), decisions)
  if (layer === 'thread') {
    return divideThreads(
      units,
      ties.map((tie) => ({ ...withinTie(tie), kind: tie.kind as StatementTie['kind'] })),
      decisions,
    )
  }
  const articles = units.map(({ article }) => article)
  const own = ties.map(
    ({ names, kind, score, reasons }): ArticleTie => ({
      a: names[0].article,
      b: names[1].article,
      kind: kind as ArticleTie['kind'],
      ...{ score, reasons },
    }),
  )
  const groups =
    layer === 'copy' ? divideCopies(articles, own, decisions) : divideHappenings(articles, own, decisions)
  return groups.map((group) => group.map((article) => ({ article, id: '' })))
}

function withinTie({ names: [a, b], score, reasons }: Parameters<Divide>[2][number]): EventTie {
  return { a, b, score, reasons }
}

/**
 * Whether two event mentions of two articles are one event, judged from these two articles alone: `events` are the ties
 * within each and between them. Ties of statements depend on it, and they must not change when other articles come.
 */
export function sameEvents(
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
