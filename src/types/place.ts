import type { Basis } from './basis.ts'
import type { Sense } from './entity.ts'
import type { Spanned } from './span.ts'

/** How finely a place is known, finest first. */
export const PRECISIONS = [
  'address',
  'town',
  'vicinity',
  'area',
  'region',
  'country',
  'continent',
  'unknown',
] as const

/** A mention of a place and the point it stands for. WGS 84, degrees. */
export interface Place extends Spanned {
  /** The gazetteer's name, or the words of the text where nothing was found. */
  readonly name: string
  readonly geonames: number | null
  readonly lat: number | null
  readonly lon: number | null
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null
  /** Name of the first-order division. */
  readonly admin1: string | null
  readonly precision: (typeof PRECISIONS)[number]
  /** The part of it that is meant: "the eastern part of the city". Absent for the whole. */
  readonly part?: (typeof PARTS)[number]
  /** "30 km north of Kharkiv": how far and which way from the point. `direction` is `null` where none is said. */
  readonly distance?: { readonly km: number; readonly direction: Direction | null }
  /** Only `literal` places belong on a map. */
  readonly sense: Sense
  readonly basis: Basis
  /** Why this point and no other: `container`, `population`, `dateline`, … */
  readonly rule: string
  /** Numbers of the corrections that a person made to it; absent where nobody did. */
  readonly corrections?: readonly number[]
}

/** Every direction. */
export const DIRECTIONS = [
  'north',
  'north-east',
  'north-west',
  'south',
  'south-east',
  'south-west',
  'east',
  'west',
] as const

/** A direction of the compass. */
export type Direction = (typeof DIRECTIONS)[number]

/** Parts of a place that may be meant. */
export const PARTS = [...DIRECTIONS, 'centre', 'outskirts'] as const
