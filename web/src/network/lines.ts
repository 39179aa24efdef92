import type { Network } from '../../../src/record.ts'
import type { StanceGroup } from '../../../src/types/stance.ts'
import { stanceGroup } from '../words/stances.ts'
import type { Placed, Point } from './layout.ts'

/** All statements of one node about another in stances of one group: one line of the picture. */
export interface Line {
  readonly from: string
  readonly to: string
  readonly group: StanceGroup
  readonly stances: readonly string[]
  readonly statements: number
  /** Of the stance with most: origins of two stances may be the same. */
  readonly origins: number
}

/** The key of a line. */
export function keyOf(from: string, to: string, group: StanceGroup): string {
  return [from, to, group].join('\n')
}

/**
 * Edges of one direction and group of stances as one line, in a fixed order. Statements of a node about itself are left
 * out.
 */
export function linesOf(edges: Network['edges']): Line[] {
  const groups = Map.groupBy(
    edges.filter(({ from, to }) => from !== to),
    ({ from, to, stance }) => keyOf(from, to, stanceGroup(stance)),
  )
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, own]) => ({
      ...{ from: own[0]!.from, to: own[0]!.to, group: stanceGroup(own[0]!.stance) },
      stances: own.map(({ stance }) => stance).sort(),
      statements: own.reduce((sum, { statements }) => sum + statements, 0),
      origins: Math.max(...own.map(({ origins }) => origins)),
    }))
}

export interface Drawn extends Line {
  /** `d` of an SVG path. */
  readonly path: string
  readonly middle: Point
  /** Tip of the arrow, and its direction in radians. */
  readonly tip: Point & { readonly angle: number }
}

/** Room kept free around nodes at both ends. */
const GAP = 16
const BEND = 30
const STEPS = 28

/**
 * Lines as paths. Those between the same two bend apart; a denial is a wave, as its underline is. `radius` is that of the
 * node at the end.
 */
export function draw(
  lines: readonly Line[],
  placed: readonly Placed[],
  radius: (id: string) => number,
): Drawn[] {
  const places = new Map(placed.map((one) => [one.id, one]))
  const pairs = Map.groupBy(lines, ({ from, to }) => [from, to].sort().join('\n'))
  return lines.flatMap((line) => {
    const a = places.get(line.from)
    const b = places.get(line.to)
    if (!a || !b) return []
    const own = pairs.get([line.from, line.to].sort().join('\n'))!
    const rank = own.indexOf(line) - (own.length - 1) / 2
    // The bend is to one side of the pair, whichever way the line runs.
    const side = line.from < line.to ? 1 : -1
    return [curve(line, a, b, rank * BEND * side * (own.length > 1 ? 1.3 : 0), radius)]
  })
}

function curve(line: Line, a: Point, b: Point, bend: number, radius: (id: string) => number): Drawn {
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1
  const along = { x: (b.x - a.x) / length, y: (b.y - a.y) / length }
  const across = { x: -along.y, y: along.x }
  const control = {
    x: (a.x + b.x) / 2 + across.x * bend * 2,
    y: (a.y + b.y) / 2 + across.y * bend * 2,
  }
  const at = (t: number): Point => ({
    x: (1 - t) ** 2 * a.x + 2 * (1 - t) * t * control.x + t ** 2 * b.x,
    y: (1 - t) ** 2 * a.y + 2 * (1 - t) * t * control.y + t ** 2 * b.y,
  })
  const start = Math.min(0.45, (radius(line.from) + GAP / 2) / length)
  const end = 1 - Math.min(0.45, (radius(line.to) + GAP) / length)
  const points = Array.from({ length: STEPS + 1 }, (_, index) => {
    const t = start + ((end - start) * index) / STEPS
    const point = at(t)
    if (line.group !== 'denies' || index === 0 || index === STEPS) return point
    const wave = (index % 2 === 0 ? 1 : -1) * 2.6
    return { x: point.x + across.x * wave, y: point.y + across.y * wave }
  })
  const tip = at(end)
  const before = at(end - 0.04)
  return {
    ...line,
    path: points.map(({ x, y }, index) => `${index ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`).join(''),
    middle: at((start + end) / 2),
    tip: { ...tip, angle: Math.atan2(tip.y - before.y, tip.x - before.x) },
  }
}
