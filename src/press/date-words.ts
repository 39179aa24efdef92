import table from '../../data/press/date-words.json' with { type: 'json' }

const ROWS = table as readonly { word: string; part: 'published' | 'updated' | 'before' }[]
const wordsOf = (part: (typeof ROWS)[number]['part']): readonly string[] =>
  ROWS.filter((row) => row.part === part).map(({ word }) => word)

/** Words before a date that say that the story was published on it; lower case. */
export const PUBLISHED_WORDS = wordsOf('published')

/** Words before a date that say that the story was changed on it; lower case. */
export const UPDATED_WORDS = wordsOf('updated')

/** Words before a date of either kind: "on", "am". */
export const BEFORE_DATES = wordsOf('before')
