/** Words that join two noun phrases. */
export const JOINING = /^(?:and|or|&)$/

/** The words of a longer conjunction: "as well as". */
export const JOINING_WORDS: readonly string[] = ['as', 'well', 'as']

/** Prepositions that attach a phrase to the noun directly before them. */
export const ATTACHING: ReadonlySet<string> = new Set([
  ...['of', 'for', 'at', 'in', 'from', 'with', 'on', 'to', 'near', 'within', 'behind', 'under'],
  ...['by', 'between', 'against', 'about', 'into', 'over', 'inside', 'outside'],
])

/** The preposition that attaches a phrase to a noun and hardly ever to a verb. */
export const NOUN_PREPOSITION = 'of'
