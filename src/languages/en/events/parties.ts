/** Ends like an adjective of a country. */
export const DEMONYM_ENDING = /(?:[aei]an|ish|ese|[iq]i|ch|ek|ic)$/

/** Prepositions behind a verb, before the one to whom something is done. */
export const ADDRESSED = /^(?:with|against|to|between|from|at|over)$/

/** Prepositions behind the noun of an event, before the one to whom it is done. */
export const DONE_AFTER_NOUN = /^(?:against|on|with|to|at|over)$/

/** The preposition before the one who does something. */
export const BY = /^by$/

/** The preposition before the owner of a noun. */
export const OF = /^of$/

/** Prepositions before the owner or maker of a noun. */
export const OWNER_AFTER = /^(?:of|by|from)$/

/** The preposition before the two sides of a noun. */
export const BETWEEN = /^between$/

/** The relative pronoun that is also a conjunction. */
export const RELATIVE_THAT = 'that'

/** Prepositions before an opponent or a partner: a place behind them is its team or its government. */
export const AGAINST = /^(?:against|versus|over)$/

/** Prepositions before what an object does: "accused him of lying", "kept them from leaving", "thanked her for coming". */
export const DONE_BY_OBJECT = /^(?:of|from|for|into)$/

/** Verbs whose subject does what their infinitive tells, also behind an object: "promised the miners to reopen the pit". */
export const PROMISING = /^(?:promise|pledge|vow|threaten)$/
