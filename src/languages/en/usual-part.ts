import type { PartOfSpeech } from '../../types/grammar.ts'
import { WORD_TAGS } from './grammar/parts-of-speech.ts'

const USUAL = new Map(
  Object.entries(WORD_TAGS).map(([word, counts]) => [word, counts.split(' ', 1)[0] as PartOfSpeech]),
)

/** The most common part of speech of a word, in any sentence; `null` for a word that was never counted. */
export function usualPart(word: string): PartOfSpeech | null {
  return USUAL.get(word) ?? USUAL.get(word.toLowerCase()) ?? null
}
