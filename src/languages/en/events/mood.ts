/** A determiner that negates its noun. */
export const NEGATIVE_DETERMINER = /^(?:no|neither|nor)$/

/** Conjunctions of a condition or a question. */
export const CONDITIONAL = /^(?:if|unless|whether|lest)$/

/** Conjunctions of a condition or a question, within a clause. */
export const CONDITION = /^(?:if|unless|whether)$/
