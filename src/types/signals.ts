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

/** The network's answers by head, `words × width` numbers each, row by row. */
export type NetworkOutput = Readonly<Record<(typeof HEADS)[number], Float32Array>> &
  Readonly<Partial<Record<(typeof GRAMMAR_HEADS)[number], Float32Array>>>
