import { stancesThat } from '../../types/stance.ts'
import type { Claim, Claims } from './digest.ts'
import type { Likeness } from './likeness.ts'
import { isBefore } from './order.ts'
import type { Pair, Placed } from './pair.ts'
import { isOneBreath, partiesAt, saidOf } from './pair.ts'
import { speaksFor } from './parties.ts'
import { isAnswering, sideOf } from './side.ts'

/** An answer, and the charge that it answers. */
export interface Answer {
  readonly charge: Placed
  readonly answer: Placed
  readonly score: number
  /** Why it is an answer: `accused`, `spoken-of`, `this-text`, `the-charge`. */
  readonly rule: string
}

/** Least likeness of an answer and its charge, by how the charge mentions the holder of the answer. */
const LIKE: Readonly<Record<Address, number>> = { accused: 0.28, 'spoken-of': 0.38, none: 0.5 }
/** Least likeness if the article itself connects the two. */
const LIKE_TOLD = 0.1
const LEAST_WORDS = 0.15
/** How many sentences back "denied it" can refer. */
const NEAR = 2

const ADMITTING = stancesThat('admits')
const ANSWERING_SOMEBODY = stancesThat('answers-somebody')
const ANSWERING_ANYTHING = stancesThat('answers-anything')

type Address = 'accused' | 'spoken-of' | 'none'

/**
 * The answer in a pair: one statement denies, declines to confirm or acknowledges what the other claims; `null` for
 * none.
 */
export function answerIn(pair: Pair): Answer | null {
  return directed(pair, pair.one, pair.two) ?? directed(pair, pair.two, pair.one)
}

function directed(pair: Pair, charge: Placed, answer: Placed): Answer | null {
  const { like, holders, one, two } = pair
  const told = one.digest === two.digest && answer.claim.answers.includes(charge.claim.id)
  if (isAnswering(charge.claim) || holders.length > 0 || (!told && isOneBreath(pair))) return null
  if (!isAnswering(answer.claim)) return plainDenial(like, charge, answer)
  if (answer.claim.kind === 'article' || charge.claim.stance === 'silent') return null
  if (ADMITTING.has(answer.claim.stance) && charge.claim.kind === 'article') return null
  if (answer.claim.stance === 'apologises' && charge.claim.stance !== 'accuses') return null
  if (isBefore(saidOf(answer), saidOf(charge))) return null
  const address = addressOf(charge, answer)
  const found = (score: number, rule: string): Answer => ({ charge, answer, score, rule })
  if (answer.claim.bare) return bareAnswer(charge, answer, address) ? found(0.6, 'the-charge') : null
  const enough = like.score >= LIKE_TOLD && like.wordMass + like.deeds.length > 0
  const inOneSentence = charge.claim.sentence === answer.claim.sentence && address === 'accused'
  if (told && (enough || like.names.length > 1 || inOneSentence))
    return found(Math.max(0.5, like.score), 'this-text')
  if (address === 'none' && answer.claim.stance !== 'denies') return null
  if (like.units < 2 || like.wordMass < LEAST_WORDS || like.score < LIKE[address]) return null
  return found(Math.max(0.5, like.score), address === 'none' ? 'same-claim' : address)
}

/** How many words of a charge a statement must negate to be a denial without a verb of denying. */
const TAKEN_BACK = 2
const COVERED = 0.3
/** Least share of the negated words that must stand in the charge. */
const MOST = 0.5

/** A denial without a verb of denying, by the one whom the charge is about: "We have never offered to buy the ship". */
function plainDenial(like: Likeness, charge: Placed, answer: Placed): Answer | null {
  const { claim } = answer
  if (claim.kind === 'article' || charge.claim.kind === 'article' || claim.negated.length === 0) return null
  if (sideOf(claim) === 0 || sideOf(charge.claim) === 0 || isBefore(saidOf(answer), saidOf(charge)))
    return null
  if (like.covered < COVERED || !isSubject(charge, answer)) return null
  const stems = (placed: Placed, terms: readonly number[]) => terms.map((at) => placed.digest.stems[at]!)
  const said = new Set(stems(charge, charge.claim.terms))
  const denied = new Set(stems(charge, charge.claim.negated))
  const taken = stems(answer, claim.negated).filter((stem) => said.has(stem) && !denied.has(stem))
  const enough = new Set(taken).size >= TAKEN_BACK && taken.length >= MOST * claim.negated.length
  if (!enough) return null
  return { charge, answer, score: Math.max(0.5, like.score), rule: 'takes-back' }
}

/** Whether the subject of the charge is the one who answers it. */
function isSubject({ claim, digest }: Placed, answer: Placed): boolean {
  if (claim.subject === null) return false
  const subject = digest.parties[claim.subject]!
  return partiesAt(answer, answer.claim.holders).some((holder) => speaksFor(holder, subject))
}

/** How a charge mentions the holder of the answer. */
function addressOf(charge: Placed, answer: Placed): Address {
  const holders = partiesAt(answer, answer.claim.holders)
  const speaks = (indexes: readonly number[]) =>
    partiesAt(charge, indexes).some((party) => holders.some((holder) => speaksFor(holder, party)))
  if (speaks(charge.claim.accused)) return 'accused'
  return speaks(charge.claim.about) || speaks(charge.claim.addressed) ? 'spoken-of' : 'none'
}

/**
 * Whether a denial without content ("denied the allegations") answers the charge. In the same article, it answers the
 * last accusation of its holder. In another article, it answers any accusation of its holder, if its own article has
 * none. Without such an accusation, it answers the claim directly before it.
 */
function bareAnswer(charge: Placed, answer: Placed, address: Address): boolean {
  const own = chargeBefore(answer.digest, answer.claim)
  if (charge.digest === answer.digest)
    return (own ?? claimBefore(answer.digest, answer.claim)) === charge.claim
  return own === null && charge.claim.stance === 'accuses' && address === 'accused'
}

/** Cache of the charge that each claim answers: a claim is compared with every other of its article. */
const charges = new WeakMap<Claim, Claim | null>()

function chargeBefore(digest: Claims, answer: Claim): Claim | null {
  const known = charges.get(answer)
  if (known !== undefined) return known
  const found = lookForCharge(digest, answer)
  charges.set(answer, found)
  return found
}

function lookForCharge(digest: Claims, answer: Claim): Claim | null {
  let found: Claim | null = null
  for (const claim of digest.claims) {
    if (claim === answer) break
    if (claim.holders.some((at) => answer.holders.includes(at)) || isAnswering(claim)) continue
    const [charge, reply] = [claim, answer].map((one) => ({
      claim: one,
      digest,
      at: { article: digest.article, id: one.id },
    }))
    const address = addressOf(charge!, reply!)
    const near = answer.sentence - claim.sentence <= NEAR
    if (address !== 'none' && (claim.stance === 'accuses' || (near && mayBeAnswered(claim, answer))))
      found = claim
  }
  return found
}

/** The claim directly before "The board rejected the claim", if it does not say whom it is about. */
function claimBefore({ claims }: Claims, answer: Claim): Claim | null {
  const before = claims[claims.indexOf(answer) - 1]
  if (!before || answer.sentence - before.sentence > 1 || before.kind === 'article') return null
  if (isAnswering(before) || before.holders.some((at) => answer.holders.includes(at))) return null
  return answer.stance === 'denies' ? before : null
}

/** Whether "denied it" or "did not respond" may be about a claim that accuses nobody. */
function mayBeAnswered(claim: Claim, { stance }: Claim): boolean {
  return ANSWERING_ANYTHING.has(stance) || (ANSWERING_SOMEBODY.has(stance) && claim.kind !== 'article')
}
