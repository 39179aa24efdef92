import unnamedRows from '../../../../data/languages/en/holders/unnamed.json' with { type: 'json' }

const { anonymous, collective, media, offices } = unnamedRows as Readonly<
  Record<'anonymous' | 'collective' | 'media' | 'offices', readonly string[]>
>

/** Holders without a name. */
export const ANONYMOUS = new RegExp(`\\b(?:${anonymous.join('|')})\\b`, 'i')

/** Holders that are groups. */
export const COLLECTIVE = new RegExp(`\\b(?:${collective.join('|')})\\b`, 'i')

/** Holders that are newspapers, agencies, stations. */
export const MEDIA = new RegExp(`\\b(?:${media.join('|')})\\b`, 'i')

/** Holders that hold an office. */
export const OFFICE = new RegExp(`\\b(?:${offices.join('|')})`, 'i')

/** Where an apposition or a relative clause begins. */
export const APPOSED = /,\s+(?:a|an|the|who|whose|which|\p{Ll})/u

/** The words between the parts of a list of holders. */
export const JOINED = /(?:,|(?<![\s,]))\s+(?:and|or|as well as|&)\s+|,\s+/g

/** A preposition that shows that a list is inside one noun phrase: "mayor of Varna and Burgas". */
export const INSIDE_PHRASE = /\s(?:of|between|from|for)\s/

/** Words that say that a name is not given. */
export const NAME_WITHHELD = /\b(?:anonym|unnamed|condition of)/i

/** What stands in no description directly before a name: a preposition, a comma, a relative clause, another's apostrophe. */
export const NO_DESCRIPTION =
  /[,;:'’"]|\b(?:of|for|to|by|with|from|in|on|at|about|against|and|or|than|as|who|which|that|like|near|under|over)\b/i
