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

/** Modals of what may be: "it could be that". */
export const MAYBE = /^(?:may|might|could)$/

/** Prepositions before an aim: "a step towards taking the town". */
export const AIMING = /^(?:to|towards?|for)$/

/** A noun for what was decided. */
export const DECIDED = /^(?:decision|choice|move)$/

/** The preposition before a clause of what is at the same time: "with thousands marching". */
export const WITH = /^with$/

/** Prepositions before what has not been yet, seen from a present: "ahead of". */
export const AHEAD = /^(?:ahead|before|until|pending)$/

/** Words of a time after the day of publication. */
export const TO_COME =
  /^(?:tomorrow|next|(?:in )?the coming|this coming|later (?:today|tonight|this|in the))\b/i

/** Conjunctions before what has to come first. */
export const AWAITING = /^(?:when|once|after|until|till|before)$/

/** The verb of those who are against something that is not yet done. */
export const OPPOSE = 'oppose'

/** A verb with its particle that undoes its subject: "the concert was called off". */
export const CALLED_OFF = /^call off$/

/** Verbs of hoping and expecting, and the auxiliary by which that is over: "had hoped to win". */
export const HOPED = /^(?:hope|expect|want|wish|intend|plan)$/
export const HAD = /^(?:had|'d)$/
