import type { Decision } from '../../types/across.ts'

/** A decision of people about two groups. */
export interface GroupDecision extends Decision {
  /** Its number in the log. */
  readonly correction: number
}
