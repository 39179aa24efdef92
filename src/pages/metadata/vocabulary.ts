import table from '../../../data/pages/metadata.json' with { type: 'json' }

/** Names by which pages give their title, authors, publisher and dates; all lower case but the schema.org types. */
interface Vocabulary {
  /** Names of `<meta>` elements, most telling first. */
  readonly published: readonly string[]
  readonly modified: readonly string[]
  readonly titles: readonly string[]
  readonly authors: readonly string[]
  readonly publishers: readonly string[]
  /** Types of schema.org for stories, and for the pages that hold them. */
  readonly articleTypes: readonly string[]
  readonly pageTypes: readonly string[]
}

/** As in `data/pages/metadata.json`. */
export const VOCABULARY = table as Vocabulary
