import { keyOf } from '../../base/within.ts'
import type { Decision } from '../../types/across.ts'

/** A decision of people about two groups. */
export interface GroupDecision extends Decision {
  /** Its number in the log. */
  readonly correction: number
}

/** Of several decisions about the same two only the last counts; the rest stays in its order. */
export function lastDecisions(all: readonly GroupDecision[]): readonly GroupDecision[] {
  const last = new Map<string, GroupDecision>()
  for (const decision of all) {
    const key = [decision.one, decision.other].map(keyOf).sort().join('\n\n')
    last.delete(key)
    last.set(key, decision)
  }
  return [...last.values()]
}
