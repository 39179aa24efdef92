/** A source that turns its cue round: "neither leader said". */
export const NEGATIVE_SOURCE = /^(?:neither|none|nobody|no)\b/i

/** A pronoun that stands for whoever speaks. */
export const FIRST_PERSON = /^(?:i|we|me|us|my|our)$/

/** A pronoun that stands for the noun before it. */
export const RELATIVE_PRONOUN = /^(?:who|which|that)$/

/** A cue that tells of rumours. */
export const HEARSAY_CUE = /\b(?:rumou?rs?|rumou?red|reportedly|speculation|hearsay)\b/i

/** A cue that may tell of reports by nobody in particular. */
export const REPORTS = /\breports\b/i

/** A source that is reports or rumours. */
export const HEARSAY_SOURCE = /^(?:media\s+)?(?:reports|rumou?rs)\b/i
