import rows from '../../../data/languages/en/stop-words.json' with { type: 'json' }

/** Words of grammar, of reporting and of the calendar, lower case, which do not show the subject of a text. */
export const STOP_WORDS: ReadonlySet<string> = new Set(rows as readonly string[])
