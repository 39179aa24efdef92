import type { Span } from '../../types/span.ts'

/** A possible attribution, before it has a score. All spans are half-open ranges of tokens. */
export interface Candidate {
  readonly source: Span | null
  readonly cue: Span
  readonly content: readonly Span[]
  /** Features for or against it, by name; `weights.json` has the weight of each. */
  readonly features: readonly string[]
  /** The rule that proposed it. */
  readonly by: string
  /** Index of the token that makes the cue a cue. */
  readonly head: number
  readonly sentence: number
}
