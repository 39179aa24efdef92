import weights from '../../../../data/languages/en/events/factuality.json' with { type: 'json' }

/** A linear model of how sure it is that an event happened, with a weight for each feature of words and moods. */
export const FACTUALITY = weights as {
  readonly classes: readonly string[]
  readonly bias: readonly number[]
  readonly weights: Readonly<Record<string, readonly number[]>>
}
