/** "the" before a name. */
export const LEADING_ARTICLE = /^[Tt]he\s+/

/** Where the last part of an organisation's name begins: "of Defense". */
export const NAME_TAIL = / (?:of|for|on) /

/** A determiner before a description, in lower case. */
export const DETERMINER_LEAD = /^(?:the|a|an|this|that|these|those|his|her|its|their|our|my)\s+/
