/** Conjunctions that are prepositions before a noun phrase. */
export const CLAUSE_PREPOSITIONS: ReadonlySet<string> = new Set([
  'after',
  'before',
  'since',
  'until',
  'as',
  'than',
])

export const SUBORDINATING =
  /^(?:while|after|as|if|although|though|because|when|since|once|before|by|in|despite|without|whereas)$/

/** Opens a clause, and is a pronoun or determiner elsewhere. */
export const COMPLEMENTIZER = 'that'
