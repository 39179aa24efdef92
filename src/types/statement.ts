import type { Basis } from './basis.ts'
import type { Span } from './span.ts'

export type HolderKind = 'named' | 'role' | 'collective' | 'anonymous' | 'media' | 'article'

/** Whose statement it is. */
export interface Holder {
  readonly kind: HolderKind
  /** Ids of entities; several for a joint statement, none for the article's own voice or an unknown source. */
  readonly entities: readonly string[]
  /** The words that name the holder here; empty where it is carried over or nobody is named. */
  readonly spans: readonly Span[]
  readonly basis: Basis
}

export type Mode =
  | 'direct'
  | 'indirect'
  | 'mixed'
  | 'fragment'
  | 'anonymous-passive'
  | 'hearsay'
  | 'imputed'
  | 'perception'
  | 'silence'
  | 'narrator'
  | 'caption'
  | 'headline'

export type Stance =
  | 'asserts'
  | 'reports'
  | 'announces'
  | 'denies'
  | 'accuses'
  | 'declines-to-confirm'
  | 'acknowledges'
  | 'praises'
  | 'characterises'
  | 'estimates'
  | 'assesses'
  | 'predicts'
  | 'expects'
  | 'believes'
  | 'perceives'
  | 'urges'
  | 'plans'
  | 'silent'
  | 'threatens'
  | 'warns'
  | 'apologises'
  | 'retracts'
  | 'confirms'
  | 'claims-responsibility'
  | 'declines-to-comment'
  | 'did-not-respond'

export type Certainty = 'certain' | 'probable' | 'possible' | 'unknown'

/** A line of the record: somebody's statement, tied to the words that carry it. */
export interface Statement {
  /** `s1`, `s2` … in text order. */
  readonly id: string
  readonly holder: Holder
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
  /** The parts of `content` that stand between quotation marks, marks included. */
  readonly verbatim: readonly Span[]
  readonly mode: Mode
  readonly stance: Stance
  /** Of the content: "are not directed against" is negative; a denial keeps the polarity of what is denied. */
  readonly polarity: 'positive' | 'negative'
  readonly certainty: Certainty
  /** Index into `times`: when it was said; `null` when the text does not tell. */
  readonly saidAt: number | null
  /** Where or how it was said: "in an interview published by La Stampa". */
  readonly venue: { readonly span: Span; readonly kind: string } | null
  /** Id of the statement whose content holds this one. */
  readonly within: string | null
  /** Ids of earlier statements of the article that this one answers, such as the accusation a denial denies. */
  readonly answers: readonly string[]
  readonly confidence: number
  /** How each value is known. */
  readonly bases: Readonly<Record<'holder' | 'stance' | 'certainty' | 'saidAt', Basis>>
  /** The rule or model that found it. */
  readonly by: string
}
