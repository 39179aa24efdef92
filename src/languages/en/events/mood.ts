/** Conjunctions of a condition or a question. */
export const CONDITIONAL = /^(?:if|unless|whether|lest)$/

/** Conjunctions of a condition or a question, within a clause. */
export const CONDITION = /^(?:if|unless|whether)$/

/** An adverb that is negated must not be: "true" in "it is not true that". */
export const TRUE = 'true'

/** Auxiliaries that open a condition by standing before their subject: "had it rained". */
export const INVERTED = /^(?:had|should|were)$/

/** Adverbs that take the force from a negation: "did not only attack". */
export const NOT_ONLY = /^(?:only|just|merely|simply)$/

/** Words before what was not done because something else was. */
export const REPLACED = /^(?:rather than|instead of)$/

/** The word before the time at which something happened at last: "did not open until Friday". */
export const UNTIL = /^(?:until|till)$/

/** Conjunctions behind which the "not" of the first verb goes on, and those that have a "not" of their own. */
export const OR = /^or$/
export const NOR = /^nor$/

/** A verb with its particle that says that something is not so: "ruled out arson". */
export const RULES_OUT = /^rule out$/

/** Words that open a question which takes its verb for granted: "Why did they leave?" */
export const ASKS_FOR_MORE = /^(?:why|how|when|where|who|whom|whose|what|which)$/

/** Determiners before what nobody has told of yet. */
export const INDEFINITE = /^(?:an?|any)$/

/** The conjunction of a question that is told. */
export const WHETHER = /^whether$/
