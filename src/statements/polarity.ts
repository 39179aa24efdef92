import { NEGATED_ATTITUDE, NEGATION, NEGATIVE_SUBJECT } from '../languages/en/statements/polarity.ts'
import { type Stance, stancesThat } from '../types/stance.ts'
import { mainClause } from './hedges.ts'

/** The polarity of the content's main clause: "are not directed against" is negative, and so is "said he would not". */
export function polarityOf(content: string): 'positive' | 'negative' {
  return isNegative(content) ? 'negative' : 'positive'
}

/** The same for the words behind a cue: "does not believe that it is safe" is that it is not. */
export function polarityBehind(cue: string, stance: Stance, content: string): 'positive' | 'negative' {
  const isTurned = ATTITUDES.has(stance) && NEGATED_ATTITUDE.test(cue)
  return isNegative(content) === isTurned ? 'positive' : 'negative'
}

const ATTITUDES = stancesThat('attitude')

function isNegative(content: string): boolean {
  const main = mainClause(content)
  return NEGATION.test(main) || NEGATIVE_SUBJECT.test(main)
}
