import { oppositesOf } from '../../languages/en/threads/opposites.ts'
import type { Claim, Claims } from './digest.ts'
import { isOneParty } from './parties.ts'
import { weightOf } from './weights.ts'

/** A digest unpacked for comparing, with the weights of its words and names. */
export interface Weighed {
  readonly digest: Claims
  /** One for each of `digest.stems`. */
  readonly terms: Float64Array
  /** One for each of `digest.parties`. */
  readonly parties: Float64Array
  /** For each claim the sum of the weights of its words and names. */
  readonly masses: ReadonlyMap<Claim, number>
}

/** Weight of a name; the rarest word weighs 1. */
const NAME = 0.5
/** The same for a party without a name, whose words count already: "the treaty". */
const UNNAMED = 0.25
/** Imaginary statements added to the article's own, so that in a short article no word counts as common. */
const UNSEEN = 10

const WEIGHED = new WeakMap<Claims, Weighed>()

/**
 * Weighs the words of a digest: a word has more weight if it is rare in English, and less if many of the article's
 * statements contain it.
 */
export function weigh(digest: Claims): Weighed {
  const known = WEIGHED.get(digest)
  if (known) return known
  const all = digest.claims.length + UNSEEN
  const share = (of: 'terms' | 'about', length: number) => {
    const seen = new Float64Array(length)
    for (const claim of digest.claims) for (const at of claim[of]) seen[at]! += 1
    return seen.map((count) => Math.log(all / Math.max(1, count)) / Math.log(all))
  }
  const { stems } = digest
  const terms = share('terms', stems.length).map((part, at) => part * weightOf(stems[at]!))
  const parties = share('about', digest.parties.length).map(
    (part, at) => part * (digest.parties[at]!.keys.length > 0 ? NAME : UNNAMED),
  )
  const sum = (weights: Float64Array, of: readonly number[]) =>
    of.reduce((mass, at) => mass + weights[at]!, 0)
  const masses = new Map(
    digest.claims.map((claim) => [claim, sum(terms, claim.terms) + sum(parties, claim.about)]),
  )
  const weighed = { digest, terms, parties, masses }
  WEIGHED.set(digest, weighed)
  return weighed
}

/** Two digests side by side: which words and parties of `b` equal those of `a`. */
export interface Meeting {
  readonly a: Weighed
  readonly b: Weighed
  /** For each term of `b`, its index in `a`, or -1. */
  readonly same: Int32Array
  /** For each term of `b`, the terms of `a` that mean the opposite; `undefined` for none. */
  readonly opposite: readonly (readonly number[] | undefined)[]
  /** For each party of `b`, the parties of `a` that it may be. */
  readonly parties: readonly (readonly number[])[]
}

export function meet(a: Claims, b: Claims): Meeting {
  const [one, two] = [weigh(a), weigh(b)]
  const place = new Map(a.stems.map((stem, at) => [stem, at]))
  return {
    a: one,
    b: two,
    same: Int32Array.from(b.stems, (stem) => place.get(stem) ?? -1),
    opposite: b.stems.map((stem) => {
      const found = oppositesOf(stem).flatMap((other) => place.get(other) ?? [])
      return found.length > 0 ? found : undefined
    }),
    parties: a === b ? b.parties.map((_, at) => [at]) : matchParties(a, b),
  }
}

function matchParties(a: Claims, b: Claims): number[][] {
  const byKey = new Map<string, number[]>()
  for (const [at, { keys }] of a.parties.entries()) {
    for (const key of keys) byKey.set(key, [...(byKey.get(key) ?? []), at])
  }
  return b.parties.map((party) => {
    const found = new Set(party.keys.flatMap((key) => byKey.get(key) ?? []))
    return [...found].filter((one) => isOneParty(a.parties[one]!, party))
  })
}
