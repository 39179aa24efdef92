/** A source that negates its cue: "neither leader said". */
export const NEGATIVE_SOURCE = /^(?:neither|none|nobody|no)\b/i

/** A pronoun for the speaker. */
export const FIRST_PERSON = /^(?:i|we|me|us|my|our)$/

/** A pronoun that refers to the noun before it. */
export const RELATIVE_PRONOUN = /^(?:who|which|that)$/

/** A cue about rumours. */
export const HEARSAY_CUE = /\b(?:rumou?rs?|rumou?red|reportedly|speculation|hearsay)\b/i

/** A cue that can mean reports by nobody in particular. */
export const REPORTS = /\breports\b/i

/** A source that is reports or rumours. */
export const HEARSAY_SOURCE = /^(?:media\s+)?(?:reports|rumou?rs)\b/i
