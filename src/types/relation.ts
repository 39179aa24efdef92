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
] as const

/** A lasting relation between two sides. */
export type RelationType = (typeof RELATION_TYPES)[number]

/** A lasting relation between two entities that the text states in one clause. */
export type Relation = Of<typeof relation>
