import type { Meeting } from './meeting.ts'
import type { Pair } from './pair.ts'

/** Likeness from which two statements are about one claim. */
const SAME = 0.42
/** The same, where both tell of one event. */
const SAME_EVENT = 0.25
/** The same, if one holder's statements follow each other: "… , she said. "We …," she said." */
const GOES_ON = 0.2
/** The same, where one holder repeats it in the same article, with this many words, names and deeds in common. */
const SAME_HOLDER = 0.3
const MANY = 4
/** The same, where the whole of a short claim stands in the other. */
const WHOLE = 0.27
const ALL = 0.8
/** The same, for two statements in an article's own voice, which keeps to one subject anyway. */
const OWN_VOICE = 0.6
/** The same, if one adds nothing: it repeats the lead, with a name and a word of it. */
const TAKEN_UP = 0.33
const NOTHING_OWN = 0.95
/** Least weight of shared words: below it, names alone would tie two statements. */
const LEAST_WORDS = 0.4
const LEAST = 0.15

/** The score of two statements being about one claim, 0 to 1; `null` where they are not. */
export function samenessOf(pair: Pair): number | null {
  const { one, two, like, event } = pair
  if (one.claim.print === two.claim.print && one.claim.terms.length > 1) return 1
  if (one.digest === two.digest) {
    const inner = one.claim.within === two.claim.id || two.claim.within === one.claim.id
    const headline = one.claim.widens === two.claim.id || two.claim.widens === one.claim.id
    if (inner && pair.holders.length > 0) return null
    if ((inner && like.covered > 0.6) || headline) return 0.9
    if (isContrast(pair)) return Math.max(0.5, like.score)
    if (one.claim.question > 0 && one.claim.question === two.claim.question) return Math.max(0.5, like.score)
  }
  if (like.units < 2 || (!event && like.wordMass < leastWords(pair)) || like.score < likenessNeeded(pair)) {
    return null
  }
  const score = isTakenUp(pair) ? Math.max(0.5, like.score) : like.score
  return Math.min(1, score + (event ? 0.2 : 0))
}

/** Least share of the lighter claim that both must share where the text sets one against the other. */
const CONTRASTED = 0.22

/** Whether the text sets two holders' claims against each other: "…, but officials said …". */
function isContrast({ one, two, like, holders }: Pair): boolean {
  const [a, b] = one.claim.sentence <= two.claim.sentence ? [one.claim, two.claim] : [two.claim, one.claim]
  if (holders.length > 0 || (a.kind === 'article' && b.kind === 'article')) return false
  if (b.contrast === null || b.sentence - a.sentence !== b.contrast) return false
  return like.words.length + like.turned.length > 0 && like.covered >= CONTRASTED
}

function leastWords(pair: Pair): number {
  if (isTakenUp(pair)) return LEAST
  return goesOn(pair) || isWhole(pair) ? LEAST_WORDS / 2 : LEAST_WORDS
}

function likenessNeeded(pair: Pair): number {
  const { one, two, event } = pair
  if (one.digest === two.digest && one.claim.kind === 'article' && two.claim.kind === 'article')
    return isTakenUp(pair) ? TAKEN_UP : OWN_VOICE
  if (event) return SAME_EVENT
  if (goesOn(pair)) return GOES_ON
  if (isWhole(pair)) return WHOLE
  return comesBack(pair) ? SAME_HOLDER : SAME
}

/** Whether one holder says much the same in two places of an article. */
function comesBack({ one, two, like, holders }: Pair): boolean {
  return one.digest === two.digest && holders.length > 0 && like.units >= MANY
}

/** Whether one holder holds both, in sentences that follow each other. */
function goesOn({ one, two, holders }: Pair): boolean {
  const distance = Math.abs(one.claim.sentence - two.claim.sentence)
  return one.digest === two.digest && holders.length > 0 && distance === 1
}

function isTakenUp({ one, like }: Pair): boolean {
  const words = like.words.filter((at) => /^\p{L}/u.test(one.digest.stems[at]!))
  return like.covered >= NOTHING_OWN && words.length > 0 && like.names.length > 0
}

function isWhole({ like }: Pair): boolean {
  return like.covered >= ALL && like.words.length > 1
}

/** Whether actor and recipient of every shared deed agree, and are not the other way round. */
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
