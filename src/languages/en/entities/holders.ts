/** A possessive pronoun. */
export const POSSESSIVE = /^(?:its|his|their|her|my|our)$/i

/** What follows the head of a noun phrase. */
export const PHRASE_TAIL = /,|\b(?:of|to|for|in|at|from|with|on|by|near|who|which|that)\b/
