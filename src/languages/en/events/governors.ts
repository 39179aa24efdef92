import classes from '../../../../data/languages/en/events/governor-classes.json' with { type: 'json' }
import governors from '../../../../data/languages/en/events/governors.json' with { type: 'json' }

const named = classes as Readonly<Record<'reporting' | 'speaking', string>>
const classOf = new Map<string, string>()
for (const [name, words] of Object.entries(governors as Record<string, string>)) {
  for (const word of words.split(' ')) if (!classOf.has(word)) classOf.set(word, name)
}

/** The class of a governing verb (plain form) or noun (singular), or `''`. */
export function governorClass(word: string): string {
  return classOf.get(word) ?? ''
}

/** Classes of governors that report what is said, known or felt. */
export const REPORTING: ReadonlySet<string> = new Set(named.reporting.split(' '))

/** Classes of verbs whose subject need not do what a gerund below them tells. */
export const SPEAKING: ReadonlySet<string> = new Set(named.speaking.split(' '))

/** Conjunctions of a clause that is said, known or asked. */
export const EMBEDDING = /^(?:that|if|whether)$/

/** Conjunctions that compare. */
export const COMPARING = /^(?:as|than)$/

/** A particle that gives "call" another sense. */
export const PARTICLE = /^(?:up|off|in)$/

/** Prepositions that join a gerund to the word that governs it: "accused of shooting", "a plan for closing". */
export const GERUND_AFTER = /^(?:of|from|for|to|at|against|in|about|on|with|towards?)$/

/**
 * Prepositions that join a noun to the word that governs it: "fears of an attack", "plans for an attack". "Anger over an
 * attack" and "questions about an attack" presuppose it.
 */
export const NOUN_AFTER = /^(?:of|for|to|at|against|with|from)$/

/** Verbs whose noun behind a preposition is what came of it: "could lead to job cuts". */
export const LEADING_TO = /^(?:lead|result|end)$/
