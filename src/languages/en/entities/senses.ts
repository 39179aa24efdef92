import wordRows from '../../../../data/languages/en/metonymy/words.json' with { type: 'json' }

type List = 'locative' | 'urging' | 'beside' | 'auxiliaries' | 'acts' | 'parts' | 'owned' | 'behindWest'

export const SENSE_WORDS = wordRows as Readonly<Record<List, readonly string[]>>

/** Words that lead to a place. */
export const LOCATIVE: ReadonlySet<string> = new Set(SENSE_WORDS.locative)

/** Words before somebody who should act. */
export const URGING: ReadonlySet<string> = new Set(SENSE_WORDS.urging)

/** Words before somebody who acts along. */
export const BESIDE: ReadonlySet<string> = new Set(SENSE_WORDS.beside)

/** Auxiliaries, which only somebody who acts has. */
export const AUXILIARY: ReadonlySet<string> = new Set(SENSE_WORDS.auxiliaries)

/** Nouns of acts, which only somebody who acts has. */
export const ACTS: ReadonlySet<string> = new Set(SENSE_WORDS.acts)

/** Words that may stand between a preposition and a name. */
export const PARTS: ReadonlySet<string> = new Set(SENSE_WORDS.parts)

/** What "the West" is only a part of the name of: "the West Bank", "the west of". */
export const BEHIND_WEST: ReadonlySet<string> = new Set(SENSE_WORDS.behindWest)

/** A conjunction between two who act. */
export const CONJUNCTION = /^(?:and|or|nor)$/

/** A word of a second name. */
export const NAME_OR_THE = /^(?:the|\p{Lu}.*)$/u

/** Ends like a finite verb. */
export const VERB_ENDING = /^[a-z]{2,}(?:ed|es|s)$/

/** Ends so, and is none. */
export const NO_VERB_ENDING = /(?:ss|us|is|as|'s)$/
