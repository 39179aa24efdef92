import type { Of } from '../schemas/parts.ts'
import type { relation } from '../schemas/relation.ts'

/** Every type of relation. */
export const RELATION_TYPES = [
  'ally',
  'supplies',
  'backs',
  'pact',
  'partnership',
  'member',
  'succeeds',
  'opposes',
  'owns',
  'founded',
  'office',
  'works-for',
  'spouse',
  'relative',
] as const

/** A lasting relation between two sides. */
export type RelationType = (typeof RELATION_TYPES)[number]

/** Relations that go both ways: their sides are in text order. */
export const MUTUAL_RELATIONS: ReadonlySet<RelationType> = new Set(['ally', 'pact', 'partnership', 'spouse'])

/** Who tells of a relation: the article itself, only somebody whom it cites, or somebody who denies it. */
export const RELATION_STATUSES = ['stated', 'claimed', 'denied'] as const

/** Whether the article tells a relation itself, somebody cited claims it, or it is said not to be. */
export type RelationStatus = (typeof RELATION_STATUSES)[number]

/** A lasting relation between two entities that the text states in one sentence. */
export type Relation = Of<typeof relation>
