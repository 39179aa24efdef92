import weightTable from '../../../data/across/happenings/mention-weights.json' with { type: 'json' }
import type { Span } from '../../types/span.ts'
import { mentionFeatures, piecesOf } from './mention-features.ts'

const WEIGHTS = new Map(Object.entries(weightTable as Readonly<Record<string, number>>))
/**
 * Probability from which a word is taken for an event: there precision and recall are equal on the training part of
 * ECB+.
 */
const LEAST_CHANCE = 0.4

/**
 * Nouns and verbs that name events of any kind, in text order: things that happen or are said, felt or done. There are
 * more of them than events of a line, which have PLOVER's types.
 */
export function mentionsIn(text: string, sentences: readonly Span[]): Span[] {
  return sentences.flatMap(([from, to]) => {
    const pieces = piecesOf(text, from, to)
    const features = mentionFeatures(pieces)
    return pieces.flatMap(({ word, start, end }, i): Span[] =>
      /^\p{L}/u.test(word) && chanceOf(features[i]!) >= LEAST_CHANCE ? [[start, end]] : [],
    )
  })
}

function chanceOf(features: readonly string[]): number {
  let sum = 0
  for (const feature of features) sum += WEIGHTS.get(feature) ?? 0
  return 1 / (1 + Math.exp(-sum))
}
