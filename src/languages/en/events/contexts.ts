import contexts from '../../../../data/languages/en/events/contexts.json' with { type: 'json' }
import { WORD_CLASSES } from './kinds.ts'

/** What a sentence is about when its words of fighting mean something else. */
export interface Context {
  readonly words: readonly string[]
  readonly strong: readonly string[]
  readonly drops: 'all' | 'force' | 'assault'
}

/** The contexts, with their words ready to be looked up. */
export const CONTEXTS = Object.entries(contexts as Record<string, Context>).map(
  ([name, { words, strong, drops }]) => ({
    name,
    drops,
    phrases: new Set(strong),
    /** So that few words are looked up together with the next. */
    openers: new Set(
      strong.filter((phrase) => phrase.includes(' ')).map((phrase) => phrase.split(' ', 1)[0]!),
    ),
    weak: new Set(words.flatMap((name) => [...WORD_CLASSES[name.slice(1)]!])),
  }),
)
