import citingRows from '../../../../data/languages/en/venues/citing.json' with { type: 'json' }
import occasionRows from '../../../../data/languages/en/venues/occasions.json' with { type: 'json' }
import relayRows from '../../../../data/languages/en/venues/relays.json' with { type: 'json' }

/** The act of relaying, by verb. */
export const RELAY_ACTS = relayRows as Readonly<Record<string, string>>

/** "quoted as saying by"; group 1 is the verb, group 2 the relay. */
export const RELAYED = new RegExp(
  `\\b(${Object.keys(RELAY_ACTS).join('|')})\\s+(?:as\\s+saying\\s+)?(?:\\p{L}+ly\\s+)?by\\s+([^.,;:"“”()]{2,80})`,
  'iu',
)

/** Words for occasions, as a quick test. */
export const OCCASIONS = new RegExp((occasionRows as readonly string[]).join('|'), 'i')

/** "on the sidelines of a summit in Sofia". */
export const OCCASION = new RegExp(
  `\\b(?:at|during|after|before|following|ahead\\s+of|on\\s+the\\s+sidelines\\s+of)\\s+(?:(?:the|an?|his|her|its|their|this|that)\\s+)?(?:[\\p{L}\\p{N}'’-]+\\s+){0,5}?(?:${(occasionRows as readonly string[]).join('|')})s?(?![\\p{L}])(?:\\s+(?:with|in|of|on|between)\\s+[^.,;:"“”()]{2,60})?`,
  'iu',
)

/** "referring to the treaty": an explanation by the writer. */
export const GLOSS =
  /\b(?:referring\s+to|in\s+(?:an?\s+)?(?:apparent\s+|clear\s+|obvious\s+)?reference\s+to|an?\s+(?:apparent\s+)?reference\s+to|alluding\s+to|meaning|by\s+which\s+(?:he|she|they|it)\s+meant)\s[^.,;"“”]{3,120}/iu

/** "by", as a quick test. */
export const BY_SOMEBODY = /\sby\s/

/** A quick test for an explanation by the writer. */
export const GLOSS_LIKELY = /refer|allud|mean/i

/** Verbs by which a holder says whom the words come from: "citing a court source". */
export const CITING_VERBS: ReadonlySet<string> = new Set(citingRows as readonly string[])
