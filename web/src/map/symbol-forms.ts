import type { GeoProjection } from 'd3-geo'
import type { MapPlace } from '../../../src/api/answers.ts'
import { isReal } from '../layers/events.ts'

/** How exactly a place is known, as drawn: a dot, a ring around, a hatched stretch of land. */
export type Form = 'dot' | 'ring' | 'region' | 'country'

const FORMS: Readonly<Record<MapPlace['precision'], Form>> = {
  address: 'dot',
  town: 'dot',
  vicinity: 'ring',
  area: 'ring',
  region: 'region',
  country: 'country',
  continent: 'country',
  unknown: 'ring',
}

export interface MapSymbol {
  readonly form: Form
  /** Places drawn as one because they would lie on top of each other; most mentions first. */
  readonly places: readonly MapPlace[]
  readonly mentions: number
  /** Nothing but planned, expected or conditional events there. */
  readonly isHollow: boolean
  /** Unzoomed pixels. */
  readonly x: number
  readonly y: number
}

/** Places of one form that are nearer than this, in pixels, are drawn as one. */
const NEAR = 13

export function formOf({ precision }: MapPlace): Form {
  return FORMS[precision]
}

/** The places as symbols at this zoom. Countries are not among them: they are hatched where they lie. */
export function symbolsOf(places: readonly MapPlace[], projection: GeoProjection, zoom: number): MapSymbol[] {
  const cells = new Map<string, MapSymbol[]>()
  const symbols: MapSymbol[] = []
  const near = NEAR / zoom
  for (const place of places) {
    const point = projection([place.lon, place.lat])
    const form = formOf(place)
    if (!point || form === 'country') continue
    const [x, y] = point
    const cell = `${form} ${Math.floor(x / near)} ${Math.floor(y / near)}`
    cells.set(cell, [
      ...(cells.get(cell) ?? []),
      { form, places: [place], mentions: place.mentions, isHollow: isHollow(place), x, y },
    ])
  }
  for (const inCell of cells.values()) symbols.push(merged(inCell))
  return symbols.sort((a, b) => b.mentions - a.mentions)
}

function merged(symbols: readonly MapSymbol[]): MapSymbol {
  const [first] = symbols
  return {
    ...first!,
    places: symbols.flatMap(({ places }) => places),
    mentions: symbols.reduce((sum, { mentions }) => sum + mentions, 0),
    isHollow: symbols.every((symbol) => symbol.isHollow),
  }
}

export function isHollow({ events }: MapPlace): boolean {
  return events.length > 0 && !events.some(({ status }) => isReal(status))
}

/** Radius in pixels: area by number of mentions. */
export function radius(mentions: number): number {
  return Math.min(18, 3.5 + Math.sqrt(mentions) * 1.3)
}
