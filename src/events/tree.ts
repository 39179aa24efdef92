import type { Word, Words } from './words.ts'

/** The words that depend on the word at `at` in this relation, in text order. */
export function dependents(words: Words, at: number, relation: string): number[] {
  return words.flatMap((word, index) => (word.head === at && word.relation === relation ? [index] : []))
}

/** Relations of a noun behind a preposition to the word above it. */
const OBLIQUE: ReadonlySet<string> = new Set(['obl', 'obl:agent', 'nmod'])

/** The nouns behind one of the prepositions that depend on the word at `at`. */
export function behind(words: Words, at: number, prepositions: RegExp): number[] {
  return words.flatMap((word, noun) => {
    const isOblique = word.head === at && OBLIQUE.has(word.relation ?? '')
    return isOblique && prepositions.test(prepositionOf(words, noun)) ? [noun] : []
  })
}

/** The preposition or conjunction before a word, `''` if there is none: "in" of "in the port". */
export function prepositionOf(words: Words, at: number): string {
  const marker = words.find(
    ({ head, relation }) => head === at && (relation === 'case' || relation === 'mark'),
  )
  return marker?.lower ?? ''
}

/** The words above the word at `at`, from its head to the head of the sentence. */
export function above(words: Words, at: number): number[] {
  const found: number[] = []
  let next: number | null | undefined = words[at]?.head
  while (next != null && !found.includes(next)) {
    found.push(next)
    next = words[next]!.head
  }
  return found
}

/** The word of a span that is highest in the tree; `null` if the sentence has no tree. Word indexes, half-open. */
export function headOf(words: Words, from: number, to: number): number | null {
  for (let at = from; at < to; at++) {
    const { head }: Word = words[at]!
    if (head === undefined) continue
    if (head === null || head < from || head >= to) return at
  }
  return null
}
