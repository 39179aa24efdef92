import { type ArticleDigest, dayNumber, MARKED } from './digest.ts'
import { weightOf } from './terms.ts'

/** Words that stand for an article; every two of them make a key within a window of time. */
const MOST_TELLING = 9
/** Names that stand for it at any time; every two of them make a key if both together are rare enough. */
const MOST_NAMES = 8
/** Sum of the two weights: a name of five texts in a thousand beside another makes 10.6. */
const RARE = 10
/** Days in a window. */
const WINDOW = 28
/** Articles this close to a window's end belong to the next one too: nearer ones than this always meet. */
const MARGIN = 7

/**
 * What an article is found under by others of the same happening: every two of its most telling words, within four weeks
 * of its date, and every two of its rarest names at any time. Two articles without a common key are never compared.
 */
export function happeningKeys(digest: ArticleDigest): readonly string[] {
  const words = digest.terms.slice(0, MOST_TELLING).map(([lemma]) => lemma)
  const windows = windowsOf(digest)
  const within = pairsOf(words).flatMap(([one, two]) =>
    windows.map((window) => `${window}.${hash(one, two)}`),
  )
  const ever = pairsOf(namesOf(digest))
    .filter(([one, two]) => weightOf(one) + weightOf(two) >= RARE)
    .map(([one, two]) => hash(one, two))
  return [...new Set([...within, ...ever])].sort()
}

function namesOf({ terms }: ArticleDigest): string[] {
  return terms
    .filter(([lemma, , marks]) => marks & MARKED && !/\p{N}/u.test(lemma))
    .slice(0, MOST_NAMES)
    .map(([lemma]) => lemma)
}

function pairsOf(words: readonly string[]): [string, string][] {
  const sorted = [...words].sort()
  return sorted.flatMap((one, i) => sorted.slice(i + 1).map((two): [string, string] => [one, two]))
}

function windowsOf({ day }: ArticleDigest): string[] {
  if (day === null) return ['-']
  const first = Math.floor(dayNumber(day.from) / WINDOW)
  const last = Math.floor((dayNumber(day.to) + MARGIN) / WINDOW)
  // Of an article dated by its year alone, the windows are too many to list.
  if (last - first > 2) return ['-']
  return Array.from({ length: last - first + 1 }, (_, i) => (first + i).toString(36))
}

/** FNV-1a, 32 bits, in base 36: two words that fall together cost one comparison and no more. */
function hash(one: string, two: string): string {
  const text = `${one} ${two}`
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) {
    value ^= text.charCodeAt(i)
    value = Math.imul(value, 0x01000193)
  }
  return (value >>> 0).toString(36)
}
