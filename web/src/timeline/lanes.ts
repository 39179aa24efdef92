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
      (item) => item[by],
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
