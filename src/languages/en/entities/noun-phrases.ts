/** A preposition that carries a noun phrase on. */
export const PHRASE_OF = /^(?:of|for)$/

/** Words between names of one phrase. */
export const PHRASE_JOINT = /^(?:and|the)$/
