import type { entity, mention, role } from '../schemas/entity.ts'
import type { Of } from '../schemas/parts.ts'

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
 * What an entity is. A country as an actor is a `government`, the same country as a place a `place`; a `bloc` joins
 * several countries; a `group` is people without an organisation of their own; a `work` is a text, law or work of art.
 */
export type EntityType = (typeof ENTITY_TYPES)[number]

/** A person, body, place or thing that an article speaks of, with all its mentions. */
export type Entity = Of<typeof entity>

/** An office or description held by an entity: "aide" of President Zelenskiy, "President of Syria". */
export type Role = Of<typeof role>

/** How a mention is worded: by name, by description, or by a pronoun. */
export const MENTION_FORMS = ['name', 'nominal', 'pronoun'] as const

/** What a name means: the thing itself, the body behind it ("Moscow says"), or a quality ("Russian drones"). */
export const SENSES = ['literal', 'metonym', 'modifier'] as const

/** The sense of a mention, or of a place. */
export type Sense = (typeof SENSES)[number]

/** One place in the text where an entity is named, described or taken up by a pronoun; offsets as in all spans. */
export type Mention = Of<typeof mention>
