import { type GroupDecision, lastDecisions } from '../../across/machine/decision.ts'
import type { GroupLayer } from '../../types/correction.ts'
import type { State } from './state.ts'

/** The decisions in force of a layer, in the order in which they were taken. */
export function decisionsIn(state: State, layer: GroupLayer): readonly GroupDecision[] {
  const own = state.decisions.entries().filter(([, decided]) => decided.layer === layer)
  return lastDecisions(
    own
      .sort(([a], [b]) => a - b)
      .flatMap(([correction, { pairs }]) => pairs.map((pair) => ({ correction, ...pair }))),
  )
}
