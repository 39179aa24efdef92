import { NEGATION, NEGATIVE_SUBJECT } from '../languages/en/statements/polarity.ts'
import { mainClause } from './hedges.ts'

/** The polarity of the content's main clause: "are not directed against" is negative, and so is "said he would not". */
export function polarityOf(content: string): 'positive' | 'negative' {
  const main = mainClause(content)
  return NEGATION.test(main) || NEGATIVE_SUBJECT.test(main) ? 'negative' : 'positive'
}
