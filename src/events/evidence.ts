import type { EntityType } from '../types/entity.ts'
import { WORD_CLASSES } from './kinds.ts'
import type { Words } from './words.ts'

/** How much there is to show that words of fighting are meant as such. */
export type Evidence = 'none' | 'violence' | 'arms'

const ARMS = WORD_CLASSES.arms!
const FORCE = WORD_CLASSES.force!

/** Reads the evidence in a sentence: arms and armies, or else the dead, borders, police. */
export function sentenceEvidence(words: Words): Evidence {
  let violence = false
  for (const { noun, lower } of words) {
    // "rebel-held", "Islamist-led": the first half of a compound counts.
    const first = lower.split('-', 1)[0]!
    if (ARMS.has(noun) || ARMS.has(first)) return 'arms'
    if (FORCE.has(noun) || FORCE.has(first)) violence = true
  }
  return violence ? 'violence' : 'none'
}

/** Whether a sentence is about candidates and what they say of each other. */
export function isPolitics(words: Words): boolean {
  return words.some(({ noun }) => WORD_CLASSES.politics!.has(noun))
}

/** What the two sides are counts as well: states and armed forces fight. */
export function partyEvidence(types: readonly EntityType[]): Evidence {
  if (types.includes('armed-force')) return 'arms'
  const states = types.filter((type) => type === 'government' || type === 'bloc').length
  if (states > 1) return 'arms'
  return states > 0 && types.includes('place') ? 'arms' : states > 0 ? 'violence' : 'none'
}

/** Whether one of `found` suffices for `needed`. */
export function suffices(needed: 'violence' | 'arms', ...found: Evidence[]): boolean {
  return found.some((evidence) => evidence === 'arms' || evidence === needed)
}
