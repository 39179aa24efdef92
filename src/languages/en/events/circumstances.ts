import governors from '../../../../data/languages/en/events/governors.json' with { type: 'json' }

const { says, claims } = governors as Readonly<Record<'says' | 'claims', string>>

/** Verbs of saying: their time and place are those of the speech, not of what is said. */
export const SAYING: ReadonlySet<string> = new Set([...says.split(' '), ...claims.split(' ')])

/** Prepositions before the goal or the way of a move. */
export const GOAL = /^(?:to|into|through|towards?|onto)$/

/** The relative adverb of place. */
export const WHERE = 'where'

/** Prepositions before the occasion at which something happens, or the way in which it does. */
export const OCCASION = /^(?:in|at|during|with)$/
