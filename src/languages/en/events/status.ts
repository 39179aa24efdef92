/** Auxiliaries of the present. */
export const PRESENT = /^(?:is|are|has|have)$/

/** Modals of duty. */
export const DUTY = /^(?:must|should|shall)$/

/** Words that may stand between a verb and its noun. */
export const BEFORE_NOUN = /^(?:the|an?|new|its|their)$/

/** Verbs of hoping. */
export const HOPING = /^(?:hope|wish)$/

/** Auxiliaries of the perfect. */
export const PERFECT = /^(?:has|have|'ve|’ve)$/

/** Verbs that only say that something happened. */
export const OCCURRING: ReadonlySet<string> = new Set(['happen', 'occur'])

/** Prepositions before an event that gives a time. */
export const AT_THAT_TIME = /^(?:after|before|until|upon|on)$/

/** Words behind which an infinitive tells what happened: "the first to leave". */
export const FEW: ReadonlySet<string> = new Set(['first', 'second', 'third', 'last', 'latest', 'only'])
