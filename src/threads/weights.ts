import table from '../../data/languages/en/term-frequencies/english.json' with { type: 'json' }
import { stemOf } from './words.ts'

interface Frequencies {
  /** How many documents were counted. */
  readonly documents: number
  /** Lemmas, separated by blanks, by the number of documents that have them. */
  readonly lemmas: Readonly<Record<string, string>>
}

const { documents, lemmas } = table as Frequencies
const COUNTS = new Map<string, number>()
for (const [count, row] of Object.entries(lemmas)) {
  for (const lemma of row.split(' ')) {
    const stem = stemOf(lemma)
    if (stem) COUNTS.set(stem, Math.max(COUNTS.get(stem) ?? 0, Number(count)))
  }
}
/** Weight of a word that no document has. */
const RAREST = Math.log(2 * (documents + 1))

/** Weight of a number: two texts often share one by chance. */
const NUMBER = 0.3

/**
 * The weight of a shared word, 0 to 1: its inverse document frequency, from a table in the package and never from the
 * record.
 */
export function weightOf(stem: string): number {
  if (/^\p{N}/u.test(stem)) return NUMBER
  return Math.log((documents + 1) / ((COUNTS.get(stem) ?? 0) + 0.5)) / RAREST
}
