/** A pronoun that refers to no person. */
export const EMPTY_PRONOUN = /^(?:it|this|that|there)$/

/** A pronoun for the speaker or the person spoken to. */
export const SPEAKER_PRONOUN = /^(?:i|we|you)$/

/** A pronoun of a relative clause about somebody. */
export const PERSON_RELATIVE = /^(?:who|whose|which)$/

/** A relative pronoun that is the object of its clause. */
export const OBJECT_RELATIVE = /^(?:which|who|whom|that|what)$/
