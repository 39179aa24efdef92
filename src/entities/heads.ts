import { DESCRIPTION_WORDS } from '../languages/en/entities/description-words.ts'
import type { Draft } from './draft.ts'
import type { NounPhrase } from './noun-phrases.ts'

/** Descriptions so far by the word they hang on: "the boy" takes up "a boy from the valley". */
export interface Heads {
  add(phrase: NounPhrase, words: string, draft: Draft): void
  /**
   * The entity last described by the same noun, unless the two descriptions tell it apart: each word before the noun must
   * have been there before. `words` are the description's, lower case, without its article.
   */
  last(phrase: NounPhrase, words: string, sentence: number): Draft | null
}

/** Sentences that a definite description reaches back; those of several people less far. */
const REACH = { one: 30, several: 10 }
/** Nouns that say too little to tie two descriptions. */
const EMPTY: ReadonlySet<string> = new Set(DESCRIPTION_WORDS.empty)

/** Empty, for one article. */
export function newHeads(): Heads {
  const latest = new Map<string, { words: readonly string[]; draft: Draft }[]>()
  return {
    add({ noun }, words, draft) {
      const list = latest.get(noun) ?? []
      latest.set(noun, list)
      list.push({ words: words.split(/\s+/), draft })
      if (list.length > 20) list.shift()
    },
    last({ noun, role }, words, sentence) {
      if (EMPTY.has(noun)) return null
      const own = words.split(/\s+/)
      const reach = role.plural ? REACH.several : REACH.one
      const found = latest
        .get(noun)
        ?.findLast(
          ({ words: earlier, draft }) =>
            own.every((word) => earlier.includes(word)) &&
            draft.mentions.some((mention) => sentence - mention.sentence <= reach),
        )
      return found?.draft ?? null
    },
  }
}
