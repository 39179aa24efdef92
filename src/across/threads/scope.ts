import { wordOf } from './packing.ts'
import type { Pair, Placed } from './pair.ts'

/** Whether the claim of `b` is wider or narrower than that of `a`, and by which words. */
export interface Scope {
  readonly kind: 'widens' | 'narrows'
  readonly evidence: readonly string[]
}

/**
 * The scope of two claims, from lists ("drones or missiles" against "missiles") and, in an `answer`, from words such as
 * "deliberately" and "any". `null` where neither decides, or they disagree.
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

/** The items in a list of `one` that `other` does not name, where it names another item of that list. */
function moreIn(one: Placed, other: Placed): string[] {
  const known = new Set(other.claim.terms.map((at) => other.digest.stems[at]!))
  const own = one.digest.stems
  const found = one.claim.lists.flatMap((list) =>
    list.some((at) => known.has(own[at]!)) ? list.filter((at) => !known.has(own[at]!)) : [],
  )
  return [...new Set(found)].map((at) => wordOf(one.claim, at))
}
