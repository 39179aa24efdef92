/** What may stand between a noun and its relative pronoun. */
export const BEFORE_RELATIVE = /^[\s,)]*(?:(?:however|though|too),\s*)?$/
