import { byPlace, keyOf } from '../../base/within.ts'
import type { Position, StatementTie, Thread, Within } from '../../types/across.ts'
import { backingOf } from './backing.ts'
import type { ThreadContext, ThreadMember } from './digest.ts'
import { castOf } from './holders.ts'
import { unpack } from './packing.ts'
import { type Placed, place, saidOf } from './pair.ts'
import { inOrder } from './sequence.ts'
import { silentIn } from './silent.ts'
import { statusOf } from './status.ts'

/** Makes the thread of one group of `divideThreads`; ties between other statements are ignored. */
export function threadOf(
  members: readonly ThreadMember[],
  ties: readonly StatementTie[],
  context: ThreadContext,
): Thread {
  const all = members
    .map(({ statement, digest }) => {
      const own = unpack(digest)
      return place(own.claims.find(({ id }) => id === statement.id)!, own)
    })
    .sort((x, y) => byPlace(x.at, y.at))
  const own = tiesAmong(all, ties)
  const ordered = inOrder(all, own)
  const cast = castOf(ordered, own, context)
  const silent = silentIn(all, cast, context)
  const positions = ordered.flatMap((one): Position[] =>
    cast.of(one).map((holder) => ({
      statement: one.at,
      holder,
      stance: one.claim.stance,
      said: saidOf(one),
    })),
  )
  return {
    id: keyOf(all[0]!.at),
    title: context.words(fullest(ordered, own).at),
    status: statusOf(ordered, own, cast, silent),
    holders: cast.holders,
    positions,
    ties: own,
    silent,
    backing: backingOf(all, cast, context),
  }
}

function tiesAmong(all: readonly Placed[], ties: readonly StatementTie[]): StatementTie[] {
  const keys = new Set(all.map(({ at }) => keyOf(at)))
  return ties
    .filter(({ a, b }) => keys.has(keyOf(a)) && keys.has(keyOf(b)))
    .sort(
      (x, y) => byPlace(x.a, y.a) || byPlace(x.b, y.b) || (x.kind < y.kind ? -1 : x.kind > y.kind ? 1 : 0),
    )
}

/** How much each word of a statement adds to its mean score. */
const WORD = 0.1
/** Words beyond this many add nothing. */
const MOST_WORDS = 10

/**
 * The statement for the title: the one most tied to the others, and rather a long one; no denial if another statement
 * claims what is denied.
 */
function fullest(ordered: readonly Placed[], ties: readonly StatementTie[]): Placed {
  const sums = new Map<string, number>()
  for (const { a, b, score } of ties) {
    for (const key of [keyOf(a), keyOf(b)]) sums.set(key, (sums.get(key) ?? 0) + score)
  }
  const worth = ({ at, claim }: Placed) => {
    const key = keyOf(at)
    const tied = sums.get(key) ?? 0
    const words = WORD * Math.min(MOST_WORDS, claim.terms.length)
    return tied / Math.max(1, ordered.length - 1) + words - (claim.bare || claim.stance === 'denies' ? 2 : 0)
  }
  return ordered.reduce((best, one) => (worth(one) > worth(best) + 1e-9 ? one : best))
}

/** The entities that `threadOf` asks its context about, for members of a thread. */
export function partiesOf(members: readonly ThreadMember[]): Within[] {
  const found = new Map<string, Within>()
  for (const { statement, digest } of members) {
    const own = unpack(digest)
    const { holders, accused, addressed, subject } = own.claims.find(({ id }) => id === statement.id)!
    for (const at of [...holders, ...accused, ...addressed, ...(subject === null ? [] : [subject])]) {
      const party = { article: statement.article, id: own.parties[at]!.entity }
      found.set(keyOf(party), party)
    }
  }
  return [...found.values()]
}
