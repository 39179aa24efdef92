import { ANSWERING, ASKED, REACHING } from '../../languages/en/tags/silences.ts'
import { formOf } from '../../languages/en/verb-forms.ts'
import type { VerbCue } from './verb-cue.ts'

/** The rule's name. */
export const SILENCE = 'light/silence'

/**
 * Whether somebody was asked and did not answer: "did not reply to a request for comment", "could not be reached for
 * comment". PolNeAR marks half of these; a record must not miss any.
 */
export function isSilence({ reading, group, limit }: VerbCue): boolean {
  if (!group.negative) return false
  const words = reading.words.slice(group.end, limit)
  if (formOf(group) === 'passive') return REACHING.has(group.lemma)
  return ANSWERING.has(group.lemma) && words.some((word) => ASKED.has(word))
}
