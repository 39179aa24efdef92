import { FUNCTION_WORDS, isAdverb } from './function-words.ts'
import { stanceVerb } from './stance-words.ts'
import { cueWords } from './statements/cue-words.ts'
import { inflectionOf, irregularVerb, isIrregularPast, isListedVerb, verbLemma } from './verbs.ts'

/** The verb of a sentence whose subject may have another name, and another number, than in the article. */
export interface Predicate {
  readonly words: string
  /** Whether these are the cue's own words; otherwise its verb has another form. */
  readonly isExact: boolean
}

/** Verb forms of which one goes with one, the other with several. */
const PAIRS = [
  ['has', 'have'],
  ['is', 'are'],
  ['was', 'were'],
  ['does', 'do'],
  ["hasn't", "haven't"],
  ["isn't", "aren't"],
  ["wasn't", "weren't"],
  ["doesn't", "don't"],
] as const
const OF_I: Readonly<Record<string, string>> = { am: 'is', "i'm": 'is' }
const OF_ANY = new Set(['had', 'did', "hadn't", "didn't", 'cannot', "can't", "won't", "couldn't", "wouldn't"])
const IRREGULAR_PRESENT: Readonly<Record<string, string>> = { have: 'has', be: 'is', do: 'does', go: 'goes' }

/** Words that look like a form of a verb and are none in a cue: "according to". */
const NO_VERBS = new Set(['according', 'following', 'regarding', 'concerning', 'including'])

/** Negations that need an auxiliary, which the cue then lacks: "not say". */
const BARE_NEGATIONS = new Set(['not', "n't"])

/** Words behind which a clause is not that of the holder any more. */
const NEW_CLAUSE =
  /[,;:—–.!?"“”()]|\b(?:and|but|or|nor|who|whom|whose|which|that|as|if|when|while|because|for|of|in|at|from|with|on|by)\b/i

/** Verbs that need a person behind them: "told" alone says nothing. */
const TELLS = new Set(['tell', 'remind', 'assure', 'inform', 'notify'])

/** Whether the article names a holder by a pronoun, whose verb may not fit a name. */
export function isPronoun(words: string): boolean {
  const word = plain(words.trim())
  return FUNCTION_WORDS.pronouns.has(word) || FUNCTION_WORDS.objectPronouns.has(word)
}

/**
 * The cue as the verb of its holder, agreeing in number. `null` where it is no verb that can be told of the holder:
 * "according to", "in his view", "opposition to". `isItsVerb`: it follows its subject in the article, in whose number it is.
 */
export function predicateOf(cue: string, isPlural: boolean, isItsVerb = false): Predicate | null {
  const words = [...cue.matchAll(/[\p{L}\p{M}'’-]+/gu)]
  const at = words.findIndex(([word]) => !isAdverb(plain(word)) && !FUNCTION_WORDS.negations.has(plain(word)))
  const first = words[at]
  if (!first) return null
  const isNegated = words.slice(0, at).some(([one]) => BARE_NEGATIONS.has(plain(one)))
  const word = plain(first[0])
  const put = (form: string, end = first.index + first[0].length): Predicate => ({
    words: cue.slice(0, first.index) + form + cue.slice(end),
    isExact: false,
  })
  const exact: Predicate = { words: cue, isExact: true }
  if (FUNCTION_WORDS.modals.has(word) || OF_ANY.has(word)) return exact
  if (OF_I[word]) return put(isPlural ? 'are' : OF_I[word])
  for (const pair of PAIRS) {
    if (!(pair as readonly string[]).includes(word)) continue
    const right = pair[isPlural ? 1 : 0]
    return isItsVerb || word === right ? exact : put(right)
  }
  if (NO_VERBS.has(word) || (isNegated && verbLemma(word) === word)) return null
  const found = inflected(cue, word, first.index, isPlural, put, exact)
  return found && isItsVerb && inflectionOf(word, verbLemma(word)) !== 'ing' ? exact : found
}

function inflected(
  cue: string,
  word: string,
  at: number,
  isPlural: boolean,
  put: (form: string) => Predicate,
  exact: Predicate,
): Predicate | null {
  const lemma = verbLemma(word)
  const entry = cueWords(cue).find((one) => one.at === at)
  if (entry ? entry.kind !== 'verb' : !isVerbForm(word, lemma)) return null
  const irregular = irregularVerb(word) !== undefined
  const isOther = irregular && !/(?:ing|s)$/.test(word)
  const form = isOther ? 'other' : inflectionOf(word, lemma)
  const present = isPlural ? lemma : thirdPerson(lemma)
  if (form === 'ed' || (form === 'other' && isIrregularPast(word))) return exact
  if (form === 's' || form === 'base') return word === present ? exact : put(present)
  return form === 'ing' ? put(present) : null
}

function isVerbForm(word: string, lemma: string): boolean {
  return word !== lemma && (irregularVerb(word) !== undefined || isListedVerb(lemma))
}

/** "deny" gives "denies". */
function thirdPerson(lemma: string): string {
  if (IRREGULAR_PRESENT[lemma]) return IRREGULAR_PRESENT[lemma]
  if (/(?:s|sh|ch|x|z|o)$/.test(lemma)) return `${lemma}es`
  return /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ies` : `${lemma}s`
}

/** Whether the words between a holder and its cue belong to the verb: "has", "still wants to". */
export function isOfVerb(between: string): boolean {
  const words = between.trim().split(/\s+/)
  return words.length <= 3 && !NEW_CLAUSE.test(between)
}

/** The words between a cue and its content, as they lead from one to the other: a comma becomes a colon. */
export function leadingOn(between: string): string {
  if (between.trim() === '') return ' '
  return /^\s*[,:]\s*$/.test(between) ? ': ' : between
}

/** The verb of a stance where the article has none: "says", "denies". */
export function plainVerb(stance: string, isPlural: boolean): string {
  if (stance === 'asserts') return isPlural ? 'say' : 'says'
  return stanceVerb(stance, isPlural)
}

/**
 * The words behind a cue that its verb cannot do without: "reporters on Monday" behind "told". Empty where the verb
 * needs none.
 */
export function addressee(cue: string, behind: string): string {
  const last = cueWords(cue).at(-1)
  if (last?.kind !== 'verb' || !TELLS.has(last.lemma)) return ''
  if (/\s\S/.test(cue.slice(last.at))) return ''
  return /^(?:\s+[^\s,;:.!?"“”]+){1,6}(?=[\s,;:.!?"“”]|$)/u.exec(behind)?.[0] ?? ''
}

/** Whether a description is possessive, so that what follows is a thing of its bearer's and no verb. */
export function isPossessive(words: string): boolean {
  return /['’]s$|s['’]$/i.test(words.trim()) || /^(?:his|her|its|their|my|our|your)$/i.test(words.trim())
}

/** Whether a pronoun says whose something is; `behind` is what follows it: "her" is "her plan" or "told her". */
export function isPossessivePronoun(word: string, behind: string): boolean {
  return /^(?:his|its|their|my|our|your)$/i.test(word) || (/^her$/i.test(word) && /^\s+\p{L}/u.test(behind))
}

/** A name as the bearer of something: "Jan Novak’s". */
export function possessive(name: string): string {
  return /s$/i.test(name) ? `${name}’` : `${name}’s`
}

/** Whether a pronoun is too often tied wrongly for a name to be put behind it: "it" may be any thing, or none. */
export function isVague(pronoun: string): boolean {
  return /^(?:it|its|itself)$/i.test(pronoun)
}

/** Words that only point at a claim made before: "the claim", "both allegations". */
export function namesAClaim(content: string): boolean {
  return A_CLAIM.test(content.trim())
}

/** The same, or a pronoun: "it". */
export function pointsBack(content: string): boolean {
  return namesAClaim(content) || /^(?:it|this|that|so|them|those)[.,]?$/i.test(content.trim())
}

const A_CLAIM =
  /^(?:the|this|that|these|those|both|all|such|any|his|her|its|their)\s+(?:\p{L}+\s+)?(?:claims?|accusations?|allegations?|charges?|reports?|statements?|remarks?|rumou?rs?|suggestions?|assertions?)[.,]?$/iu

/** The preposition right before some words, with the space behind it: "to " in "missiles to Russia". */
export function prepositionBefore(before: string): string {
  const found = /(?:^|\s)(to|against|on|for|from|with|at|in)\s(?:the\s)?$/i.exec(before)
  return found ? `${found[1]} ` : ''
}

/** Who speaks where no word names anybody. */
export const NOBODY_NAMED = { article: 'The article', other: 'Somebody not named' } as const

function plain(word: string): string {
  return word.toLowerCase().replaceAll('’', "'")
}
