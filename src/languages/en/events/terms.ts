import termRows from '../../../../data/languages/en/events/terms.json' with { type: 'json' }

const { agreements, clauses: openings } = termRows as Readonly<
  Record<'agreements' | 'clauses', readonly string[]>
>

/** A word for an agreement. */
export const AGREEMENT = new RegExp(`\\b(?:${agreements.join('|')})\\b`, 'iu')

/** Words that introduce a term; group 1 is the term. */
export const TERM_CLAUSE = new RegExp(
  `\\b(?:${openings.map((words) => words.replaceAll(' ', '\\s+')).join('|')})\\s+([^.;,:"“”]{3,160})`,
  'giu',
)
