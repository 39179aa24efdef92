import { REPORTING } from '../../languages/en/event-words.ts'
import { EVENT_TABLE, type EventType, type EventTypeRow } from '../../types/event.ts'
import { type ArticleDigest, indexOf } from './digest.ts'
import type { EventDigest } from './event-digest.ts'
import { familyOf, type Kinship, kinshipOf } from './event-kinship.ts'
import { weightOf } from './terms.ts'

/** Evidence that two mentions are one event; each value is about -1 to 1. Symmetric. */
export type EventFeatures = Readonly<Record<EventFeature, number>>

/** The name of a feature: an aspect, and whether the two words are the same. */
export type EventFeature = `${'own' | 'other'}-${(typeof ASPECTS)[number]}` | Exclude<Kinship, 'same'>

/** Aspects that are compared; the fit has one weight for equal words and one for different words. */
export const ASPECTS = [
  /** Always 1: its weight is the value of the words' kinship. */
  'word',
  /** 1 where both mentions are in one article. */
  'within',
  /** How rare the word is: natural log of its inverse share of texts, divided by ten; the smaller of the two. */
  'weight',
  /** Cosine of the content words around the mentions, of those before them, and of those after them. */
  'around',
  'before',
  'behind',
  /** Whether the word is among the most characteristic ones of its article; the smaller of the two. */
  'telling',
  /** How sure it is that the articles report one happening, above an even chance. */
  'article',
  /** 1 if the days agree, -1 if they do not. */
  'day',
  /** 1 if the actors agree, -1 if they differ; the same for recipients and places. */
  'actors',
  'recipients',
  'places',
  /** The trigger's other words agree, or disagree. */
  'trigger',
  /** Whether both report speech; and whether the speaker is the same. */
  'speech',
  'speaker',
] as const

const KINSHIPS = ['family', 'kin', 'sense', 'kind'] as const
/** Least cosine of the content words around two mentions of one article, where many words repeat. */
const LEAST_AROUND = 0.1
const LEAST_AROUND_WITHIN = 0.2
const MOST_TELLING = 24

/** `null` for words without kinship. `certainty` is that of the articles' tie, 1 within one. */
export function eventFeatures(
  one: EventDigest,
  other: EventDigest,
  a: ArticleDigest,
  b: ArticleDigest,
  certainty: number,
): EventFeatures | null {
  const kinship = kinshipOf(one.head, other.head)
  if (kinship === null || speaksAgainst(one, other)) return null
  const aspects: Record<(typeof ASPECTS)[number], number> = {
    word: 1,
    within: a.article === b.article ? 1 : 0,
    weight: Math.min(weightOf(one.head), weightOf(other.head)) / 10,
    around: cosine(
      [...one.before, ...one.after, ...one.words],
      [...other.before, ...other.after, ...other.words],
    ),
    before: cosine(one.before, other.before),
    behind: cosine(one.after, other.after),
    telling: Math.min(tellingIn(a, one.head), tellingIn(b, other.head)),
    article: a.article === b.article ? 0 : 2 * certainty - 1,
    day: daysAgree(one, other),
    actors: agreement(one.actors, other.actors),
    recipients: agreement(one.recipients, other.recipients),
    places: placesAgree(one.places, other.places),
    trigger: agreement(one.words, other.words),
    speaker: isSpeech(one) && isSpeech(other) ? agreement(one.actors, other.actors) : 0,
    speech: isSpeech(one) && isSpeech(other) ? 1 : 0,
  }
  if (!hasEvidence(aspects, befalls(one) || befalls(other))) return null
  const mine = kinship === 'same' ? 'own' : 'other'
  const features: Partial<Record<EventFeature, number>> = {}
  for (const side of ['own', 'other'] as const) {
    for (const aspect of ASPECTS) features[`${side}-${aspect}`] = side === mine ? aspects[aspect] : 0
  }
  for (const name of KINSHIPS) features[name] = kinship === name ? 1 : 0
  return features as EventFeatures
}

function isSpeech({ head }: EventDigest): boolean {
  return REPORTING.has(head)
}

/**
 * Whether the mentions contradict each other: different days, different places, different actors and recipients, or
 * another type in other words. Then they are two events of one kind, such as two earthquakes.
 */
function speaksAgainst(one: EventDigest, other: EventDigest): boolean {
  if (one.type && other.type && one.type !== other.type && one.head !== other.head) return true
  if (daysAgree(one, other) < 0 || placesAgree(one.places, other.places) < 0) return true
  if (one.stated && other.stated) return !partiesFit(one, other)
  return agreement(one.actors, other.actors) < 0 && agreement(one.recipients, other.recipients) < 0
}

/** Whether actors and recipients of the two clauses can be the same; for a meeting, in either order. */
function partiesFit(one: EventDigest, other: EventDigest): boolean {
  const fits = (a: readonly string[], b: readonly string[]) => agreement(a, b) >= 0
  const straight = fits(one.actors, other.actors) && fits(one.recipients, other.recipients)
  const crossed = fits(one.actors, other.recipients) && fits(one.recipients, other.actors)
  const all = ({ actors, recipients }: EventDigest) => [...actors, ...recipients]
  return (straight || crossed) && fits(all(one), all(other))
}

function daysAgree({ day: one }: EventDigest, { day: other }: EventDigest): number {
  if (!one || !other) return 0
  return one[1] < other[0] || other[1] < one[0] ? -1 : 1
}

/** Whether it befalls somebody, as a death or an arrest does: there are many of them, each of another person. */
function befalls({ type }: EventDigest): boolean {
  return type !== null && Object.hasOwn(EVENT_TABLE, type) && isOfSubject(EVENT_TABLE[type as EventType])
}

function isOfSubject({ undergoer }: EventTypeRow): boolean {
  return undergoer === 'subject' || undergoer === 'owner'
}

/**
 * A shared word is not enough: actors, place, day or other words must agree, or both articles must be about the word,
 * unless it is one that befalls now this person and now that.
 */
function hasEvidence(
  aspects: Readonly<Record<(typeof ASPECTS)[number], number>>,
  isOfPersons: boolean,
): boolean {
  const { within, around, telling, day, actors, recipients, places, trigger } = aspects
  if (Math.max(day, actors, recipients, places, trigger) > 0) return true
  if (isOfPersons && !within) return false
  return within ? around >= LEAST_AROUND_WITHIN : around >= LEAST_AROUND || telling > 0
}

function tellingIn(digest: ArticleDigest, lemma: string): number {
  const index = indexOf(digest)
  const rank = index.get(lemma)?.rank ?? index.get(familyOf(lemma))?.rank ?? MOST_TELLING
  return Math.max(0, 1 - rank / MOST_TELLING)
}

function agreement(one: readonly string[], other: readonly string[]): number {
  if (one.length === 0 || other.length === 0) return 0
  return one.some((item) => other.includes(item)) ? 1 : -1
}

/** Places agree where one contains the other: Bakhmut and Donetsk, Bakhmut and Ukraine, but not Bakhmut and Kyiv. */
function placesAgree(one: readonly string[], other: readonly string[]): number {
  if (one.length === 0 || other.length === 0) return 0
  const holds = (outer: string, inner: string) => inner === outer || inner.startsWith(`${outer}/`)
  return one.some((a) => other.some((b) => holds(a, b) || holds(b, a))) ? 1 : -1
}

function cosine(one: readonly string[], other: readonly string[]): number {
  if (one.length === 0 || other.length === 0) return 0
  const weights = new Map(other.map((lemma) => [lemma, weightOf(lemma)]))
  let product = 0
  let length = 0
  for (const lemma of new Set(one)) {
    const weight = weightOf(lemma)
    length += weight * weight
    if (weights.has(lemma)) product += weight * weight
  }
  let otherLength = 0
  for (const weight of weights.values()) otherLength += weight * weight
  return product / Math.sqrt(length * otherLength || 1)
}
