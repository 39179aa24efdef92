import type { GeoProjection } from 'd3-geo'
import { type ZoomTransform, zoomIdentity } from 'd3-zoom'
import type { MapPlace } from '../../../src/api/answers.ts'

const NEAREST = 12
const ROOM = 0.75

/** The zoom that shows all of these places, but no nearer than the map's detail allows. */
export function fitPlaces(
  places: readonly MapPlace[],
  projection: GeoProjection,
  width: number,
  height: number,
): ZoomTransform {
  const points = places.flatMap(({ lon, lat }) => {
    const point = projection([lon, lat])
    return point ? [point] : []
  })
  if (points.length === 0) return zoomIdentity
  const xs = points.map(([x]) => x).sort((a, b) => a - b)
  const ys = points.map(([, y]) => y).sort((a, b) => a - b)
  const [left, right] = [xs[0]!, xs.at(-1)!]
  const [top, bottom] = [ys[0]!, ys.at(-1)!]
  const scale = Math.min((ROOM * width) / (right - left || 1), (ROOM * height) / (bottom - top || 1), NEAREST)
  if (scale <= 1) return zoomIdentity
  return zoomIdentity
    .translate(width / 2, height / 2)
    .scale(scale)
    .translate(-(left + right) / 2, -(top + bottom) / 2)
}
