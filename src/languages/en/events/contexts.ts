import contexts from '../../../../data/languages/en/events/contexts.json' with { type: 'json' }
import { WORD_CLASSES } from './kinds.ts'

/** A subject about which words of fighting have another meaning. */
export interface Context {
  readonly words: readonly string[]
  readonly strong: readonly string[]
  readonly drops: 'all' | 'force' | 'assault'
}

/** The contexts, with their words as sets. */
export const CONTEXTS = Object.entries(contexts as Record<string, Context>).map(
  ([name, { words, strong, drops }]) => ({
    name,
    drops,
    phrases: new Set(strong),
    /** First words of phrases, so that only few words are looked up together with the next. */
    openers: new Set(
      strong.filter((phrase) => phrase.includes(' ')).map((phrase) => phrase.split(' ', 1)[0]!),
    ),
    weak: new Set(words.flatMap((name) => [...WORD_CLASSES[name.slice(1)]!])),
  }),
)
