import { byPlace, keyOf } from '../../base/within.ts'
import type { StatementTie } from '../../types/across.ts'
import { type Placed, saidOf } from './pair.ts'

/**
 * Statements in order of time, undated ones last; an answer comes after its charge, a new position after the old one.
 */
export function inOrder(all: readonly Placed[], ties: readonly StatementTie[]): Placed[] {
  const waiting = [...all].sort(
    (x, y) => compareDays(saidOf(x)?.from, saidOf(y)?.from) || byPlace(x.at, y.at),
  )
  const before = new Map<string, Set<string>>()
  for (const { kind, a, b } of ties) {
    if (kind !== 'answers' && kind !== 'changes') continue
    before.set(keyOf(b), (before.get(keyOf(b)) ?? new Set()).add(keyOf(a)))
  }
  const ordered: Placed[] = []
  const done = new Set<string>()
  while (waiting.length > 0) {
    const free = waiting.findIndex(({ at }) =>
      [...(before.get(keyOf(at)) ?? [])].every((key) => done.has(key)),
    )
    const [next] = waiting.splice(Math.max(0, free), 1)
    ordered.push(next!)
    done.add(keyOf(next!.at))
  }
  return ordered
}

function compareDays(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0
  if (a === undefined || b === undefined) return a === undefined ? 1 : -1
  return a < b ? -1 : 1
}
