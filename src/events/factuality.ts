import { FACTUALITY } from '../languages/en/events/factuality.ts'
import { scores } from './linear.ts'
import type { Mood } from './mood.ts'
import { moodFeatures } from './mood-features.ts'
import type { Words } from './words.ts'

/**
 * A score from here on means "certainly happened": chosen on the training parts, where most such events have a plain 3.
 */
const CERTAIN = 2.6

/**
 * How sure a reader of the sentence is that an event happened: 3 certainly did, -3 certainly did not (the scale of
 * Saurí & Pustejovsky's FactBank in the numbers of Lee et al., EMNLP 2015).
 *
 * @param index Index of the event's head word.
 * @param read The score that the tagger's network gives the word from more than its sentence; if known, it decides.
 */
export function factuality(words: Words, index: number, mood: Mood, read?: number): number {
  const score = read ?? scores(FACTUALITY, factualityFeatures(words, index, mood))[0]!
  return score >= CERTAIN ? 3 : Math.max(-3, Math.round(score * 100) / 100)
}

/** The features of the weights: the mood, and the words at and beside the event. */
export function factualityFeatures(words: Words, index: number, mood: Mood): Set<string> {
  const word = words[index]!
  const features = new Set(moodFeatures(mood))
  features.add(`l:${mood.group ? word.verb : word.noun}`)
  for (const offset of [-3, -2, -1, 1, 2]) {
    const near = words[index + offset]
    if (near) features.add(`${offset}:${near.lower}`)
  }
  return features
}
