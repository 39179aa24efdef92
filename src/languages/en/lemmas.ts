import { singular } from './nouns.ts'
import { irregularVerb, verbLemma } from './verbs.ts'

const known = new Map<string, string>()
/** More words than the vocabulary of news; above it the cache is cleared. */
const MOST_REMEMBERED = 50_000

/**
 * The dictionary form of a word whose part of speech is not known: "quakes" gives "quake", "attacked" gives "attack". A
 * word with the ending of a verb is taken for a verb.
 */
export function lemmaOf(word: string): string {
  const remembered = known.get(word)
  if (remembered !== undefined) return remembered
  if (known.size > MOST_REMEMBERED) known.clear()
  const lemma = find(word.toLowerCase().replace(/['’]s?$/, ''))
  known.set(word, lemma)
  return lemma
}

function find(word: string): string {
  const irregular = irregularVerb(word)
  if (irregular) return irregular
  if (word.length < 4 || !/^[a-z-]+$/.test(word)) return singular(word)
  if (/(?:ing|ed)$/.test(word)) return verbLemma(word)
  const one = singular(word)
  return one.endsWith('ing') && one !== word ? verbLemma(one) : one
}
