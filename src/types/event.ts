import type { Basis } from './basis.ts'
import type { Span } from './span.ts'
import type { Polarity } from './statement.ts'

/** In PLOVER's order, from cooperation to conflict; public speech last. */
export const EVENT_TYPES = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
  'SPEECH',
] as const

/** Event types of PLOVER (Open Event Data Alliance); SPEECH stands for CAMEO's public statements, which PLOVER dropped. */
export type EventType = (typeof EVENT_TYPES)[number]

/** Every status of an event. */
export const EVENT_STATUSES = [
  'happened',
  'ongoing',
  'planned',
  'expected',
  'conditional',
  'did-not-happen',
  'unknown',
] as const

/**
 * Whether an event took place, as far as its own sentence tells: `conditional` on something else, `unknown` where it
 * is left open.
 */
export type EventStatus = (typeof EVENT_STATUSES)[number]

/** How a statement may speak of an event. */
export const TELLINGS = ['asserts', 'denies', 'mentions'] as const

/** How a statement speaks of an event. */
export interface Telling {
  /** Id of a statement. */
  readonly statement: string
  /** That it happened or goes on; that it did not; or neither: planned, feared, asked for, left open. */
  readonly as: (typeof TELLINGS)[number]
}

/** Every kind of term. */
export const TERM_KINDS = ['duration', 'clause'] as const

/** What an agreement holds: for how long, and what it involves. */
export interface Term {
  readonly kind: (typeof TERM_KINDS)[number]
  readonly span: Span
  /** Of a duration: index into `times`. */
  readonly time?: number
}

/** Something that a statement says happened, happens or may happen. */
export interface NewsEvent {
  /** `v1`, `v2` … in text order. */
  readonly id: string
  readonly type: EventType
  /** CAMEO code (Gerner, Schrodt & Yilmaz 2009), two to four digits, or `null`. */
  readonly cameo: string | null
  /** The words that tell of it. */
  readonly trigger: Span
  /** Entity ids, from the trigger's own clause or empty. */
  readonly actors: readonly string[]
  readonly recipients: readonly string[]
  /** What it is done with, as written: "six hypersonic missiles" without the count. */
  readonly instruments: readonly Span[]
  /** Indexes into `places`. */
  readonly places: readonly number[]
  /** Index into `times`. */
  readonly time: number | null
  /** Indexes into `quantities`. */
  readonly quantities: readonly number[]
  readonly status: EventStatus
  readonly polarity: Polarity
  /**
   * How sure the text leaves its reader that it happened: 3 certainly did, -3 certainly did not, 0 says nothing (the scale of
   * Lee et al., EMNLP 2015). Absent from what earlier versions put on record.
   */
  readonly factuality?: number
  /** Ids of the statements whose content holds the trigger. */
  readonly statements: readonly string[]
  /** One for each of `statements`. */
  readonly told?: readonly Telling[]
  /** Of an act of words: id of the statement that is made by it, "accused" in "the union accused the port of". */
  readonly makes?: string
  /** Of agreements, where the text gives them. */
  readonly terms?: readonly Term[]
  /** 0 to 1. */
  readonly confidence: number
  readonly bases: Readonly<Record<'type' | 'actors' | 'time' | 'places' | 'status', Basis>>
  /** The rule or kind that found it. */
  readonly by: string
  /** Numbers of the corrections that a person made to it; absent where nobody did. */
  readonly corrections?: readonly number[]
}
