import { nameWords, romanised } from '../../base/person-names.ts'
import { foldedWords } from '../../record/folded-words.ts'

/** What the surname of a bearer is looked up by, if the value may be one; `null` if it is no single word. */
export function shortOf(value: string): string | null {
  const words = nameWords(value)
  return words.length === 1 ? `~${romanised(words[0]!)}` : null
}

/**
 * Other names that a value can mean: `names` of those who bear it, and the surnames of `spelled`, the full names whose
 * surname is another spelling of it. In lower case, sorted.
 */
export function otherNames(value: string, names: readonly string[], spelled: readonly string[]): string[] {
  const known = value.toLowerCase()
  const all = [...names, ...spelled.flatMap((name) => nameWords(name).at(-1) ?? [])]
  return [...new Set(all.map((name) => name.toLowerCase()))].filter((name) => name !== known).sort()
}

/** Whether a publisher's name holds every word of one of the values. */
export function isLike(publisher: string, values: readonly string[]): boolean {
  const words = foldedWords(publisher)
  return values.some((value) => foldedWords(value).every((word) => words.includes(word)))
}
