import leadingRows from '../../../../data/languages/en/stances/leading.json' with { type: 'json' }
import measureRows from '../../../../data/languages/en/stances/measurements.json' with { type: 'json' }
import measuringRows from '../../../../data/languages/en/stances/measuring.json' with { type: 'json' }
import phraseRows from '../../../../data/languages/en/stances/phrases.json' with { type: 'json' }
import turnedDownRows from '../../../../data/languages/en/stances/turned-down.json' with { type: 'json' }
import type { Stance } from '../../../types/stance.ts'

/** Nouns of what is turned down, in the singular: to reject an offer does not deny anything. */
export const TURNED_DOWN: ReadonlySet<string> = new Set(turnedDownRows as readonly string[])

/** Verbs that turn something down; the first two also deny that something is so. */
export const TURNING_DOWN = /^(?:reject|dismiss|rebuff|refuse|decline)$/

/** Grants that a court or office denies: "denied a request for bail". */
export const DENIED_GRANT = /^(?:application|appeal|motion|petition|request)$/

/** Where the noun of a phrase ends: "calls from farmers", "the offer, made on Monday". */
export const NOUN_ENDS =
  /[,;(]|\s(?:of|for|from|to|by|on|in|at|with|as|and|made|which|who|whose|after|because|aimed)\b/

/** A quotation, or a noun with a clause: "the suggestion that he knew". */
export const QUOTE_OR_CLAUSE = /^["“‘]|\sthat\b/

/** The determiner of one that there was: "denied any request" does not turn one down. */
export const OF_ONE = /^(?:an?|the|his|her|its|their|\p{L}+['’]s)\s/iu

/** Set phrases with their stance. */
export const PHRASES = (phraseRows as readonly { phrase: string; stance: Stance }[]).map(
  ({ phrase, stance }) => ({
    pattern: new RegExp(`(?:^|[^a-z])${phrase.replaceAll('*', '[a-z]*').replaceAll(' ', '\\s+')}(?![a-z])`),
    stance,
    phrase,
  }),
)

/** Verbs of will or ability that only lead to the verb that decides. */
export const LEADING: ReadonlySet<string> = new Set(leadingRows as readonly string[])

/** A negation of the verb after it. */
export const NEGATED_BEFORE =
  /(?:^|[^a-z])(?:not|never|no longer)\s+(?!only|just|simply|merely|so much)(?:[a-z]+\s+){0,4}$/

/** Nouns of sources that are a measurement and not a person or organisation. */
export const MEASUREMENT = new RegExp(`\\b(?:${(measureRows as readonly string[]).join('|')})s?\\b`, 'i')

/** Verbs of measurements. */
export const MEASURING: ReadonlySet<string> = new Set(measuringRows as readonly string[])

/** A refusal at the end of a cue. */
export const REFUSES = /\b(?:declin|refus)\w*(?:\s+to)?$/i

/** Verbs that instruct or ask, depending on the words after them. */
export const INSTRUCTING = /^(?:ask|tell|want)$/

/** A refusal directly before the verb. */
export const REFUSES_TO = /\b(?:declin|refus)[a-z]*\s+to\s+(?:[a-z]+ly\s+)?$/

/** "as": a description, not speech. */
export const AS = /\bas\b/i

/** A person and an infinitive: "the mayor to resign". */
export const DOER_AND_INFINITIVE = /^(?:[\p{L}.'’-]+ ){0,8}?to \p{Ll}/u

/** An infinitive without a person before it. */
export const BARE_INFINITIVE = /^to /

/** A conjunction or question word that opens a clause. */
export const CLAUSE_WORD = /^(?:that|if|whether|why|how|what|who|when|where)\b/i

/** A cue that leads in a quotation: "was furious:". */
export const LEADS_IN = /:\s*$/
