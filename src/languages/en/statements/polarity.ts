/** A negation of a clause. */
export const NEGATION =
  /(?:^|[^a-z])(?:not(?!\s+only)|never|no\s+longer|cannot|neither|nor|failed\s+to|fails\s+to|has\s+yet\s+to|have\s+yet\s+to)(?![a-z])|n't(?![a-z])/

export const NEGATIVE_SUBJECT =
  /^[\s"“”]*(?:that\s+)?(?:no(?!\s+(?:doubt|longer|matter))|nobody|nothing|none|neither)\s/

/** A verb of thinking that is negated: "does not believe", "never thought". */
export const NEGATED_ATTITUDE = /(?:\b(?:not|never|no longer|cannot)|n['’]t)\s/i
