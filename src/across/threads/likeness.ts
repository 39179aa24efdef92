import type { Claim } from './digest.ts'
import type { Meeting } from './meeting.ts'

/** How much two claims are about the same. */
export interface Likeness {
  /** 0 to 1. */
  readonly score: number
  /** What both share; indexes into the terms and parties of `a`. */
  readonly words: readonly number[]
  readonly names: readonly number[]
  /** Pairs of opposite words, one from each: indexes into the terms of `a` and of `b`. */
  readonly turned: readonly (readonly [number, number])[]
  /** Weight of the shared words, opposites too, and of the shared names. */
  readonly wordMass: number
  readonly nameMass: number
  /** How many words, names and deeds they share. */
  readonly units: number
  /** Deeds of one kind whose actor and recipient do not differ: supplying is providing. CAMEO codes. */
  readonly deeds: readonly string[]
  /** Share of the lighter claim's weight that the heavier claim shares. */
  readonly covered: number
}

/** Weight of a deed; the rarest word weighs 1. */
const DEED = 0.35

/** Weight of shared words and names from which more of them add nothing. */
const ENOUGH = 1.2
const NOTHING: Likeness = {
  score: 0,
  words: [],
  names: [],
  turned: [],
  wordMass: 0,
  nameMass: 0,
  deeds: [],
  units: 0,
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
    const other = meeting.opposite[at]?.find(
      (term) => one.terms.includes(term) && !two.terms.some((own) => meeting.same[own] === term),
    )
    if (other === undefined) continue
    turned.push([other, at])
    wordMass += Math.min(a.terms[other]!, b.terms[at]!)
  }
  for (const at of two.about) {
    const parties = meeting.parties[at]!
    const same = parties.length === 1 ? parties[0]! : parties.find((party) => one.about.includes(party))
    if (same === undefined || !one.about.includes(same) || names.includes(same)) continue
    names.push(same)
    nameMass += Math.min(a.parties[same]!, b.parties[at]!)
  }
  const deeds = sharedDeeds(one, two, meeting)
  const shared = wordMass + nameMass + DEED * deeds.length
  if (shared === 0) return NOTHING
  const first = a.masses.get(one)! + DEED * one.deeds.length
  const second = b.masses.get(two)! + DEED * two.deeds.length
  const covered = Math.min(1, shared / Math.min(first, second))
  const mutual = Math.min(1, shared / Math.sqrt(first * second))
  const named = names.filter((at) => a.digest.parties[at]!.keys.length > 0)
  const units = words.length + turned.length + named.length + deeds.length
  const score = (0.5 * covered + 0.5 * mutual) * Math.min(1, shared / ENOUGH)
  return { score, words, names, turned, wordMass, nameMass, deeds, units, covered }
}

const NO_DEEDS: readonly string[] = []

function sharedDeeds(one: Claim, two: Claim, meeting: Meeting): readonly string[] {
  if (one.deeds.length === 0 || two.deeds.length === 0) return NO_DEEDS
  return one.deeds.filter((code) => two.deeds.includes(code) && isOneDeed(code, one, two, meeting))
}

/** Whether two deeds of one kind share actor or recipient, or do not name them. */
function isOneDeed(code: string, one: Claim, two: Claim, { parties }: Meeting): boolean {
  const shared = (a: readonly number[], b: readonly number[]) =>
    a.length === 0 || b.length === 0 || b.some((at) => parties[at]!.some((party) => a.includes(party)))
  return one.events.some(
    (x) =>
      x.code === code &&
      two.events.some(
        (y) => y.code === code && shared(x.actors, y.actors) && shared(x.recipients, y.recipients),
      ),
  )
}
