/** Words after a comma that end a content which is no clause. */
export const BREAKING = new Set(
  'with but while although though whereas because after before as when since until unless even despite amid according without'.split(
    ' ',
  ),
)

/** Words that end a content which is no clause, also without a comma. */
export const ADJUNCT_CLAUSE =
  /^(?:because|after|before|while|when|although|though|since|if|until|during|despite|amid)$/

/** Words between two clauses. */
export const CONJUNCTION = /^(?:and|but|or)$/

/** Words after a comma that end a clause. */
export const CONTRAST = /^(?:but|according|although|though|whereas|despite|while|given)$/

/** Words that begin a relative clause. */
export const RELATIVE_PRONOUN = /^(?:who|which|where)$/

/** Words before the last item of a list. */
export const LIST_CONJUNCTION = /^(?:and|or)$/

/** A preposition before a place where something is said. */
export const VENUE_PREPOSITION = /^(?:in|on|at|during|via)$/
