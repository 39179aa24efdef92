/** An article of grammar. */
export const ARTICLE = /^(?:an?|the)$/

/** A verb that says what somebody is. */
export const COPULA = /^(?:is|was|became|remains)$/

/** A preposition between an office and its place. */
export const OFFICE_OF = /^(?:of|for|at)$/

/** A word of the phrase after that preposition. */
export const OFFICE_WORD = /^(?:the|of|for|and|['’]s|\p{L}+)$/u
