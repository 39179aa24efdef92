/** Determiners of an entity that was mentioned before. */
export const DEFINITE = new Set(['the', 'this', 'that', 'these', 'those'])

/** A determiner of a new entity. */
export const FRESH = /^(?:an?|another)$/

/** A possessive before a noun: "his". */
export const POSSESSED_BY = /^(?:'s|his|her|their)$/

/** The noun for somebody of the same office in another country. */
export const COUNTERPART = 'counterpart'
