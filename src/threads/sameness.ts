import type { Meeting } from './meeting.ts'
import type { Pair } from './pair.ts'

/** Likeness from which on two statements are about one claim. */
const SAME = 0.42
/** The same, where both tell of one event. */
const SAME_EVENT = 0.25
/** The same, for two statements of an article's own voice: a story goes on about its matter all along. */
const OWN_VOICE = 0.6
/** Weight of shared words below which names alone would tie two. */
const LEAST_WORDS = 0.3

/** How surely two statements are about one claim, 0 to 1; `null` where they are not. */
export function likenessNeeded({ one, two, like, event }: Pair): number | null {
  if (one.claim.print === two.claim.print && one.claim.terms.length > 1) return 1
  if (one.digest === two.digest) {
    const inner = one.claim.within === two.claim.id || two.claim.within === one.claim.id
    const headline = one.claim.widens === two.claim.id || two.claim.widens === one.claim.id
    if ((inner && like.covered > 0.6) || headline) return 0.9
  }
  if (like.wordMass < LEAST_WORDS) return null
  const ownVoice = one.digest === two.digest && one.claim.kind === 'article' && two.claim.kind === 'article'
  const needed = ownVoice ? OWN_VOICE : event ? SAME_EVENT : SAME
  return like.score >= needed ? Math.min(1, like.score + (event ? 0.2 : 0)) : null
}

/** Whether no deed that both tell of has its doer and its sufferer the other way round. */
export function rolesAgree({ one, two, event }: Pair, meeting: Meeting): boolean {
  if (event) return true
  const same = (a: readonly number[], b: readonly number[]) =>
    b.some((at) => meeting.parties[at]!.some((party) => a.includes(party)))
  let swapped = false
  for (const x of one.claim.events) {
    for (const y of two.claim.events) {
      if (x.code !== y.code) continue
      if (same(x.actors, y.actors) || same(x.recipients, y.recipients)) return true
      if (same(x.actors, y.recipients) || same(x.recipients, y.actors)) swapped = true
    }
  }
  return !swapped
}
