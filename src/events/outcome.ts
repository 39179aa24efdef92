import type { EventStatus } from '../types/event.ts'

/** Whether an event happened according to its sentence, and whether the sentence affirms or denies it. */
export interface Outcome {
  readonly status: EventStatus
  readonly polarity: 'positive' | 'negative'
  /** `stated` if words of the sentence give the status, `inferred` if it is only the default. */
  readonly basis: 'stated' | 'inferred'
  /** Whether a word of denial governs the act itself, as in "denied firing"; whether it happened is then left open. */
  readonly isDenied?: boolean
}

/** The outcome of an act that somebody denies; whether it happened is left open. */
export const DENIED: Outcome = { status: 'unknown', polarity: 'negative', basis: 'stated', isDenied: true }

/** The outcome of what nothing says otherwise of. */
export const HAPPENED: Outcome = { status: 'happened', polarity: 'positive', basis: 'inferred' }

/** An outcome that words of the sentence give. */
export function stated(status: EventStatus, polarity: 'positive' | 'negative' = 'positive'): Outcome {
  return { status, polarity, basis: 'stated' }
}

/** The outcome of what a word of prevention or failure governs: it did not happen if `yes`. */
export function denied(yes: boolean): Outcome {
  return yes ? stated('did-not-happen', 'negative') : stated('happened')
}
