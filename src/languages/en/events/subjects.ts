import controlRows from '../../../../data/languages/en/events/subject-control.json' with { type: 'json' }

/** Verbs whose subject is also that of their infinitive, even with an object between. */
export const SUBJECT_CONTROL: ReadonlySet<string> = new Set(controlRows as readonly string[])

/** A pronoun that refers to the noun before it. */
export const RELATIVE_PRONOUN = /^(?:who|which|that)$/

/** A preposition between a noun and its attribute. */
export const OF = /^(?:of|from|for)$/

/** A preposition that belongs to its verb: "called on". */
export const PHRASAL_PREPOSITION = /^(?:on|upon|up|for)$/
