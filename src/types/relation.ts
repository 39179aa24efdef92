import type { Span } from './span.ts'

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

/** What holds between two sides for longer than an event lasts. */
export type RelationType = (typeof RELATION_TYPES)[number]

/** A standing relation between two entities, as the text states it in one clause. */
export interface Relation {
  /** `r1`, `r2` … in text order. */
  readonly id: string
  readonly type: RelationType
  /** Entity ids: who supplies, backs, belongs to, succeeds or opposes whom. Allies and parties to a pact in text order. */
  readonly from: string
  readonly to: string
  /** What is supplied. */
  readonly object: Span | null
  /** From the first side to the second, with the words that relate them. */
  readonly span: Span
  /** Ids of the statements whose content holds it: they are who says so. */
  readonly statements: readonly string[]
  /** The pattern that found it. */
  readonly by: string
}
