import { STANCE_TABLE } from '../../types/stance.ts'
import type { HolderKind } from '../../types/statement.ts'

/** Endings of plural descriptions. */
const SEVERAL = /(?:[^siu]s|people|police|men|women|children)$/

/** Pronouns for several, and words for a share or a number of them: "74 percent of voters", "4 in 10 of those asked". */
const MANY =
  /^(?:they|them|those|these|we|us|both|many|most|some|others|several|few|all)(?:$|\s(?:of|who|in|on|at)\b)|\bper ?cent\b|\d\s?%|\b\d+ (?:in|out of) (?:\d+|ten)\b|^(?:a|the) (?:majority|number|handful|couple|lot) of\b|^half\b/i

/** Where the noun of a description ends: "officials from both countries". */
const NOUN_ENDS = /,|\(|\s(?:of|to|for|in|at|from|with|on|by|near|who|whose|which|that)\s/

/** The verb for a stance: "denies", "deny". A stance that this version does not know is returned as it is. */
export function stanceVerb(stance: string, isPlural: boolean): string {
  if (!Object.hasOwn(STANCE_TABLE, stance)) return stance.replaceAll('-', ' ')
  return STANCE_TABLE[stance as keyof typeof STANCE_TABLE].verb[isPlural ? 1 : 0]
}

/**
 * Whether a row's holder takes a plural verb: several names, or a description of several ("district officials"). A
 * name takes a singular verb, also one that ends like a plural ("United Nations").
 */
export function isPluralHolder(who: string | null, kind: HolderKind): boolean {
  if (who === null) return false
  if (who.includes('; ')) return true
  if (kind === 'named' || kind === 'media' || kind === 'article') return false
  if (MANY.test(who)) return true
  const [noun = ''] = who.split(NOUN_ENDS, 1)
  const words = noun.trim().split(/\s+/)
  const last = words.at(-1)!
  return SEVERAL.test(last) && (words.length === 1 || !/^\p{Lu}/u.test(last))
}
