import type { Basis } from './basis.ts'
import type { Span, Spanned } from './span.ts'

/** Every type of entity. */
export const ENTITY_TYPES = [
  'person',
  'organization',
  'government',
  'armed-force',
  'bloc',
  'place',
  'group',
  'media',
  'weapon',
  'work',
  'other',
] as const

/**
 * What somebody or something is. `government` is a country as an actor, the same country as a place a `place`; a
 * `bloc` joins several countries; a `group` is people without an organisation of their own; a `work` is a text, law
 * or work of art.
 */
export type EntityType = (typeof ENTITY_TYPES)[number]

/** Somebody or something an article speaks of, with every mention of it. */
export interface Entity {
  /** `e1`, `e2` … in order of first mention. */
  readonly id: string
  /** The fullest name the text gives; for an unnamed role the words it is mentioned by. */
  readonly name: string
  readonly type: EntityType
  readonly roles: readonly Role[]
  /** Other names and spellings in this text. */
  readonly aliases: readonly string[]
  /** Identifiers elsewhere: `geonames`, `iso3166`, … Empty when none is known. */
  readonly links: Readonly<Record<string, string>>
  readonly mentions: readonly Mention[]
  /** Numbers of the corrections that a person made to it; absent where nobody did. */
  readonly corrections?: readonly number[]
}

/** An office or description held by an entity: "aide" of President Zelenskiy, "President of Syria". */
export interface Role extends Spanned {
  /** As written: "Russian Defense Minister". */
  readonly title: string
  readonly basis: Basis
}

/** How a mention is worded: by name, by description, or by a pronoun. */
export const MENTION_FORMS = ['name', 'nominal', 'pronoun'] as const

/** What is meant by a name: itself, who stands behind it ("Moscow says"), or a quality ("Russian drones"). */
export const SENSES = ['literal', 'metonym', 'modifier'] as const

/** The sense of a mention, or of a place. */
export type Sense = (typeof SENSES)[number]

/** One place in the text where an entity is named, described or taken up by a pronoun; offsets as in all spans. */
export interface Mention extends Spanned {
  readonly form: (typeof MENTION_FORMS)[number]
  /** The proper name within a mention that has titles or offices around it. */
  readonly name?: Span
  /** The word the mention hangs on: "aide" in "an aide to the president". */
  readonly head?: Span
  /** Indexes into `tags.attributions` of which this mention is the source; absent for none. */
  readonly attributions?: readonly number[]
  /** `metonym`: "Moscow says". `modifier`: "Russian" in "Russian drones". */
  readonly sense: Sense
  readonly basis: Basis
  /** The rule that tied the mention to its entity, such as `surname` or `cataphora`. */
  readonly rule: string
  /** Numbers of the corrections that a person made to it; absent where nobody did. */
  readonly corrections?: readonly number[]
}
