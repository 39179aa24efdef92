import againstRows from '../../../../data/languages/en/threads/against.json' with { type: 'json' }
import chargeRows from '../../../../data/languages/en/threads/charges.json' with { type: 'json' }
import scopeRows from '../../../../data/languages/en/threads/scope.json' with { type: 'json' }
import { stemOf } from './words.ts'

/** A first word of a content whose subject is the holder. */
export const NO_SUBJECT = /^(?:to|any|having|being|all|its|his|her|their)$|ing$/

/** Opens a question within a sentence. */
export const ASKS = /^whether$/

/** Opens one, or a condition; a question only after a verb or adjective of knowing. */
export const ASKS_AFTER_VERB = /^(?:whether|if)$/

/** Words before an open question. */
export const ASKING = /^(?:know|knew|known|clear|unclear)$/

export const INNER_CONTRAST =
  /[,;—–-]?\s*\b(?:but|while|although|though|whereas|yet)\s+(?:[\p{L}'’-]+\s+){0,2}$/iu

export const OPENING_CONTRAST = /^["“'‘]?(?:But|However|Yet|Still|Nevertheless|Nonetheless)\b/

/** A preposition after a time that counts something. */
export const WITH_TIME = /^\s(?:of|with)\s/

/** An article before a description. */
export const ARTICLE_LEAD = /^(?:the|an?)\s+/

/** The ending of a verb, which is no item of a list: "seized and burnt". */
export const VERBAL = /(?:ing|ed)$/

/** Words before the last item of a list. */
export const LIST_CONJUNCTION = /^(?:and|or|nor)$/

const SCOPE = scopeRows as Readonly<Record<'narrowing' | 'widening' | 'negating', string>>
/** Words that make a claim narrower: "partly". */
export const NARROWING: readonly string[] = SCOPE.narrowing.split(' ')
/** Words that make a claim wider: "ever". */
export const WIDENING: readonly string[] = SCOPE.widening.split(' ')

/** Words of negation. */
export const NEGATING: ReadonlySet<string> = new Set(SCOPE.negating.split(' '))

/** After "not" these words add and do not negate: "not only", "not just". */
export const ADDING = /^(?:only|just|merely|simply|least|less|more|but)$/

/** Words that end the scope of a negation. */
export const TURNING = /^(?:but|although|though|while|because|after|before|who|which)$/

/** Words for acts against an entity. */
export const AGAINST = new RegExp(`\\b(?:${(againstRows as readonly string[]).join('|')})s?\\b`, 'i')

/** A name, also after "the". */
export const NAMED = /^(?:[Tt]he\s+)?\p{Lu}/u

/** "the" before a name, in lower case. */
export const LEADING_ARTICLE = /^the /

/** Nouns that name a claim and not its content, by stem: "denied the allegations". */
export const CHARGES: ReadonlySet<string> = new Set(
  (chargeRows as readonly string[]).map((word) => stemOf(word)!),
)
