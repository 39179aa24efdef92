/** Words that begin a question as a content. */
export const QUESTION_WORDS = /^(?:how|why|whether|if|what|who|where|when|which)$/

/** Adverbs that begin a clause as a content. */
export const OPENING =
  /^(?:there|here|now|only|not|then|so|as|that|once|even|just|nearly|about|around|roughly|almost|more|too|all|some)$/

/** A particle before the preposition of a verb: "spoke out against". */
export const PARTICLE = /^(?:out|up|back|down)$/

/** Has the ending of a present participle. */
export const PARTICIPLE_ENDING = /ing$/

/** A word before a number that makes it approximate. */
export const APPROXIMATE = /^(?:about|around|over|under|nearly|roughly|almost|some)$/

/** A word before a time. */
export const TIME_LEAD = /^(?:on|in|late|early|earlier|later)$/

/** A word within a time. */
export const TIME_WORD = /^(?:last|this|next|late|early|earlier|that|the)$/

/** A determiner without a noun. */
export const PRONOUN_SUBJECT = /^(?:many|most|some|few|others|both|all|none|those|that|this|it)$/

/** A conjunction that begins another clause. */
export const SUBORDINATOR = /^(?:because|after|before|while|when|as|although|since|if|until|that)$/

/** Verbs of perceiving. */
export const PERCEIVING = /^(?:see|notice|detect|sense)$/

/** The verb that joins a description to its subject. */
export const COPULA = 'be'
