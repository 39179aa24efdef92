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
/** So many fit on a ring before every other one moves outwards. */
const CROWDED = 18
/** How far every other one of a crowded ring moves, as a share of its radius. */
const STAGGER = 0.24

/**
 * The center in the middle, those it is tied to on an ellipse around it, and theirs on a wider one, near whom they are
 * tied to. The same network always gives the same picture. Nodes that are tied to nobody shown are left out.
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
  // Those with further ties are spread out first, so that theirs have room.
  const ordered = spread(first, (id) => second.some((other) => neighbours.get(other)?.has(id)))
  const ring = placeRing(ordered, 1, -Math.PI / 2)
  const angles = new Map(ring.map(({ id, angle }) => [id, angle]))
  const wished = second
    .map((id) => ({
      id,
      wish: meanAngle([...(neighbours.get(id) ?? [])].flatMap((one) => angles.get(one) ?? [])),
    }))
    .sort((a, b) => a.wish - b.wish || byName(a.id, b.id))
  return [
    { id: center, step: 0, angle: 0, x: 0, y: 0 },
    ...ring,
    ...placeRing(
      wished.map(({ id }) => id),
      2,
      wished[0]?.wish ?? 0,
    ),
  ]
}

function placeRing(ids: readonly string[], step: 1 | 2, from: number): Placed[] {
  const { x, y } = RADII[step]
  return ids.map((id, index) => {
    const angle = from + (index / ids.length) * 2 * Math.PI
    const out = ids.length > CROWDED && index % 2 === 1 ? 1 + STAGGER : 1
    return { id, step, angle, x: Math.cos(angle) * x * out, y: Math.sin(angle) * y * out }
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

/** Rounded, so that those who are tied to opposite sides do not wander with the order in which they are added up. */
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
