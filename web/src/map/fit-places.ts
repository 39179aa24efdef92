import type { GeoProjection } from 'd3-geo'
import { type ZoomTransform, zoomIdentity } from 'd3-zoom'
import type { MapPlace } from '../../../src/api/answers.ts'

const NEAREST = 12
const ROOM = 0.75

/** Share of the mentions that may lie outside of the picture, at each side. */
const OUTSIDE = 0.02

/** The zoom that shows nearly all mentions of these places: a single one far away does not make the map small; but no nearer than the map's detail allows. */
export function fitPlaces(
  places: readonly MapPlace[],
  projection: GeoProjection,
  width: number,
  height: number,
): ZoomTransform {
  const points = places.flatMap(({ lon, lat, mentions }) => {
    const point = projection([lon, lat])
    return point ? [{ x: point[0], y: point[1], weight: mentions }] : []
  })
  if (points.length === 0) return zoomIdentity
  const [left, right] = middle(points.map(({ x, weight }) => [x, weight]))
  const [top, bottom] = middle(points.map(({ y, weight }) => [y, weight]))
  const scale = Math.min((ROOM * width) / (right - left || 1), (ROOM * height) / (bottom - top || 1), NEAREST)
  if (scale <= 1) return zoomIdentity
  return zoomIdentity
    .translate(width / 2, height / 2)
    .scale(scale)
    .translate(-(left + right) / 2, -(top + bottom) / 2)
}

/** The smallest and the largest value, without the few mentions furthest out on each side. */
function middle(values: readonly (readonly [value: number, weight: number])[]): [number, number] {
  const sorted = [...values].sort(([a], [b]) => a - b)
  const most = sorted.reduce((sum, [, weight]) => sum + weight, 0) * OUTSIDE
  const first = (list: typeof sorted): number => {
    let outside = 0
    for (const [value, weight] of list) {
      outside += weight
      if (outside > most) return value
    }
    return list[0]![0]
  }
  return [first(sorted), first(sorted.toReversed())]
}

/** How near one looks at a chosen place, by its precision. */
const NEAR: Readonly<Partial<Record<MapPlace['precision'], number>>> = { country: 4, region: 6 }

/** The zoom that shows a chosen place in the middle; never farther than one looks already. */
export function fitPlace(
  { lon, lat, precision }: MapPlace,
  projection: GeoProjection,
  [width, height]: readonly [number, number],
  now: number,
): ZoomTransform | null {
  const point = projection([lon, lat])
  if (!point) return null
  return zoomIdentity
    .translate(width / 2, height / 2)
    .scale(Math.max(now, NEAR[precision] ?? NEAREST))
    .translate(-point[0], -point[1])
}
