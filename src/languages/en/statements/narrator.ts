/** What is left of a sentence but says nothing by itself: where, when and how the citing was done. */
export const ASIDE =
  /^[\s,;:—–-]*(?:(?:\.|and|but|while|as|though|although|or|so|yet|in|on|at|during|after|before|by|for|with|from|via|to|of|about|when|where|since|until|amid|despite|through|under|because|if|than|like)[\s,;:.—–-]*)?$/i

/** A phrase that says where, when or how. */
export const ADJUNCT =
  /^[\s,;:—–-]*(?:(?:and|but|while|though|yet)\s+)?(?:in|on|at|during|after|before|by|for|with|from|via|to|of|about|since|until|amid|despite|through|under|speaking|asked)\s/i

/** A relative clause at the end; group 1 is the clause. */
export const LAST_RELATIVE = /,\s+((?:who|which|whose)\s.*)$/su

/** Marks and a conjunction at the end. */
export const LOOSE_END =
  /(?<![\s,;:—–])[\s,;:—–]+(?:and|but|or|while|where|which|who|that|as|when|because|although|though|after|before|if)?$/i

/** Marks and a conjunction at the start. */
export const LOOSE_START = /^[\s,;:—–]*(?:(?:and|but|or|while|that|though|although)\s+)?/i

/** The article itself expects. */
export const EXPECTING = /\b(?:expected|awaits?|awaiting|anticipated)\b/i

/** The article itself tells how things look. */
export const APPEARING = /\b(?:appear(?:s|ed)?|seem(?:s|ed)?)\b/i
