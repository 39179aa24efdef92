import { NEGATION, NEGATIVE_SUBJECT } from '../languages/en/statements/polarity.ts'
import { mainClause } from './hedges.ts'

/** Of the content's main clause: "are not directed against" is negative, "said he would not" is, too. */
export function polarityOf(content: string): 'positive' | 'negative' {
  const main = mainClause(content)
  return NEGATION.test(main) || NEGATIVE_SUBJECT.test(main) ? 'negative' : 'positive'
}
