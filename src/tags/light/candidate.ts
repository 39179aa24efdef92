import type { Span } from '../../types/span.ts'

/** A possible attribution, before it is weighed. All spans are ranges of tokens. */
export interface Candidate {
  readonly source: Span | null
  readonly cue: Span
  readonly content: readonly Span[]
  /** What speaks for or against it, by name; `weights.json` holds what each is worth. */
  readonly features: readonly string[]
  /** The rule that proposed it. */
  readonly by: string
  /** The token that makes the cue a cue. */
  readonly head: number
  readonly sentence: number
}
