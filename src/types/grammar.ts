import type { Span } from './span.ts'

/**
 * The parts of speech of the Penn Treebank (Marcus, Santorini & Marcinkiewicz 1993). Comparatives are in `JJ` and `RB`,
 * plural names in `NNP`, predeterminers in `DT`, and everything without a letter or digit is `PUNCT`.
 */
export const PARTS_OF_SPEECH = [
  'CC',
  'CD',
  'DT',
  'EX',
  'IN',
  'JJ',
  'MD',
  'NN',
  'NNP',
  'NNS',
  'POS',
  'PRP',
  'PRP$',
  'PUNCT',
  'RB',
  'RP',
  'TO',
  'UH',
  'VB',
  'VBD',
  'VBG',
  'VBN',
  'VBP',
  'VBZ',
  'WDT',
  'WP',
  'WP$',
  'WRB',
] as const

export type PartOfSpeech = (typeof PARTS_OF_SPEECH)[number]

/**
 * The grammar of an article's sentences. Every position is a token index, an index into `tokens`; ranges of tokens are
 * half-open, and no range crosses a sentence. The makers named in `by` inferred all of it from the words; a maker
 * leaves out the optional parts that it does not know.
 */
export interface Grammar {
  /** One for each token, in the same order. */
  readonly words: readonly GrammarWord[]
  /** In text order, without overlaps. */
  readonly phrases: readonly NounPhrase[]
  /** In text order, without overlaps. */
  readonly verbs: readonly VerbGroup[]
  /** In text order, without overlaps. Tokens that separate clauses (punctuation, "because", "and") are in none. */
  readonly clauses: readonly Clause[]
  /** Verbs and nouns with their roles (who does what to whom); in text order of their heads. */
  readonly predicates?: readonly Predicate[]
  /** The maker of each part, such as `light` (rules) or `neural`. */
  readonly by: Readonly<Partial<Record<GrammarPart, string>>>
}

/** The parts of grammar that a maker can give. `heads` means `head` and `relation` of each word. */
export type GrammarPart = 'words' | 'phrases' | 'verbs' | 'clauses' | 'heads' | 'predicates'

/** A token as a word of its sentence. */
export interface GrammarWord {
  /** As written, in lower case and with straight apostrophes. */
  readonly form: string
  readonly pos: PartOfSpeech
  /** The dictionary form, lower case: "said" gives "say", "talks" gives "talk"; for words without one, their form. */
  readonly lemma: string
  /** The token on which this one depends; `null` for the head of its sentence; absent if the maker knows no heads. */
  readonly head?: number | null
  /** Its relation to its head, in Universal Dependencies: `nsubj`, `obl:agent`. Absent without `head`. */
  readonly relation?: string
}

/** A noun with the words before it: "the regional governor", without the words after it ("of Sumy"). */
export interface NounPhrase {
  readonly start: number
  readonly end: number
  /** Its noun, pronoun or number. */
  readonly head: number
  /** The phrase on which it depends; absent if there is none. */
  readonly link?: PhraseLink
}

/** How a noun phrase depends on another one of its sentence. */
export interface PhraseLink {
  /**
   * `joined` to the first of a row: "Kyiv, the union and its rivals"; `apposed`, for the same one: "Halka, an aide";
   * `attached` by a preposition or as an owner: "the head of the union".
   */
  readonly kind: 'joined' | 'apposed' | 'attached'
  /** The head of the other phrase. */
  readonly to: number
}

/**
 * The shape of a verb group: `past` and `present` by its first verb, `modal` after a modal ("could say", "will say"),
 * `infinitive` after "to", `ing`, `ed` and `base` for those forms without an auxiliary.
 */
export type VerbShape = 'past' | 'present' | 'modal' | 'infinitive' | 'ing' | 'ed' | 'base'

/** A verb with its auxiliaries and adverbs: "has repeatedly said", "did not mention", "to discuss". */
export interface VerbGroup {
  /** First token. */
  readonly start: number
  /** The verb that gives the group its meaning. */
  readonly head: number
  /** After the last token: the verb's, or that of its particle ("called off"). */
  readonly end: number
  /** The dictionary form of the verb. */
  readonly lemma: string
  readonly shape: VerbShape
  /** The modal in its full form: "will" for "'ll" and "wo". */
  readonly modal: string | null
  readonly passive: boolean
  readonly progressive: boolean
  readonly perfect: boolean
  /** Whether "not", "never" or the like is among its words. */
  readonly negative: boolean
  readonly subject: Subject
  /** The index before which the words that depend on the verb must be; at most the end of the sentence. */
  readonly reach: number
}

/** How a subject was found: before its own verb, as a relative pronoun, as that of another verb, or not at all. */
export type SubjectKind = 'own' | 'relative' | 'shared' | 'participle' | 'infinitive' | 'agent' | 'none'

/** The subject of a verb group. */
export interface Subject {
  /** Tokens; `null` if nobody is named. */
  readonly range: Span | null
  readonly kind: SubjectKind
  /** The head of each noun that is the subject, as tokens. Absent if the maker knows no heads. */
  readonly heads?: readonly number[]
}

/** A range of a sentence without words that separate clauses. */
export interface Clause {
  readonly start: number
  readonly end: number
}

/** A word for a deed or state, with its roles, after PropBank (Palmer, Gildea & Kingsbury 2005). */
export interface Predicate {
  /** Its token. */
  readonly head: number
  /** Lemma and number of the sense: `attack.01`. */
  readonly sense?: string
  readonly roles: readonly Role[]
}

/** The role of a range of tokens for a predicate. */
export interface Role {
  /** `ARG0` is the actor, `ARG1` what is acted on; `ARGM-LOC`, `ARGM-TMP`, `ARGM-NEG`, `ARGM-MOD`. */
  readonly label: string
  readonly range: Span
  /** The head of the range. */
  readonly head: number
  /** 0 to 1: how often a role with this score is right, if that was measured. */
  readonly score?: number
}
