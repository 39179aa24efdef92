import type { ModelConfig } from './model.ts'

/**
 * What the network says of an article, as it says it: numbers for each of its words. It reads once; each stage decodes
 * the outputs that are its own.
 */
export interface Signals {
  readonly words: NetworkWords
  readonly outputs: NetworkOutput
  readonly config: ModelConfig
}

/** The words that the network reads. All lists are parallel; offsets are UTF-16, half-open. They are not the tokens. */
export interface NetworkWords {
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  /** Line of the text each word stands on, from 0. */
  readonly line: readonly number[]
}

/** The network's answers, `words × width` numbers each, row by row. `models/small/CARD.md` says what they mean. */
export interface NetworkOutput {
  readonly attribution: Float32Array
  readonly names: Float32Array
  readonly links: Float32Array
  readonly factuality: Float32Array
}
