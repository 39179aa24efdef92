/** Words before more names of a byline. */
export const REPORTED_BY =
  /^(?:and\s+)?(?:additional\s+)?(?:reporting|writing|reported|written|compiled)\s+by\s+/iu

/** The first word of a paper's name, and of no person's. */
export const NO_FIRST_NAME = /^The$/

/** What stands between two authors. */
export const BETWEEN_AUTHORS = /,\s|\sand\s|\s&\s/

/** Where the last part of a post begins: "in London". */
export const POST_TAIL = /\s+(?:in|for|of)\s.*$/u

/** Words that show that a line describes a picture. */
export const PICTURE_TOLD =
  /^(?:In )?[Tt]h(?:is|ese) (?:\w+ ){0,3}(?:photo|photograph|image|picture|illustration|graphic)s?\b/

/** Words of a picture that is older than the story. */
export const OLD_PICTURE = /\bfile\b|\barchiv/i

/** How long ago a page was published: "5 min ago". */
export const AGO = /^\d+\s?[a-z]{1,6} ago$/

/** The same at the start of a line with more words. */
export const UPDATED_AGO = /^(?:updated )?\d+(?:h|m|d|min|mins|hrs?) ago\b/

/** The beginning of a line in which the editors correct or explain their story, or the heading above it. */
export const EDITORS_NOTE =
  /^[[(*_—–-]{0,4}\s?(?:(?:corrections?|clarifications?|editor(?:s|[’']s|s[’'])? notes?|note (?:to|from) (?:the )?editors?|amendments?|retractions?)\s?(?:$|[:.([—–-])|(?:an earlier|an older|a previous|the original|this) (?:version|article|story|report|headline|caption)\b.{0,60}\b(?:amended|corrected|clarified|misstated|misidentified|misspelled|incorrectly|wrongly)\b)/iu
