/** An office with "the", or without an article. */
export const DEFINITE_OFFICE = /^(?:the|\p{Lu})/iu

/** An office of one of several, or of somebody's. */
export const INDEFINITE_OFFICE = /^(?:an?|another|one|his|her|its|their)\s/i

/** "the" before an office. */
export const LEADING_ARTICLE = /^[Tt]he\s+/
