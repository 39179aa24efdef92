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

/** The first word of a role after a comma. */
export const APPOSED_ROLE = /^(?:an?|the|his|her|its|their|\p{Lu}|\p{Ll})/u

/** A word after a comma that begins no role. */
export const NOT_APPOSED = /^(?:who|which|where|and|but|said|says|told|\d)/

/** Words that end a role. */
export const ROLE_ENDS = /^(?:who|which|said|says|told|was|is|were|are|has|had)$/

/** A preposition; a role has its noun before it. */
export const ROLE_PREPOSITION = /^(?:of|in|at|for|to|from|on|with|by)$/
