/** An article of grammar. */
export const ARTICLE = /^(?:an?|the)$/

/** The article of something that has a name: "the Lazio region". */
export const DEFINITE_ARTICLE = 'the'

/** A preposition between the noun and the name of a place: "the town of Ovruch". */
export const NAMED_OF = 'of'

/** A determiner of no certain one: no name stands in apposition to "either camp". */
export const QUANTIFIER = /^(?:any|both|each|either|every|neither|no)$/

/** A verb that says what somebody is. */
export const COPULA = /^(?:is|was|became|remains)$/
