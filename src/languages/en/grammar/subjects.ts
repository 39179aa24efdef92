import { governorClass } from '../events/governors.ts'
import { CITING_VERBS } from './verbs.ts'

export const CITING = new Set(['say', 'tell', 'think', 'know', 'write', ...CITING_VERBS])

/** Words that may stand between a subject and its verb. */
export const BEHIND_SUBJECT = /^(?:himself|herself|itself|themselves|both|all|also)$/

/** Words that begin an aside between commas. */
export const ASIDE_WORD = /^(?:however|though|meanwhile|too|for|in|on|at|as|after|by|speaking|then)$/

/** Words before a noun of time. */
export const BEFORE_TIME = /^(?:last|this|earlier|late|early|next)$/

/** A preposition before a time. */
export const TIME_PREPOSITION = /^(?:on|in)$/

const BY_OBJECT: ReadonlySet<string> = new Set(['orders', 'allows', 'wants'])

/** Whether the object of a verb does what an infinitive below it tells: "ordered the guards to close the port". */
export function controlsByObject(lemma: string): boolean {
  return BY_OBJECT.has(governorClass(lemma))
}
