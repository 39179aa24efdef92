import type { Basis } from './basis.ts'
import type { Span } from './span.ts'
import type { Stance } from './stance.ts'

export type { Stance } from './stance.ts'

/** Every kind of words that name a holder. */
export const HOLDER_KINDS = ['named', 'role', 'collective', 'anonymous', 'media', 'article'] as const

/**
 * What kind of words name a holder: a `named` one, an office or description (`role`), several together
 * (`collective`), somebody kept unnamed (`anonymous`), press and broadcasting (`media`), or the `article` in its own
 * voice.
 */
export type HolderKind = (typeof HOLDER_KINDS)[number]

/** Whose statement it is. */
export interface Holder {
  readonly kind: HolderKind
  /** Ids of entities; several for a joint statement, none for the article's own voice or an unknown source. */
  readonly entities: readonly string[]
  /** The words that name the holder here; empty where it is carried over or nobody is named. */
  readonly spans: readonly Span[]
  readonly basis: Basis
}

/** Every mode. */
export const MODES = [
  'direct',
  'indirect',
  'mixed',
  'fragment',
  'anonymous-passive',
  'hearsay',
  'imputed',
  'perception',
  'silence',
  'narrator',
  'caption',
  'headline',
] as const

/**
 * How a statement reaches the reader: to the letter (`direct`), in the article's words (`indirect`) or partly so
 * (`mixed`), as a few quoted words (`fragment`), from nobody named (`anonymous-passive`, `hearsay`), as a state of
 * mind that the article tells of (`imputed`, `perception`), as something left unsaid (`silence`), or in the article's
 * own voice (`narrator`, `caption`, `headline`).
 */
export type Mode = (typeof MODES)[number]

/** Of statements and of events. */
export const POLARITIES = ['positive', 'negative'] as const

/** Whether the words say that it is so, or that it is not. */
export type Polarity = (typeof POLARITIES)[number]

/** Surest first. */
export const CERTAINTIES = ['certain', 'probable', 'possible', 'unknown'] as const

/** How sure the content is presented as, by its words and by the stance; `unknown` where it says that nobody knows. */
export type Certainty = (typeof CERTAINTIES)[number]

/** What the target of a statement may be. */
export const TARGET_ROLES = ['addressed', 'accused'] as const

/** Whom a statement is put to, or whom it blames, where the text says so. */
export interface Target {
  readonly role: (typeof TARGET_ROLES)[number]
  /** Ids of entities; empty where the words name none ("told reporters"). */
  readonly entities: readonly string[]
  readonly spans: readonly Span[]
}

/** Who passed the words on: "whose words were translated by state TV". */
export interface Relay {
  readonly act: string
  readonly entities: readonly string[]
  /** The words that tell of it. */
  readonly span: Span
}

/** What a hedge leaves of a claim. */
export const HEDGE_LEVELS = ['probable', 'possible', 'unknown', 'approximate'] as const

/** Words that make a claim less than certain, or less than exact. */
export interface Hedge {
  readonly span: Span
  readonly level: (typeof HEDGE_LEVELS)[number]
  /**
   * From 0 to 1, what the Professional Head of Intelligence Assessment's yardstick (United Kingdom) has the word stand
   * for: a convention, not something the text says.
   */
  readonly band?: readonly [number, number]
}

/** Every kind of comparison. */
export const COMPARISON_KINDS = ['superlative', 'comparative'] as const

/** One thing set against others: "the longest lull since October", "far worse than its own". */
export interface Comparison {
  readonly kind: (typeof COMPARISON_KINDS)[number]
  readonly span: Span
}

/** Every type of link. */
export const LINK_TYPES = ['cause', 'purpose', 'condition'] as const

/** Cause, purpose or condition, as the holder of the statement draws it. */
export interface Link {
  readonly type: (typeof LINK_TYPES)[number]
  /** The words that join the two: "because", "in order to". */
  readonly cue: Span
  /** The cause, the condition, or what is done for the purpose. */
  readonly from: Span
  /** What follows from it, or the purpose. */
  readonly to: Span
}

/** Kinds of holders that nobody's name stands for. */
export const UNNAMED = HOLDER_KINDS.filter((kind) => kind !== 'named')

/** A line of the record: somebody's statement, tied to the words that carry it. */
export interface Statement {
  /** `s1`, `s2` … in text order. */
  readonly id: string
  readonly holder: Holder
  /** The words that tell of saying or thinking; empty for the article's own voice and for quotations carried on. In text order. */
  readonly cue: readonly Span[]
  /** What is said or thought, in one piece or several, in text order. */
  readonly content: readonly Span[]
  /** The parts of `content` that stand between quotation marks, marks included. */
  readonly verbatim: readonly Span[]
  readonly mode: Mode
  readonly stance: Stance
  /** Of the content: "are not directed against" is negative; a denial keeps the polarity of what is denied. */
  readonly polarity: Polarity
  readonly certainty: Certainty
  /** Index into `times`: when it was said; `null` when the text does not tell. */
  readonly saidAt: number | null
  /** Where or how it was said: "in an interview published by La Stampa"; `entities` are the media it names. */
  readonly venue: {
    readonly span: Span
    readonly kind: string
    readonly entities?: readonly string[]
  } | null
  /** Id of the statement whose content holds this one. */
  readonly within: string | null
  /** Ids of earlier statements of the article that this one answers, such as the accusation a denial denies. */
  readonly answers: readonly string[]
  /** Absent where the text names nobody it is put to. */
  readonly to?: Target
  /** What it was said at: "during their press conference", "after the talks". */
  readonly occasion?: Span
  readonly relays?: readonly Relay[]
  /** What somebody else put into a quotation, brackets included: "(treaty)". */
  readonly insertions?: readonly Span[]
  /** How the article explains the holder's words: "referring to the sanctions". */
  readonly glosses?: readonly Span[]
  /** In `content`. */
  readonly hedges?: readonly Hedge[]
  readonly comparisons?: readonly Comparison[]
  readonly links?: readonly Link[]
  /** Of a headline: id of the statement it repeats in the name of somebody wider, "Ukraine" for "an aide". */
  readonly widens?: string
  /** 0 to 1. */
  readonly confidence: number
  /** How each value is known. */
  readonly bases: Readonly<Record<'holder' | 'stance' | 'certainty' | 'saidAt', Basis>>
  /** The rule or model that found it. */
  readonly by: string
  /** Numbers of the corrections that a person made to it; absent where nobody did. */
  readonly corrections?: readonly number[]
}
