import type { ModelConfig } from './model.ts'

/**
 * The raw outputs of the network for an article: numbers for each of its words. The network runs once; each stage
 * decodes its own outputs.
 */
export interface Signals {
  readonly words: NetworkWords
  readonly outputs: NetworkOutput
  readonly config: ModelConfig
}

/** The words that the network reads; they are not the tokens. All lists are parallel; offsets are UTF-16, half-open. */
export interface NetworkWords {
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  /** For each word the line of the text, from 0. */
  readonly line: readonly number[]
}

/** The heads of the network. `models/small/CARD.md` says what each was trained on. */
export const HEADS = ['attribution', 'names', 'links', 'factuality'] as const

/** Heads that a network without grammar lacks. */
export const GRAMMAR_HEADS = [
  'tags',
  'arcs',
  'relations',
  'predicates',
  'roles',
  'events',
  'mentions',
  'coreference',
] as const

/** The network's outputs by head, `words × width` numbers each, row by row. */
export type NetworkOutput = Readonly<Record<(typeof HEADS)[number], Float32Array>> &
  Readonly<Partial<Record<(typeof GRAMMAR_HEADS)[number], Float32Array>>>
