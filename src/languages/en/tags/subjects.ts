/** A subject that turns its verb round. */
export const NOBODY = /^(?:neither|no|none|nobody)$/

/** A pronoun that stands for no one. */
export const EMPTY_PRONOUN = /^(?:it|this|that|there)$/

/** A pronoun for whoever speaks or is spoken to. */
export const SPEAKER_PRONOUN = /^(?:i|we|you)$/

/** A pronoun of a relative clause about somebody. */
export const PERSON_RELATIVE = /^(?:who|whose|which)$/

/** A pronoun of a relative clause whose object it is. */
export const OBJECT_RELATIVE = /^(?:which|who|whom|that|what)$/
