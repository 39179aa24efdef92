import { mainClause } from './hedges.ts'

const NEGATION =
  /(?:^|[^a-z])(?:not(?!\s+only)|never|no\s+longer|cannot|neither|nor|failed\s+to|fails\s+to|has\s+yet\s+to|have\s+yet\s+to)(?![a-z])|n't(?![a-z])/
const NEGATIVE_SUBJECT =
  /^[\s"“”]*(?:that\s+)?(?:no(?!\s+(?:doubt|longer|matter))|nobody|nothing|none|neither)\s/

/** Of the content's main clause: "are not directed against" is negative, "said he would not" is, too. */
export function polarityOf(content: string): 'positive' | 'negative' {
  const main = mainClause(content)
  return NEGATION.test(main) || NEGATIVE_SUBJECT.test(main) ? 'negative' : 'positive'
}
