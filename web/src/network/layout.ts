import type { Network } from '../../../src/record.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

export interface Placed extends Point {
  readonly id: string
  /** Steps from the center: 0, 1 or 2. */
  readonly step: 0 | 1 | 2
  /** Radians, clockwise from the right. */
  readonly angle: number
}

/** Distances from the center, in units of the picture: wider than high, as names are. */
const RADII = { 1: { x: 250, y: 190 }, 2: { x: 430, y: 330 } } as const
/** So many fit on a ring with room for their names. */
const CROWDED = 16
/** Height of a name, and of what keeps it from the next. */
const LINE = 17

/**
 * The center in the middle, its neighbours on an ellipse around it, and their neighbours on a wider one, near them. The
 * same network always gives the same picture. Nodes without a tie to a shown node are left out.
 */
export function layOut({ center, nodes, edges }: Network): Placed[] {
  const neighbours = neighboursOf(edges)
  const names = new Map(nodes.map(({ id, name }) => [id, name]))
  const byName = (a: string, b: string): number =>
    compare(names.get(a) ?? a, names.get(b) ?? b) || compare(a, b)
  const first = [...(neighbours.get(center) ?? [])].filter((id) => names.has(id)).sort(byName)
  const inner = new Set([center, ...first])
  const second = nodes
    .map(({ id }) => id)
    .filter((id) => !inner.has(id) && first.some((one) => neighbours.get(one)?.has(id)))
    .sort(byName)
  // Nodes with further neighbours are placed first, so that those have room.
  const ordered = spread(first, (id) => second.some((other) => neighbours.get(other)?.has(id)))
  const ring = placeRing(ordered, 1, TOP)
  const angles = new Map(ring.map(({ id, angle }) => [id, angle]))
  const wished = second
    .map((id) => ({
      id,
      // Clockwise from the top, as they are placed.
      wish: clockwise(meanAngle([...(neighbours.get(id) ?? [])].flatMap((one) => angles.get(one) ?? []))),
    }))
    .sort((a, b) => a.wish - b.wish || byName(a.id, b.id))
  return [
    { id: center, step: 0, angle: 0, x: 0, y: 0 },
    ...ring,
    ...placeRing(
      wished.map(({ id }) => id),
      2,
      TOP + (wished[0]?.wish ?? 0),
    ),
  ]
}

const TOP = -Math.PI / 2

/** An angle as one from the top, 0 to 2π. */
function clockwise(angle: number): number {
  const turn = 2 * Math.PI
  return (((angle - TOP) % turn) + turn) % turn
}

/** Clockwise from an angle; where it is crowded, from the top with a line of its own for each name. */
function placeRing(ids: readonly string[], step: 1 | 2, from: number): Placed[] {
  const { x, y } = RADII[step]
  if (ids.length > CROWDED) return placeLines(ids, step)
  return ids.map((id, index) => {
    const angle = from + (index / ids.length) * 2 * Math.PI
    return { id, step, angle, x: Math.cos(angle) * x, y: Math.sin(angle) * y }
  })
}

/** Down the right side and up the left one, so that no name stands over another. */
function placeLines(ids: readonly string[], step: 1 | 2): Placed[] {
  const right = Math.ceil(ids.length / 2)
  const height = Math.max(RADII[step].y, (right * LINE) / 2)
  return ids.map((id, index) => {
    const isRight = index < right
    const rank = isRight ? index : ids.length - 1 - index
    const count = isRight ? right : ids.length - right
    const share = (rank + 0.5) / count
    const y = (share * 2 - 1) * height
    const x = Math.sqrt(1 - (share * 2 - 1) ** 2) * RADII[step].x * (isRight ? 1 : -1)
    return { id, step, angle: Math.atan2(y, x), x, y }
  })
}

/** Ids of one kind and of the other, mixed evenly; each kind keeps its order. */
function spread(ids: readonly string[], isFirst: (id: string) => boolean): string[] {
  const [rare = [], common = []] = [ids.filter(isFirst), ids.filter((id) => !isFirst(id))].sort(
    (a, b) => a.length - b.length,
  )
  if (rare.length === 0) return [...common]
  const each = common.length / rare.length
  return rare.flatMap((id, index) => [
    id,
    ...common.slice(Math.round(index * each), Math.round((index + 1) * each)),
  ])
}

/** Rounded, so that the order of adding does not move nodes that are tied to opposite sides. */
function meanAngle(angles: readonly number[]): number {
  const sum = (part: (angle: number) => number): number =>
    Math.round(angles.reduce((total, angle) => total + part(angle), 0) * 1e6) / 1e6 + 0
  return Math.atan2(sum(Math.sin), sum(Math.cos))
}

function neighboursOf(edges: Network['edges']): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  const add = (a: string, b: string): void => {
    if (!found.has(a)) found.set(a, new Set())
    found.get(a)!.add(b)
  }
  for (const { from, to } of edges) {
    if (from === to) continue
    add(from, to)
    add(to, from)
  }
  return found
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
