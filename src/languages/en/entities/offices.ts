/** An office with "the", or without an article. */
export const DEFINITE_OFFICE = /^(?:the|\p{Lu})/iu

/** An office that several people hold, or with a possessive. */
export const INDEFINITE_OFFICE = /^(?:an?|another|one|his|her|its|their)\s/i

/** "the" before an office. */
export const LEADING_ARTICLE = /^[Tt]he\s+/

/** Words of rank that two offices share or are not one: the vice president is not the president. */
export const RANK = /^(?:vice|deputy|assistant|under)$/

/** Nouns before an office that say nothing of which one it is: "the prime minister", "the team leader". */
export const PLAIN_TITLE_WORD =
  /^(?:prime|state|party|team|group|chief|head|police|army|government|opposition)$/
