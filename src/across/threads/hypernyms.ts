import { type Word, wordsIn } from '../../languages/en/threads/words.ts'
import type { RecordLine } from '../../types/line.ts'
import { weightOf } from './weights.ts'

/** Weight from which a word is so rare that a reader may not know what it names. */
const RARE = 0.95

/**
 * The kinds of things that rare words name, where the text says so once: after "kinzhal missiles" a kinzhal is a
 * missile. From stem to the word of its kind.
 */
export function kindsIn({ text, sentences }: RecordLine): ReadonlyMap<string, Word> {
  const kinds = new Map<string, Word>()
  const all = sentences.map((span) => wordsIn(text, span))
  const forms = new Set(all.flat().map(({ form }) => form))
  for (const words of all) {
    for (const [at, kind] of words.entries()) {
      const word = words[at - 1]
      if (!word?.stem || !kind.stem || !/[^s]s$/.test(kind.form) || text.slice(word.end, kind.start) !== ' ')
        continue
      // A thing can be several: "kinzhals". An adjective or a verb cannot.
      if (!forms.has(`${word.form}s`)) continue
      if (!/^\p{L}/u.test(word.stem) || weightOf(word.stem) < RARE || kinds.has(word.stem)) continue
      kinds.set(word.stem, kind)
    }
  }
  return kinds
}

/** The words, with the kinds that rare words among them name. */
export function withKinds(words: readonly Word[], kinds: ReadonlyMap<string, Word>): Word[] {
  const own = new Set(words.map(({ stem }) => stem))
  const added = words.flatMap(({ stem }) => kinds.get(stem ?? '') ?? []).filter(({ stem }) => !own.has(stem))
  return [...words, ...new Set(added)]
}
