import { DOCUMENTS, DOCUMENTS_WITH } from '../../languages/en/term-frequencies.ts'
import { stemOf } from '../../languages/en/threads/words.ts'

/** The highest count of the lemmas of each stem. */
const COUNTS = new Map<string, number>()
for (const [lemma, count] of DOCUMENTS_WITH) {
  const stem = stemOf(lemma)
  if (stem) COUNTS.set(stem, Math.max(COUNTS.get(stem) ?? 0, count))
}
/** Weight of a word that no document has. */
const RAREST = Math.log(2 * (DOCUMENTS + 1))

/** Weight of a number: two texts often share one by chance. */
const NUMBER = 0.3

/**
 * The weight of a shared word, 0 to 1: its inverse document frequency, from a table in the package and never from the
 * record.
 */
export function weightOf(stem: string): number {
  if (/^\p{N}/u.test(stem)) return NUMBER
  return Math.log((DOCUMENTS + 1) / ((COUNTS.get(stem) ?? 0) + 0.5)) / RAREST
}
