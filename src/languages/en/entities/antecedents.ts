/** Determiners of somebody already named. */
export const DEFINITE = new Set(['the', 'this', 'that', 'these', 'those'])

/** A determiner of somebody new. */
export const FRESH = /^(?:an?|another)$/

/** What makes the noun behind it somebody's: "his". */
export const POSSESSED_BY = /^(?:'s|his|her|their)$/
