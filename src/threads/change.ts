import type { Days, ToldEvent } from './digest.ts'
import { isBefore } from './order.ts'
import type { Pair, Placed } from './pair.ts'
import { saidOf } from './pair.ts'
import { sideOf } from './side.ts'

/** Likeness that two plans must have of which one takes back the other. */
const LIKE = 0.2

/**
 * Whether somebody takes another position on the same than before, and which of the two is the earlier: one holder at
 * two times, or a plan that is given up for its opposite. Without a time that tells, nothing has changed.
 */
export function changeIn(pair: Pair, opposed: boolean, same: boolean): readonly [Placed, Placed] | null {
  if (pair.holders.length > 0 && pair.one.claim.kind !== 'article') {
    const ordered = orderOf(pair)
    if (!same || !ordered) return null
    return opposed || standOf(ordered[0]) !== standOf(ordered[1]) ? ordered : null
  }
  const turned = pair.like.turned.length > 0 && pair.like.score >= LIKE
  return turned && sharesPlanner(pair) ? plansInOrder(pair) : null
}

/** The earlier first, by when it was said, or by the days that the two speak of where one article holds both. */
function orderOf({ one, two }: Pair): readonly [Placed, Placed] | null {
  if (isBefore(timeOf(one), timeOf(two))) return [one, two]
  if (isBefore(timeOf(two), timeOf(one))) return [two, one]
  if (one.digest !== two.digest) return null
  const time = ({ claim }: Placed) => claim.when ?? claim.said
  if (isBefore(time(one), time(two))) return [one, two]
  return isBefore(time(two), time(one)) ? [two, one] : null
}

/** Plans stand for a while: the one that begins first is the earlier. */
function plansInOrder({ one, two }: Pair): readonly [Placed, Placed] | null {
  const [a, b] = [timeOf(one)?.from, timeOf(two)?.from]
  if (!a || !b || a === b) return null
  return a < b ? [one, two] : [two, one]
}

/** What an article tells of a position is as old as the days it names. */
function timeOf(one: Placed): Days | null {
  return (one.claim.kind === 'article' ? one.claim.when : null) ?? saidOf(one)
}

function standOf({ claim }: Placed): string {
  if (claim.stance === 'acknowledges' || claim.stance === 'apologises') return 'acknowledges'
  if (claim.stance === 'urges' || claim.stance === 'plans' || claim.stance === 'threatens') return 'for'
  const side = sideOf(claim)
  return side === 0 ? 'open' : side > 0 ? 'for' : 'against'
}

/** Whether both tell of what one and the same plans. */
function sharesPlanner({ one, two }: Pair): boolean {
  const planners = ({ claim, digest }: Placed) => [
    ...claim.events.filter(isPlan).flatMap(({ actors }) => actors.map((at) => digest.parties[at]!.entity)),
    ...(claim.stance === 'plans' || claim.stance === 'announces'
      ? claim.holders.map((at) => digest.parties[at]!.entity)
      : []),
  ]
  if (one.digest !== two.digest) return false
  const first = planners(one)
  return planners(two).some((party) => first.includes(party))
}

function isPlan({ planned }: ToldEvent): boolean {
  return planned
}
