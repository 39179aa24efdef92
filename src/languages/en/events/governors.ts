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
