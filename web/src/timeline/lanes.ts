import { number } from '../words/counts.ts'
import type { Item } from './items.ts'

export type LaneBy = 'who' | 'kind'

export interface Lane {
  readonly name: string
  readonly items: readonly Item[]
}

const MOST = 10

/** The lanes of one axis, fullest first; holders without a lane of their own share the last. */
export function lanesOf(items: readonly Item[], axis: Item['axis'], by: LaneBy): Lane[] {
  const groups = [
    ...Map.groupBy(
      items.filter((item) => item.axis === axis),
      (item) => (by === 'who' ? firstOf(item.who) : item.kind),
    ),
  ]
    .map(([name, inLane]) => ({ name, items: inLane }))
    .sort((a, b) => b.items.length - a.items.length)
  if (groups.length <= MOST) return groups
  const others = groups.slice(MOST - 1)
  return [
    ...groups.slice(0, MOST - 1),
    {
      name: `${number(others.length)} others`,
      items: others.flatMap((group) => group.items).sort((a, b) => a.from - b.from),
    },
  ]
}

/** The lane of several who hold one statement is that of the first. */
function firstOf(who: string): string {
  return who.split('; ', 1)[0]!
}
