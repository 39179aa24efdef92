import kindRows from '../../../../data/languages/en/venues/kinds.json' with { type: 'json' }

/** Kinds of venue, by noun. */
export const VENUE_KINDS = kindRows as Readonly<Record<string, string>>

/** "in a televised interview"; group 1 is the phrase, group 2 the noun. */
export const VENUE_NOUN = new RegExp(
  `(?:^|[^\\p{L}])((?:in|during|at|on|via|by|through)\\s+(?:(?:an?|the|his|her|its|their|this|that)\\s+)?(?:(?!(?:in|on|at|during|with|of|to|for|by)\\s)[\\p{L}\\p{N}'’-]+\\s+){0,3}?(${Object.keys(VENUE_KINDS).join('|')}))(?![\\p{L}])`,
  'iu',
)

/** Up to the next punctuation or clause. */
export const VENUE_TAIL = /^(?:(?!\s(?:that|when|after|before|as|where|while|who|which)\s)[^.,;:"“”])*/
