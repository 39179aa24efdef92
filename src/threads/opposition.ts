import type { Claim } from './digest.ts'
import type { Meeting } from './meeting.ts'
import { wordOf } from './packing.ts'
import type { Pair } from './pair.ts'
import { sideOf } from './side.ts'

/** Share of what both speak of that must be turned round before one speaks against the other. */
const TURNED = 0.5
/** Share of the lighter claim that both must have: a "not" beside the matter denies nothing. */
const COVERED = 0.45

/**
 * The words by which one of two claims about the same speaks against the other; `null` where they agree, or one takes no
 * side. What is planned or asked for speaks against nothing that happened.
 */
export function oppositionIn({ one, two, like, event }: Pair, meeting: Meeting): string[] | null {
  const sides = sideOf(one.claim) * sideOf(two.claim)
  if (sides === 0 || one.claim.print === two.claim.print) return null
  if (isInside(one.claim, two.claim) || isInside(two.claim, one.claim)) return null
  if (event && event[0].as !== 'mentions' && event[1].as !== 'mentions') {
    return event[0].as === event[1].as ? null : ['event']
  }
  if (like.covered < COVERED) return null
  const { a, same } = meeting
  const denied = sides < 0
  const counter = like.turned.filter(
    ([x, y]) => one.claim.negated.includes(x) === two.claim.negated.includes(y) && !denied,
  )
  if (counter.length > 0) return counter.map(([x, y]) => `${wordOf(one.claim, x)} / ${wordOf(two.claim, y)}`)
  const negated = new Set(two.claim.negated.map((at) => same[at]!))
  const against = like.words.filter((at) => (one.claim.negated.includes(at) !== negated.has(at)) !== denied)
  const weight = (terms: readonly number[]) => terms.reduce((sum, at) => sum + a.terms[at]!, 0)
  if (against.length === 0 || weight(against) < TURNED * like.wordMass) return null
  return against.map((at) => wordOf(one.claim, at))
}

/** Whether the one is said within what the other says. */
function isInside(one: Claim, two: Claim): boolean {
  return one.within === two.id
}
