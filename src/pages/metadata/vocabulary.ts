import table from '../../../data/pages/metadata.json' with { type: 'json' }

/** Names that pages use for their title, authors, publisher and dates; all lower case except the schema.org types. */
interface Vocabulary {
  /** Names of `<meta>` elements, the most reliable first. */
  readonly published: readonly string[]
  readonly modified: readonly string[]
  readonly titles: readonly string[]
  readonly authors: readonly string[]
  readonly publishers: readonly string[]
  /** Types of schema.org for stories, and for the pages that contain them. */
  readonly articleTypes: readonly string[]
  readonly pageTypes: readonly string[]
}

/** The content of `data/pages/metadata.json`. */
export const VOCABULARY = table as Vocabulary
