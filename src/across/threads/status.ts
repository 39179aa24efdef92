import { keyOf } from '../../base/within.ts'
import type { StatementTie, ThreadStatus } from '../../types/across.ts'
import type { Named } from './digest.ts'
import type { Cast } from './holders.ts'
import { type Placed, partiesAt } from './pair.ts'
import { speaksFor } from './parties.ts'
import { sideOf } from './side.ts'
import { calledOn } from './silent.ts'

/** Score of an acknowledging answer below which it admits only a part of the charge. */
const FULL = 0.8

/**
 * The status of a thread, from the latest position of each holder. `disputed`: a holder claims it and another denies
 * it. `denied`: a holder denies it, and only articles and unnamed holders claim it. `partly-acknowledged`: the party it
 * is about admits a part. `unanswered`: the accused or addressed party is silent, or leaves it open.
 */
export function statusOf(
  ordered: readonly Placed[],
  ties: readonly StatementTie[],
  cast: Cast,
  silent: readonly Named[],
): ThreadStatus {
  const current = latest(ordered, ties)
  const against = contested(current, ties)
  if (against === 'both') return 'disputed'
  if (against === 'denial') return claimed(current, cast) ? 'disputed' : 'denied'
  if (acknowledged(current, ties)) return 'partly-acknowledged'
  if (silent.length > 0 || leftOpen(ordered)) return 'unanswered'
  return 'uncontested'
}

/** Statements whose holder has not changed position since. */
function latest(ordered: readonly Placed[], ties: readonly StatementTie[]): Placed[] {
  const left = new Set(ties.filter(({ kind }) => kind === 'changes').map(({ a }) => keyOf(a)))
  return ordered.filter(({ at }) => !left.has(keyOf(at)))
}

/** Least share of a position's ties that must be contradictions: one odd "not" among many makes no dispute. */
const SHARE = 0.5

/** `denial`: something is denied. `both`: two sides that contradict each other are on record. */
function contested(current: readonly Placed[], ties: readonly StatementTie[]): 'both' | 'denial' | null {
  const placed = new Map(current.map((one) => [keyOf(one.at), one]))
  const shares = sharesAgainst(ties)
  let found: 'denial' | null = null
  for (const tie of ties) {
    const [one, two] = [placed.get(keyOf(tie.a)), placed.get(keyOf(tie.b))]
    if (!one || !two || tie.kind === 'changes') continue
    if (tie.kind === 'answers' && (denies(two) || takesBack(tie.reasons))) found = 'denial'
    if (!isOpposed(tie)) continue
    if (Math.max(shares.get(keyOf(tie.a))!, shares.get(keyOf(tie.b))!) < SHARE) continue
    if ([one, two].every((side) => side.claim.kind !== 'article' && !denies(side))) return 'both'
    found = 'denial'
  }
  return found ?? (current.some(denies) ? 'denial' : null)
}

function isOpposed({ reasons }: StatementTie): boolean {
  return reasons.some(({ rule }) => rule === 'opposed')
}

/** For each statement, the share of its ties that are contradictions. */
function sharesAgainst(ties: readonly StatementTie[]): Map<string, number> {
  const counts = new Map<string, [against: number, all: number]>()
  for (const tie of ties) {
    if (tie.kind === 'widens' || tie.kind === 'narrows') continue
    for (const key of [keyOf(tie.a), keyOf(tie.b)]) {
      const count = counts.get(key) ?? [0, 0]
      counts.set(key, [count[0] + Number(isOpposed(tie)), count[1] + 1])
    }
  }
  return new Map([...counts].map(([key, [against, all]]) => [key, against / all]))
}

/** "We never offered to buy it": a denial without a verb of denying. */
function takesBack(reasons: StatementTie['reasons']): boolean {
  return reasons.some(({ rule }) => rule === 'takes-back')
}

function denies({ claim }: Placed): boolean {
  return claim.stance === 'denies' && !claim.open
}

/** Whether a named person or body claims it. */
function claimed(current: readonly Placed[], cast: Cast): boolean {
  return current.some(
    (one) => sideOf(one.claim) > 0 && !denies(one) && cast.of(one).some((holder) => cast.isSomebody(holder)),
  )
}

function acknowledged(current: readonly Placed[], ties: readonly StatementTie[]): boolean {
  const keys = new Map(current.map((one) => [keyOf(one.at), one]))
  return ties.some(({ kind, a, b, score }) => {
    const answer = keys.get(keyOf(b))
    if (kind !== 'answers' || answer?.claim.stance !== 'acknowledges') return false
    const narrowed = ties.some(
      (tie) => tie.kind === 'narrows' && keyOf(tie.a) === keyOf(a) && keyOf(tie.b) === keyOf(b),
    )
    return narrowed || score < FULL
  })
}

/** Whether a party that is called on neither admits nor denies it. */
function leftOpen(ordered: readonly Placed[]): boolean {
  return ordered.some((one) =>
    partiesAt(one, calledOn(one)).some((party) => {
      const own = ordered.filter((other) =>
        partiesAt(other, other.claim.holders).some((holder) => speaksFor(holder, party)),
      )
      return own.length > 0 && own.every(({ claim }) => sideOf(claim) === 0)
    }),
  )
}
