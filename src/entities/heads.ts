import { DESCRIPTION_WORDS } from '../languages/en/entities/description-words.ts'
import type { Description } from './descriptions.ts'
import type { Draft } from './draft.ts'

/** The descriptions found so far, by their head noun: "the boy" refers back to "a boy from the valley". */
export interface Heads {
  add(phrase: Description, words: string, draft: Draft): void
  /**
   * The entity last described with the same noun, if each word of this description was in that one, too; otherwise
   * `null`. `words` are the description's words, in lower case, without its article.
   */
  last(phrase: Description, words: string, sentence: number): Draft | null
}

/** How many sentences back a definite description can refer; fewer if it is plural. */
const REACH = { one: 30, several: 10 }
/** Nouns too general to identify two descriptions. */
const EMPTY: ReadonlySet<string> = new Set(DESCRIPTION_WORDS.empty)

/** Makes an empty one, for one article. */
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
