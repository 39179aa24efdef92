/** A point in degrees, WGS 84. */
export interface Point {
  readonly lat: number
  readonly lon: number
}

const RADIUS_KM = 6371.0088

/** Great-circle distance in kilometres (haversine on the mean Earth radius). */
export function distanceKm(a: Point, b: Point): number {
  const half = (degrees: number) => Math.sin((degrees * Math.PI) / 360) ** 2
  const cos = (degrees: number) => Math.cos((degrees * Math.PI) / 180)
  const h = half(b.lat - a.lat) + cos(a.lat) * cos(b.lat) * half(b.lon - a.lon)
  return 2 * RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)))
}
