/** Pronouns that name nobody. */
export const NOBODY: ReadonlySet<string> = new Set(['nobody', 'none', 'no-one', 'nothing', 'neither'])

/** A determiner that negates its noun. */
export const NEGATIVE_DETERMINER = /^(?:no|neither|nor)$/

/** Whether a phrase that begins with this word names nobody: "no minister", "none of them". In lower case. */
export function opensNobody(word: string): boolean {
  return NOBODY.has(word) || NEGATIVE_DETERMINER.test(word)
}
