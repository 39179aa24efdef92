import type { VerbGroup } from '../types/grammar.ts'
import { MUTUAL_RELATIONS, type RelationType } from '../types/relation.ts'
import type { Span } from '../types/span.ts'
import type { Sentence } from './sentence.ts'
import type { Side } from './sides.ts'

/** A relation that a sentence tells, before it is known who says so. */
export interface Found {
  readonly type: RelationType
  readonly from: string
  readonly to: string
  readonly object: Span | null
  readonly span: Span
  /** Tokens of the words that relate the two sides. */
  readonly at: Span
  readonly isDenied: boolean
  readonly isOver: boolean
  /** The verb that tells it; `null` if a noun does. */
  readonly verb: VerbGroup | null
  /** Whether the time of the verb is the beginning of the relation. */
  readonly begins?: boolean
  readonly by: string
}

/** A relation between two sides; none if they are one. */
export function foundBetween(
  { tokens }: Sentence,
  [first, second]: readonly [Side, Side],
  how: Omit<Found, 'from' | 'to' | 'span'>,
): Found[] {
  if (first.entity === second.entity) return []
  const [from, to] =
    MUTUAL_RELATIONS.has(how.type) && second.start < first.start ? [second, first] : [first, second]
  const start = Math.min(from.start, to.start, how.at[0])
  const end = Math.max(from.end, to.end, how.at[1])
  return [{ ...how, from: from.entity, to: to.entity, span: [tokens[start]!.start, tokens[end - 1]!.end] }]
}
