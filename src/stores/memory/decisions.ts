import type { GroupDecision } from '../../across/machine/decision.ts'
import { keyOf } from '../../base/within.ts'
import type { GroupLayer } from '../../types/correction.ts'
import type { State } from './state.ts'

/** The decisions in force of a layer, in the order in which they were taken; of several about the same two, the last. */
export function decisionsIn(state: State, layer: GroupLayer): readonly GroupDecision[] {
  const last = new Map<string, GroupDecision>()
  for (const [correction, decided] of state.decisions.entries().sort(([a], [b]) => a - b)) {
    if (decided.layer !== layer) continue
    for (const pair of decided.pairs) {
      const key = [pair.one, pair.other].map(keyOf).sort().join('\n\n')
      last.delete(key)
      last.set(key, { correction, ...pair })
    }
  }
  return [...last.values()]
}
