import everywhereRows from '../../../data/languages/en/organizations/in-every-country.json' with {
  type: 'json',
}

/** "the" before a name and "of" after it, in lower case. */
export const NAME_EDGES = /^the | of(?: the)?$/g

/** Organisations that every country has ("the defence ministry"): without a country, such a name identifies none. */
export const IN_EVERY_COUNTRY = new RegExp(
  `\\b(?:${(everywhereRows as readonly string[]).join('|')})\\b`,
  'i',
)

/** Words for a ministry. */
export const MINISTRY = /\b(?:ministry|department)\b/

/** Words of a ministry's name that do not tell its subject. */
export const MINISTRY_WORDS = /\b(?:ministry|department|state|federal|national|for|of|the|and)\b/g

/** The other spelling of "defense". */
export const DEFENCE = /\bdefence\b/g

/** Other words for "foreign". */
export const FOREIGN = /\bforeign affairs\b|\bexternal affairs\b/g

/** Other words for "interior". */
export const INTERIOR = /\b(?:internal affairs|interior affairs)\b/g

/** "the" before a name. */
export const ANY_ARTICLE = /^the /i

/** The rest of the name of a country's forces as a whole, without the country. */
export const WHOLE_FORCES = /^(?:armed-forces|forces|military|troops)?$/

/** A pronoun in place of a name. */
export const PRONOUN = /^(?:I|We|You|He|She|It|They|This|That|One|Who)$/i

/** A capital, also after "the". */
export const PROPER = /^(?:[Tt]he\s+)?\p{Lu}/u

/** A determiner and a word without a capital. */
export const DESCRIPTION = /^(?:An?|The|His|Her|Its|Their|Our|My|Some|Both)\s+\p{Ll}/u

/** "the" before a name, in lower case. */
export const LEADING_ARTICLE = /^the /

/** Where the last part of a role begins: "envoy to". */
export const ROLE_TAIL = /\s(?:to|for|in|at|with|from|on|by|who|near)\s/
