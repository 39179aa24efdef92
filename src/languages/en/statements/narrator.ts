/** A rest of a sentence that claims nothing: where, when or how the holder spoke. */
export const ASIDE =
  /^[\s,;:—–-]*(?:(?:\.|and|but|while|as|though|although|or|so|yet|in|on|at|during|after|before|by|for|with|from|via|to|of|about|when|where|since|until|amid|despite|through|under|because|if|than|like)[\s,;:.—–-]*)?$/i

/** A phrase of place, time or manner. */
export const ADJUNCT =
  /^[\s,;:—–-]*(?:(?:and|but|while|though|yet)\s+)?(?:in|on|at|during|after|before|by|for|with|from|via|to|of|about|since|until|amid|despite|through|under|speaking|asked)\s/i

/** A relative clause at the end; group 1 is the clause. */
export const LAST_RELATIVE = /,\s+((?:who|which|whose)\s.*)$/su

/** Punctuation and a conjunction at the end. */
export const LOOSE_END =
  /(?<![\s,;:—–])[\s,;:—–]+(?:and|but|or|while|where|which|who|that|as|when|because|although|though|after|before|if)?$/i

/** Punctuation and a conjunction at the start. */
export const LOOSE_START = /^[\s,;:—–]*(?:(?:and|but|or|while|that|though|although)\s+)?/i

/** Words for an expectation of the article's own. */
export const EXPECTING = /\b(?:expected|awaits?|awaiting|anticipated)\b/i

/** Words for an impression of the article's own. */
export const APPEARING = /\b(?:appear(?:s|ed)?|seem(?:s|ed)?)\b/i
