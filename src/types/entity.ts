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
 * The type of an entity. A country as an actor is a `government`, the same country as a place a `place`; a `bloc` joins
 * several countries; a `group` is people without an organisation of their own; a `work` is a text, law or work of art.
 */
export type EntityType = (typeof ENTITY_TYPES)[number]

/** Types of entity that can say something. */
export const SPEAKING: ReadonlySet<EntityType> = new Set([
  'person',
  'organization',
  'government',
  'armed-force',
  'bloc',
  'group',
  'media',
])

/** Types of entity that can do something or have it done to them. */
export const TAKES_PART: ReadonlySet<EntityType> = new Set([...SPEAKING, 'place'])

/** A person, organisation, place or thing that an article mentions, with all its mentions. */
export type Entity = Of<typeof entity>

/** An office or description held by an entity: "aide" of President Zelenskiy, "President of Syria". */
export type Role = Of<typeof role>

/** The form of a mention: a name, a description, or a pronoun. */
export const MENTION_FORMS = ['name', 'nominal', 'pronoun'] as const

/** The meaning of a name: the thing itself, the organisation in it ("Moscow says"), or a quality ("Russian drones"). */
export const SENSES = ['literal', 'metonym', 'modifier'] as const

/** The sense of a mention, or of a place. */
export type Sense = (typeof SENSES)[number]

/** A span of the text in which an entity is named, described or meant by a pronoun; offsets as in all spans. */
export type Mention = Of<typeof mention>
