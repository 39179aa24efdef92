import type { MapPlace } from '../../../src/api/answers.ts'

/** The id of a place in the address. */
export function placeId({ geonames, name, lat, lon }: MapPlace): string {
  return geonames === null ? `${name}@${lat.toFixed(2)},${lon.toFixed(2)}` : String(geonames)
}
