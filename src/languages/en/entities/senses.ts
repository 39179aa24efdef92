import wordRows from '../../../../data/languages/en/metonymy/words.json' with { type: 'json' }

type List = 'locative' | 'urging' | 'beside' | 'auxiliaries' | 'acts' | 'parts' | 'owned' | 'behindWest'

export const SENSE_WORDS = wordRows as Readonly<Record<List, readonly string[]>>

/** Words before a place. */
export const LOCATIVE: ReadonlySet<string> = new Set(SENSE_WORDS.locative)

/** Words before an actor who is asked to act. */
export const URGING: ReadonlySet<string> = new Set(SENSE_WORDS.urging)

/** Words before a second actor. */
export const BESIDE: ReadonlySet<string> = new Set(SENSE_WORDS.beside)

/** Auxiliaries, which only an actor has. */
export const AUXILIARY: ReadonlySet<string> = new Set(SENSE_WORDS.auxiliaries)

/** Nouns of acts, which only an actor has. */
export const ACTS: ReadonlySet<string> = new Set(SENSE_WORDS.acts)

/** Words that may stand between a preposition and a name. */
export const PARTS: ReadonlySet<string> = new Set(SENSE_WORDS.parts)

/** Words after "the West" when it is only part of another name: "the West Bank", "the west of". */
export const BEHIND_WEST: ReadonlySet<string> = new Set(SENSE_WORDS.behindWest)

/** A conjunction between two actors. */
export const CONJUNCTION = /^(?:and|or|nor)$/

/** A word of a second name. */
export const NAME_OR_THE = /^(?:the|\p{Lu}.*)$/u

/** A preposition before a place that can also be an actor: "a letter to Moscow". */
export const GOAL = 'to'

/** A preposition between a thing and the place or actor that it belongs to. */
export const BELONGING = 'of'

/** The name of a bloc that only its article shows: "the West". */
export const PLAIN_BLOC = 'West'
