/** A preposition that continues a noun phrase. */
export const PHRASE_OF = /^(?:of|for)$/

/** Words between names of one phrase. */
export const PHRASE_JOINT = /^(?:and|the)$/
