import verbRows from '../../../../data/languages/en/addressees/verbs.json' with { type: 'json' }

const { telling, asking } = verbRows as Readonly<Record<'telling' | 'asking', readonly string[]>>

/** Verbs followed by the person who is told. */
export const TELLING: ReadonlySet<string> = new Set(telling)

/** Verbs followed by the person who is asked. */
export const ASKING: ReadonlySet<string> = new Set(asking)

/** A noun phrase up to the first word that it cannot contain; at most 60 code units. */
export const TARGET_PHRASE =
  /^\s*(?:(?:up)?on\s+|to\s+)?((?:the|an?|his|her|its|their|our|my|both|all|some|many|[\p{L}\p{N}])[\p{L}\p{N}.'’&-]*(?:\s(?!(?:that|on|in|at|during|after|before|by|via|through|to|about|last|this|next|how|why|when|while|as|for|from|who|not|against|over|with|into|yesterday|today|early|late|\p{L}+day|of\s+\p{Ll}+ing)\b)[\p{L}\p{N}.'’&-]+){0,7})/u

/** The word before the deed of which a person is accused. */
export const ACCUSED_BEFORE = /\b(?:of|for|over)\s/

/** Words that cannot begin a noun phrase of a person. */
export const NO_TARGET =
  /^(?:that|it|there|i|we|you|this|these|those|what|to|be|not|is|was|if|whether|how|why)\b/i

/** A noun phrase that can be a person or organisation: with a determiner, a capital, or in the plural. */
export const SOMEBODY =
  /^(?:the|an?|his|her|its|their|our|my|both|all|some|many|\p{Lu})|s$|^(?:me|us|him|her|them|people|voters|police)$/u

/** What follows a person who is told or asked. */
export const BEHIND_TARGET = /^,?\s(?:not\s)?(?:to\s\p{Ll}|that\s|against\s)/u

/** A pronoun as an object. */
export const OBJECT_PRONOUN = /^(?:it|him|her|them|us|me|you)\s*$/i

/** What a noun phrase cannot end with. */
export const LOOSE_TARGET_END = /\s(?:of|and)$|(?<!['’.])['’.]+$/
