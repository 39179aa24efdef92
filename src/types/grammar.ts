import type { Span } from './span.ts'

/**
 * The parts of speech of the Penn Treebank (Marcus, Santorini & Marcinkiewicz 1993), with comparatives folded into `JJ`
 * and `RB`, plural names into `NNP`, predeterminers into `DT`, and everything without a letter or digit into `PUNCT`.
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
 * The grammar of an article's sentences. Every place in it is a token number, an index into `tokens`; ranges of tokens
 * are half-open, and no range crosses a sentence. The makers named in `by` inferred all of it from the words; a maker
 * leaves out the optional parts that it does not know.
 */
export interface Grammar {
  /** One for each token, in the same order. */
  readonly words: readonly GrammarWord[]
  /** In text order, never overlapping. */
  readonly phrases: readonly NounPhrase[]
  /** In text order, never overlapping. */
  readonly verbs: readonly VerbGroup[]
  /** In text order, never overlapping. Tokens that part clauses (marks, "because", "and") stand in none. */
  readonly clauses: readonly Clause[]
  /** Who does what to whom, by verb or noun; in text order of their heads. */
  readonly predicates?: readonly Predicate[]
  /** The maker of each part, such as `light` (rules) or `neural`. */
  readonly by: Readonly<Partial<Record<GrammarPart, string>>>
}

/** The parts of grammar that a maker may give. `heads` are `head` and `relation` of each word. */
export type GrammarPart = 'words' | 'phrases' | 'verbs' | 'clauses' | 'heads' | 'predicates'

/** A token as a word of its sentence. */
export interface GrammarWord {
  /** As written, in lower case and with straight apostrophes. */
  readonly form: string
  readonly pos: PartOfSpeech
  /** The dictionary form, lower case: "said" gives "say", "talks" gives "talk"; of other words their form. */
  readonly lemma: string
  /** The token that this one depends on; `null` for the head of its sentence; absent where the maker knows no heads. */
  readonly head?: number | null
  /** How it depends on its head, by Universal Dependencies: `nsubj`, `obl:agent`. Absent without `head`. */
  readonly relation?: string
}

/** A noun with the words before it: "the regional governor", without the words after it ("of Sumy"). */
export interface NounPhrase {
  readonly start: number
  readonly end: number
  /** Its noun, pronoun or number. */
  readonly head: number
}

/**
 * How a verb group stands in its clause: `past` and `present` by its first verb, `modal` behind one ("could say",
 * "will say"), `infinitive` behind "to", `ing`, `ed` and `base` for those forms without an auxiliary.
 */
export type VerbShape = 'past' | 'present' | 'modal' | 'infinitive' | 'ing' | 'ed' | 'base'

/** A verb with its auxiliaries and adverbs: "has repeatedly said", "did not mention", "to discuss". */
export interface VerbGroup {
  /** First token. */
  readonly start: number
  /** The verb that gives the group its meaning. */
  readonly head: number
  /** Behind the last token: the verb's, or that of its particle ("called off"). */
  readonly end: number
  /** The dictionary form of the verb. */
  readonly lemma: string
  readonly shape: VerbShape
  /** The modal in its full form: "will" for "'ll" and "wo". */
  readonly modal: string | null
  readonly passive: boolean
  readonly progressive: boolean
  readonly perfect: boolean
  /** Whether "not", "never" and the like stand among its words. */
  readonly negative: boolean
  readonly subject: Subject
  /** How far the words that hang on the verb may stand: up to this token, the end of the sentence at the latest. */
  readonly reach: number
}

/** How a subject was found: before its own verb, as a relative pronoun, as that of another verb, or not at all. */
export type SubjectKind = 'own' | 'relative' | 'shared' | 'participle' | 'infinitive' | 'agent' | 'none'

/** Who does what the verb says. */
export interface Subject {
  /** Tokens; `null` when nobody is named. */
  readonly range: Span | null
  readonly kind: SubjectKind
}

/** A stretch of a sentence that nothing parts into clauses. */
export interface Clause {
  readonly start: number
  readonly end: number
}

/** A word that tells of a deed or state, with those who take part in it, after PropBank (Palmer, Gildea & Kingsbury 2005). */
export interface Predicate {
  /** The token that tells of it. */
  readonly head: number
  /** Lemma and number of the sense: `attack.01`. */
  readonly sense?: string
  readonly roles: readonly Role[]
}

/** What somebody or something is to a predicate. */
export interface Role {
  /** `ARG0` who does it, `ARG1` to whom or what; `ARGM-LOC`, `ARGM-TMP`, `ARGM-NEG`, `ARGM-MOD`. */
  readonly label: string
  readonly range: Span
  /** The head of the range. */
  readonly head: number
  /** 0 to 1: how often a role with this score is right, as far as it was measured. */
  readonly score?: number
}
