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

/** Prepositions that are of place before the name of a place. */
export const LOCATES = /^(?:on|off|beside|behind|over|under|outside|above|below|within)$/

/** The words before the first and before the last date of a range: "from 2000 to 2013". */
export const FROM = /^(?:from|between)$/
export const UP_TO = /^(?:to|and|until|till|through|-|–|—)$/

/** Words before what something is measured against. */
export const COMPARED = /^(?:compared|than|versus)$/
