import { ANY, BETWEEN, DEFINITE, NO, WITH } from '../languages/en/relations/grammar.ts'
import { AGREEMENTS, CONCLUDING, SIGNING, STANDING } from '../languages/en/relations/words.ts'
import type { NounPhrase, VerbGroup } from '../types/grammar.ts'
import type { RelationType } from '../types/relation.ts'
import { objectOf, phraseBehind } from './behind-verb.ts'
import { type Found, foundBetween } from './found.ts'
import { formAt, isToldAsFact, linkedTo, phraseAt, type Sentence, sidesIn, subjectSides } from './sentence.ts'
import { isOfKind, type Side } from './sides.ts'

/** A noun for an agreement, in its phrase. */
interface Agreement {
  readonly at: number
  readonly lemma: string
  readonly type: RelationType
  readonly phrase: NounPhrase
}

/** Agreements between named sides: "signed a treaty with Korrund", "the alliance between Veldania and Odmark". */
export function agreementRelations(sentence: Sentence): Found[] {
  const found: Found[] = []
  for (const phrase of sentence.phrases) {
    const { lemma, pos } = sentence.grammar.words[phrase.head]!
    // "a partnership agreement"
    const before = phrase.head > phrase.start ? formAt(sentence, phrase.head - 1) : ''
    const type = AGREEMENTS.has(lemma) ? (AGREEMENTS.get(before) ?? AGREEMENTS.get(lemma)) : undefined
    if (!type || !pos.startsWith('NN') || sentence.sides.names.has(phrase.head)) continue
    if (ANY.has(formAt(sentence, phrase.start))) continue
    found.push(...relationsOf(sentence, { at: phrase.head, lemma, type, phrase }))
  }
  return found
}

function relationsOf(sentence: Sentence, agreement: Agreement): Found[] {
  const { at, type, phrase } = agreement
  const verb = concludingVerb(sentence, agreement)
  if (verb && !isToldAsFact(sentence, verb)) return []
  const [first, ...others] = partiesOf(sentence, agreement, verb)
  if (!first) return []
  return others.flatMap((other) =>
    foundBetween(sentence, [first, other], {
      type,
      at: [phrase.start, at + 1],
      object: null,
      isDenied: (verb?.negative ?? false) || NO.has(formAt(sentence, phrase.start)),
      isOver: false,
      verb,
      begins: verb !== null && SIGNING.has(verb.lemma),
      by: `relations/agreement/${verb ? verb.lemma : 'noun'}`,
    }),
  )
}

/** The verb by which the agreement is made or held: its object or, of a passive, its subject. */
function concludingVerb(sentence: Sentence, { phrase }: Agreement): VerbGroup | null {
  return (
    sentence.verbs.find((verb) => {
      if (!CONCLUDING.has(verb.lemma)) return false
      if (verb.passive) return subjectPhrase(sentence, verb) === phrase
      const object = objectOf(sentence, verb)
      return object !== undefined && (object === phrase || isJoinedTo(sentence, object, phrase))
    }) ?? null
  )
}

/** Whether a phrase is joined to another one or to what that one is with: "pacts with Korrund, and a treaty with". */
function isJoinedTo(sentence: Sentence, first: NounPhrase, { link }: NounPhrase): boolean {
  if (link?.kind !== 'joined') return false
  const other = phraseAt(sentence, link.to)
  return link.to === first.head || (other?.link?.kind === 'attached' && other.link.to === first.head)
}

function subjectPhrase(sentence: Sentence, { subject }: VerbGroup): NounPhrase | undefined {
  return subject.range ? phraseAt(sentence, subject.heads?.[0] ?? subject.range[1] - 1) : undefined
}

/** The parties, the first of whom has the agreement with each of the others; none if one is not named. */
function partiesOf(sentence: Sentence, agreement: Agreement, verb: VerbGroup | null): Side[] {
  const { at, lemma } = agreement
  const attached = linkedTo(sentence, at, 'attached')
  const between = attached.find(({ start }) => formAt(sentence, start - 1) === BETWEEN)
  const isStanding = STANDING.has(lemma) && isDefinite(sentence, agreement)
  if (between) return verb || isStanding ? sidesIn(sentence, between, 'power') : []
  const behind =
    attached.find(({ start }) => formAt(sentence, start - 1) === WITH) ??
    (verb && phraseBehind(sentence, verb, WITH))
  const others = sidesIn(sentence, behind ?? undefined, 'power')
  const subjects = verb && !verb.passive ? subjectSides(sentence, verb, 'power') : []
  if (!behind) return verb && subjects.length > 1 ? subjects : []
  const owner = subjects.length > 0 ? subjects : isStanding || verb ? ownersBefore(sentence, agreement) : []
  return owner.length === 1 ? [...owner, ...others] : []
}

/** Whether the phrase names an agreement that there is: "the treaty", "Veldania's alliance". */
function isDefinite(sentence: Sentence, { phrase }: Agreement): boolean {
  for (let at = phrase.start; at < phrase.head; at++) {
    const { pos, form } = sentence.grammar.words[at]!
    if (pos === 'POS' || pos === 'PRP$' || DEFINITE.has(form)) return true
  }
  return false
}

/** The one whose agreement it is: "Veldania's alliance". */
function ownersBefore(sentence: Sentence, { at, phrase }: Agreement): Side[] {
  for (let before = at - 1; before > phrase.start; before--) {
    if (sentence.grammar.words[before]!.pos !== 'POS') continue
    const side = sentence.sides.names.get(before - 1)
    return side && isOfKind(side, 'power') ? [side] : []
  }
  return []
}
