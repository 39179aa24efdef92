import type { Reason, StatementTie, Within } from '../../types/across.ts'
import { answerIn } from './answer.ts'
import { changeIn } from './change.ts'
import type { Claim, ClaimsDigest } from './digest.ts'
import { likenessOf } from './likeness.ts'
import { type Meeting, meet } from './meeting.ts'
import { oppositionIn } from './opposition.ts'
import { unpack } from './packing.ts'
import { inTime, type Pair, type Placed, place, reasonsFor, sharedEvent, sharedHolders } from './pair.ts'
import { rolesAgree, samenessOf } from './sameness.ts'
import { scopeOf } from './scope.ts'

/**
 * The ties between statements of two articles, or with `a === b` of one. Symmetric; depends on these two alone.
 * `sameEvent` says whether two event mentions are one event. Two statements may have several kinds of tie: a denial
 * answers an accusation, and widens it.
 */
export function compareClaims(
  a: ClaimsDigest,
  b: ClaimsDigest,
  sameEvent: (a: Within, b: Within) => boolean,
): StatementTie[] {
  if (a.article > b.article) return compareClaims(b, a, (x, y) => sameEvent(y, x))
  const within = a.article === b.article
  const first = unpack(a)
  const second = within ? first : unpack(b)
  const meeting = meet(first, second)
  const ones = first.claims.slice(0, MOST).map((claim) => place(claim, first))
  const twos = within ? ones : second.claims.slice(0, MOST).map((claim) => place(claim, second))
  return ones.flatMap((one, at) =>
    (within ? twos.slice(at + 1) : twos).flatMap((two) => tiesOf(one, two, meeting, sameEvent)),
  )
}

/** The most statements of an article that are compared: a page with more is not a news story. */
const MOST = 1000

/** Likeness below which two statements are never tied. */
const LEAST = 0.1

function tiesOf(
  one: Placed,
  two: Placed,
  meeting: Meeting,
  sameEvent: (a: Within, b: Within) => boolean,
): StatementTie[] {
  const like = likenessOf(one.claim, two.claim, meeting)
  const together = one.digest === two.digest && areToldTogether(one.claim, two.claim)
  if (like.score < LEAST && !together && !one.claim.bare && !two.claim.bare) return []
  const event = sharedEvent(one, two, sameEvent)
  const pair: Pair = { one, two, like, event, holders: sharedHolders(one, two) }
  if (!rolesAgree(pair, meeting)) return []
  const reasons = reasonsFor(pair, meeting)
  const answer = answerIn(pair)
  const opposed = oppositionIn(pair, meeting)
  const against = opposed ? [{ rule: 'opposed', evidence: opposed }] : []
  if (answer) {
    const why = [...reasons, ...against, { rule: answer.rule, evidence: [] }]
    const ties = [tie('answers', answer.charge, answer.answer, answer.score, why)]
    return [...ties, ...scopeTies(pair, answer.charge, true, answer.score)]
  }
  const score = samenessOf(pair)
  const change = changeIn(pair, opposed !== null, score !== null)
  if (change) return [tie('changes', ...change, Math.max(0.5, score ?? 0), [...reasons, ...against])]
  if (score === null) return []
  const [first, second] = inTime(one, two)
  // Nobody contradicts himself in one sentence: a "not" there is about something else.
  const why = pair.holders.length > 0 ? reasons : [...reasons, ...against]
  return [tie('same-claim', first, second, score, why), ...scopeTies(pair, first, false, score)]
}

/** Whether the text itself connects two of its statements, so that few shared words are enough. */
function areToldTogether(one: Claim, two: Claim): boolean {
  if (two.answers.includes(one.id) || one.answers.includes(two.id)) return true
  if (one.question > 0 && one.question === two.question) return true
  return (one.contrast ?? two.contrast) !== null && Math.abs(one.sentence - two.sentence) < 2
}

function scopeTies(pair: Pair, first: Placed, answer: boolean, score: number): StatementTie[] {
  const scope = scopeOf(pair, first, answer)
  if (!scope) return []
  const second = first === pair.one ? pair.two : pair.one
  return [tie(scope.kind, first, second, score, [{ rule: 'scope', evidence: scope.evidence }])]
}

function tie(
  kind: StatementTie['kind'],
  a: Placed,
  b: Placed,
  score: number,
  reasons: readonly Reason[],
): StatementTie {
  return { a: a.at, b: b.at, kind, score: Math.round(score * 1000) / 1000, reasons }
}
