import type { newsEvent, telling, term } from '../schemas/event.ts'
import type { Of } from '../schemas/parts.ts'

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

/** Event types of PLOVER (Open Event Data Alliance), and SPEECH for CAMEO's public statements, which PLOVER dropped. */
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
 * Whether an event happened, according to its own sentence: `conditional` if it depends on something else, `unknown` if
 * it is left open.
 */
export type EventStatus = (typeof EVENT_STATUSES)[number]

/** The ways in which a statement tells an event. */
export const TELLINGS = ['asserts', 'denies', 'mentions'] as const

/** How a statement tells an event. */
export type Telling = Of<typeof telling>

/** Every kind of term. */
export const TERM_KINDS = ['duration', 'clause'] as const

/** A term of an agreement: its duration, or what it involves. */
export type Term = Of<typeof term>

/** An event that happened, happens or may happen according to a statement. */
export type NewsEvent = Of<typeof newsEvent>
