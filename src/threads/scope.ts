import { wordOf } from './packing.ts'
import type { Pair, Placed } from './pair.ts'

/** How the claim of `b` is wider or narrower than that of `a`, and the words that make it so. */
export interface Scope {
  readonly kind: 'widens' | 'narrows'
  readonly evidence: readonly string[]
}

/**
 * Told from what is named side by side ("drones or missiles" against "missiles") and, in an `answer`, from words such as
 * "deliberately" and "any". `null` where neither tells, or both ways are told.
 */
export function scopeOf(pair: Pair, first: Placed, answer: boolean): Scope | null {
  const { one, two } = pair
  const [a, b] = first === one ? [one, two] : [two, one]
  const more = moreIn(b, a)
  const less = moreIn(a, b)
  if (answer) {
    more.push(...b.claim.widening.filter((word) => !a.claim.widening.includes(word)))
    less.push(...b.claim.narrowing.filter((word) => !a.claim.narrowing.includes(word)))
  }
  if (more.length > 0 === less.length > 0) return null
  return more.length > 0 ? { kind: 'widens', evidence: more } : { kind: 'narrows', evidence: less }
}

/** What the one names beside something that the other names, too, and that the other does not name. */
function moreIn(one: Placed, other: Placed): string[] {
  const known = new Set(other.claim.terms.map((at) => other.digest.stems[at]!))
  const own = one.digest.stems
  const found = one.claim.lists.flatMap((list) =>
    list.some((at) => known.has(own[at]!)) ? list.filter((at) => !known.has(own[at]!)) : [],
  )
  return [...new Set(found)].map((at) => wordOf(one.claim, at))
}
