/** A determiner before a title. */
export const TITLE_LEAD = /^(?:an?|the|his|her|its|their)\s+/i

/** Where the last part of a role begins: "of the union". */
export const ROLE_TAIL = / (?:of|to|for|at|in) /

/** Words between a role and a name. */
export const ROLE_JOINT = /^(?:of|for|and|'s|’s)$/

/** Words that come before a role. */
export const ROLE_MODIFIER = /^(?:of|for|ex|vice|co|then|former|current|longtime|fellow)$/

/** Words that a role cannot begin with. */
export const ROLE_EDGE = /^(?:of|for|and|the|['’]s)$/i

/** Small words within a role. */
export const ROLE_SMALL = /^(?:of|for|and)$/i
