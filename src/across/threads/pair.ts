import { byPlace } from '../../base/within.ts'
import type { Reason, Within } from '../../types/across.ts'
import type { Days } from '../../types/days.ts'
import { differingCounts } from './counts.ts'
import type { Claim, Claims, Party, ToldEvent } from './digest.ts'
import type { Likeness } from './likeness.ts'
import type { Meeting } from './meeting.ts'
import { isBefore } from './order.ts'
import { wordOf } from './packing.ts'
import { isOneParty } from './parties.ts'

/** Two statements that are compared. */
export interface Pair {
  readonly one: Placed
  readonly two: Placed
  readonly like: Likeness
  /** An event that both tell of, as each of them tells it. */
  readonly event: readonly [ToldEvent, ToldEvent] | null
  /** Holders that both have. */
  readonly holders: readonly Party[]
}

/** A claim with the article that it stands in. */
export interface Placed {
  readonly claim: Claim
  readonly digest: Claims
  readonly at: Within
}

export function place(claim: Claim, digest: Claims): Placed {
  return { claim, digest, at: { article: digest.article, id: claim.id } }
}

/** When it was said: its own time, or else its article's date. */
export function saidOf({ claim, digest }: Placed): Days | null {
  return claim.said ?? digest.published
}

/** The earlier said first; where that is not known, the first by article and id. */
export function inTime(one: Placed, two: Placed): readonly [Placed, Placed] {
  if (isBefore(saidOf(one), saidOf(two))) return [one, two]
  if (isBefore(saidOf(two), saidOf(one))) return [two, one]
  return byPlace(one.at, two.at) <= 0 ? [one, two] : [two, one]
}

export function partiesAt({ digest }: Placed, indexes: readonly number[]): Party[] {
  return indexes.map((at) => digest.parties[at]!)
}

/** Holders that both have; unnamed holders are one only where the same words name them ("the mayor"). */
export function sharedHolders(one: Placed, two: Placed): Party[] {
  const others = partiesAt(two, two.claim.holders)
  const sameWords = one.claim.print === two.claim.print
  return partiesAt(one, one.claim.holders).filter((party) =>
    others.some(
      (other) =>
        party === other ||
        (one.digest !== two.digest && isOneParty(party, other)) ||
        (sameWords && party.name.toLowerCase() === other.name.toLowerCase()),
    ),
  )
}

export function sharedEvent(
  one: Placed,
  two: Placed,
  sameEvent: (a: Within, b: Within) => boolean,
): readonly [ToldEvent, ToldEvent] | null {
  let found: readonly [ToldEvent, ToldEvent] | null = null
  for (const x of one.claim.events) {
    for (const y of two.claim.events) {
      const here = { article: one.at.article, id: x.id }
      const there = { article: two.at.article, id: y.id }
      if (one.digest === two.digest && x.id === y.id) return [x, y]
      if (!found && sameEvent(here, there)) found = [x, y]
    }
  }
  return found
}

/** The words and names that are the evidence of a tie, as the first article writes them. */
export function reasonsFor({ one, two, like, event, holders }: Pair, meeting: Meeting): Reason[] {
  const reasons: Reason[] = []
  if (one.claim.print === two.claim.print) reasons.push({ rule: 'same-words', evidence: [] })
  if (like.words.length > 0)
    reasons.push({ rule: 'words', evidence: like.words.map((at) => wordOf(one.claim, at)) })
  if (like.turned.length > 0) {
    const evidence = like.turned.map(([a, b]) => `${wordOf(one.claim, a)} / ${wordOf(two.claim, b)}`)
    reasons.push({ rule: 'opposites', evidence })
  }
  if (like.names.length > 0)
    reasons.push({ rule: 'names', evidence: like.names.map((at) => meeting.a.digest.parties[at]!.name) })
  if (like.deeds.length > 0)
    reasons.push({ rule: 'deed', evidence: like.deeds.flatMap((code) => triggers(code, one, two)) })
  const counts = differingCounts(one.claim, two.claim)
  if (counts.length > 0) reasons.push({ rule: 'counts-differ', evidence: counts })
  if (event) reasons.push({ rule: 'event', evidence: event.map(({ word }) => word) })
  if (holders.length > 0) reasons.push({ rule: 'holder', evidence: holders.map(({ name }) => name) })
  return reasons
}

/** The words by which two claims name deeds of one kind. */
function triggers(code: string, ...placed: readonly Placed[]): string[] {
  const events = placed.flatMap(({ claim }) => claim.events.filter((event) => event.code === code))
  return [...new Set(events.map(({ word }) => word))]
}

/**
 * Whether one statement stands within the other, or repeats it in the same sentence: these two neither answer nor
 * dispute each other.
 */
export function isOneBreath({ one, two, like }: Pair): boolean {
  if (one.digest !== two.digest) return false
  if (one.claim.within === two.claim.id || two.claim.within === one.claim.id) return true
  return one.claim.sentence === two.claim.sentence && like.covered > 0.95
}
