import { daysBetween, parseIsoDay } from '../../base/calendar.ts'
import type { Claim } from './digest.ts'
import type { Meeting } from './meeting.ts'
import { isBefore } from './order.ts'
import { wordOf } from './packing.ts'
import { isOneBreath, type Pair, type Placed, saidOf } from './pair.ts'
import { sideOf } from './side.ts'

/**
 * Least share that must be opposed: for a denial, of what both share; for a "not", of the negated words that the other
 * says without "not".
 */
const TURNED = 0.5
/** Least share of the lighter claim that both must share: a "not" about something else denies nothing. */
const COVERED = 0.45
/** The same, where one claim is in an article's own voice, which speaks of many things. */
const COVERED_OWN = 0.65

/**
 * The words by which one of two claims about the same contradicts the other; `null` if they agree, if one takes no
 * side, or if both are in articles' own voices, where a "not" is mostly about something else. A plan or a demand does
 * not contradict what happened, and a later state no earlier one (closed, then open again).
 */
export function oppositionIn(pair: Pair, meeting: Meeting): string[] | null {
  const { one, two, like, event } = pair
  const sides = sideOf(one.claim) * sideOf(two.claim)
  if (sides === 0 || one.claim.print === two.claim.print || isOneBreath(pair)) return null
  if (one.claim.kind === 'article' && two.claim.kind === 'article') return null
  const ownVoice = one.claim.kind === 'article' || two.claim.kind === 'article'
  if (event && event[0].as !== 'mentions' && event[1].as !== 'mentions') {
    return event[0].as === event[1].as ? null : ['event']
  }
  if (like.covered < (ownVoice && sides > 0 ? COVERED_OWN : COVERED)) return null
  const taken = takenBack(one.claim, two.claim, meeting)
  const turned = like.turned.filter(
    ([x, y]) => one.claim.negated.includes(x) === two.claim.negated.includes(y),
  )
  if (sides > 0) {
    const opposites = turned.map(([x, y]) => `${wordOf(one.claim, x)} / ${wordOf(two.claim, y)}`)
    if (like.turned.length > 0) return opposites.length > 0 && !isLaterState(one, two) ? opposites : null
    if (bothTakeBack(one.claim, two.claim, meeting)) return null
    const words = taken.filter(({ enough }) => enough).flatMap(({ words }) => words)
    return words.length > 0 ? words : null
  }
  const agreed = new Set(taken.flatMap(({ words }) => words))
  const denied = like.words.filter((at) => !agreed.has(wordOf(one.claim, at)))
  const weight = denied.reduce((sum, at) => sum + meeting.a.terms[at]!, 0)
  return denied.length > 0 && weight >= TURNED * like.wordMass
    ? denied.map((at) => wordOf(one.claim, at))
    : null
}

/** Days between two claims of which neither names a day, from which on one may tell of a later state. */
const LATER = 3

/**
 * Whether opposites are told of days that lie apart, so that one may follow the other. A claim that names no day tells of
 * the day on which it is said; opposites without any day, said within a few days, contradict each other.
 */
function isLaterState(one: Placed, two: Placed): boolean {
  const [a, b] = [one.claim.when ?? saidOf(one), two.claim.when ?? saidOf(two)]
  const [first, second] = isBefore(a, b) ? [a, b] : [b, a]
  if (!isBefore(first, second)) return false
  if (one.claim.when || two.claim.when) return true
  const [from, to] = [parseIsoDay(first!.to), parseIsoDay(second!.from)]
  return from !== null && to !== null && daysBetween(from, to) >= LATER
}

/**
 * The words that one claim negates and the other says without "not", and whether these are most of its negated words.
 */
function takenBack(one: Claim, two: Claim, { a, b, same }: Meeting): { words: string[]; enough: boolean }[] {
  const said = new Map(two.terms.flatMap((at) => (same[at]! >= 0 ? [[same[at]!, at] as const] : [])))
  const pairs = one.terms.flatMap((at) => (said.has(at) ? [[at, said.get(at)!] as const] : []))
  const words = (found: readonly (readonly [number, number])[]) => found.map(([x]) => wordOf(one, x))
  const byOne = pairs.filter(([x, y]) => one.negated.includes(x) && !two.negated.includes(y))
  const byTwo = pairs.filter(([x, y]) => two.negated.includes(y) && !one.negated.includes(x))
  return [
    {
      words: words(byOne),
      enough: isMost(
        byOne.map(([x]) => x),
        one.negated,
        a.terms,
      ),
    },
    {
      words: words(byTwo),
      enough: isMost(
        byTwo.map(([, y]) => y),
        two.negated,
        b.terms,
      ),
    },
  ]
}

/** Whether both negate the same words. */
function bothTakeBack(one: Claim, two: Claim, { same }: Meeting): boolean {
  return two.negated.some((at) => one.negated.includes(same[at]!))
}

function isMost(part: readonly number[], whole: readonly number[], weights: Float64Array): boolean {
  const weight = (terms: readonly number[]) => [...new Set(terms)].reduce((sum, at) => sum + weights[at]!, 0)
  return part.length > 0 && weight(part) >= TURNED * weight(whole)
}
