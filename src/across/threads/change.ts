import type { Days } from '../../types/days.ts'
import { stancesThat } from '../../types/stance.ts'
import type { Claim, Party, ToldEvent } from './digest.ts'
import { isBefore } from './order.ts'
import { type Pair, type Placed, partiesAt, saidOf } from './pair.ts'
import { isOneParty } from './parties.ts'
import { sideOf } from './side.ts'

/** Least likeness of two plans if one cancels the other. */
const LIKE = 0.2

const DECLINING = stancesThat('declines')
const INTENDING = stancesThat('intends')

/**
 * The change in a pair, with the earlier statement first: one holder takes another position on the same claim, or gives
 * up a plan for its opposite. `null` where there is none, or the order in time is unknown.
 */
export function changeIn(pair: Pair, opposed: boolean, same: boolean): readonly [Placed, Placed] | null {
  if (pair.holders.length > 0 && pair.one.claim.kind !== 'article') {
    const ordered = orderOf(pair)
    return same && ordered && (opposed || isAnotherStand(...ordered)) ? ordered : null
  }
  const turned = pair.like.turned.length > 0 && pair.like.score >= LIKE
  return turned && sharesPlanner(pair) ? plansInOrder(pair) : null
}

/** The earlier statement first; `null` if the text does not say which. */
function orderOf({ one, two }: Pair): readonly [Placed, Placed] | null {
  if (isBefore(saidOf(one), saidOf(two))) return [one, two]
  return isBefore(saidOf(two), saidOf(one)) ? [two, one] : null
}

/** Whether the holder first denied it or declined to say and later asserts it, or the other way round. */
function isAnotherStand(before: Placed, after: Placed): boolean {
  const [a, b] = [standOf(before.claim), standOf(after.claim)]
  return a !== null && b !== null && a !== b
}

function standOf(claim: Claim): 'for' | 'against' | 'open' | null {
  if (claim.open) return null
  if (DECLINING.has(claim.stance)) return 'open'
  const side = sideOf(claim)
  return side === 0 ? null : side > 0 ? 'for' : 'against'
}

/** Plans last for some time: the one that begins first is the earlier. */
function plansInOrder({ one, two }: Pair): readonly [Placed, Placed] | null {
  const [a, b] = [timeOf(one)?.from, timeOf(two)?.from]
  if (!a || !b || a === b) return null
  return a < b ? [one, two] : [two, one]
}

/**
 * The days of a position: for a statement in the article's own voice those that its content names, if any; otherwise
 * when it was said.
 */
function timeOf(one: Placed): Days | null {
  return (one.claim.kind === 'article' ? one.claim.when : null) ?? saidOf(one)
}

/** Whether both are about a plan of the same party. */
function sharesPlanner({ one, two }: Pair): boolean {
  const others = plannersIn(two)
  return plannersIn(one).some((party) =>
    others.some((other) => party === other || (one.digest !== two.digest && isOneParty(party, other))),
  )
}

function plannersIn(placed: Placed): Party[] {
  const { claim } = placed
  const holders = INTENDING.has(claim.stance) ? claim.holders : []
  return partiesAt(placed, [...claim.events.filter(isPlan).flatMap(({ actors }) => actors), ...holders])
}

function isPlan({ planned }: ToldEvent): boolean {
  return planned
}
