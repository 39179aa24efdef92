/** An office with "the", or without an article. */
export const DEFINITE_OFFICE = /^(?:the|\p{Lu})/iu

/** An office that several people hold, or with a possessive. */
export const INDEFINITE_OFFICE = /^(?:an?|another|one|his|her|its|their)\s/i

/** "the" before an office. */
export const LEADING_ARTICLE = /^[Tt]he\s+/
