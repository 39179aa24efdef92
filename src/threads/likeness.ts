import type { Claim } from './digest.ts'
import type { Meeting } from './meeting.ts'

/** How much two claims are about the same. */
export interface Likeness {
  /** 0 to 1. */
  readonly score: number
  /** What both speak of; indexes into the terms and parties of `a`. */
  readonly words: readonly number[]
  readonly names: readonly number[]
  /** Pairs of opposite words, one from each: indexes into the terms of `a` and of `b`. */
  readonly turned: readonly (readonly [number, number])[]
  /** Weight of the shared words, opposites too, and of the shared names. */
  readonly wordMass: number
  readonly nameMass: number
  /** Share of the lighter claim that the heavier one has, too. */
  readonly covered: number
}

/** Weight of shared words and names from which on more of them tells nothing new. */
const ENOUGH = 1.2
const NOTHING: Likeness = {
  score: 0,
  words: [],
  names: [],
  turned: [],
  wordMass: 0,
  nameMass: 0,
  covered: 0,
}

export function likenessOf(one: Claim, two: Claim, meeting: Meeting): Likeness {
  const { a, b } = meeting
  const words: number[] = []
  const turned: [number, number][] = []
  const names: number[] = []
  let wordMass = 0
  let nameMass = 0
  for (const at of two.terms) {
    const same = meeting.same[at]!
    if (same >= 0 && one.terms.includes(same)) {
      words.push(same)
      wordMass += Math.min(a.terms[same]!, b.terms[at]!)
      continue
    }
    const other = meeting.opposite[at]!.find((term) => one.terms.includes(term))
    if (other === undefined) continue
    turned.push([other, at])
    wordMass += Math.min(a.terms[other]!, b.terms[at]!)
  }
  for (const at of two.about) {
    const same = meeting.parties[at]!.find((party) => one.about.includes(party))
    if (same === undefined || names.includes(same)) continue
    names.push(same)
    nameMass += Math.min(a.parties[same]!, b.parties[at]!)
  }
  const shared = wordMass + nameMass
  if (shared === 0) return NOTHING
  const first = massOf(one, a.terms, a.parties)
  const second = massOf(two, b.terms, b.parties)
  const covered = Math.min(1, shared / Math.min(first, second))
  const mutual = Math.min(1, shared / Math.sqrt(first * second))
  const score = (0.5 * covered + 0.5 * mutual) * Math.min(1, shared / ENOUGH)
  return { score, words, names, turned, wordMass, nameMass, covered }
}

function massOf({ terms, about }: Claim, termWeights: Float64Array, partyWeights: Float64Array): number {
  let mass = 0
  for (const at of terms) mass += termWeights[at]!
  for (const at of about) mass += partyWeights[at]!
  return mass
}
