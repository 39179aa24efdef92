/** What may come before the first name of a list. */
export const LIST_LEAD = /^(?:the |both )?$/i

/** What follows a name in a list. */
export const LIST_BEHIND = /^(?:,|\s+(?:and|or)\s|$)/

/** What comes before the last name of a list. */
export const LIST_BEFORE = /\s(?:and|or)\s+(?:the )?$/

/** The name comes after "of" and belongs to another name. */
export const WITHIN_OF = /\sof\s/

/** A determiner of one of a nation: "a Spaniard". */
export const ONE_OF = /^(?:an?|another)$/i
