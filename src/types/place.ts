import type { Basis } from './basis.ts'
import type { Spanned } from './span.ts'

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
  readonly precision:
    | 'address'
    | 'town'
    | 'vicinity'
    | 'area'
    | 'region'
    | 'country'
    | 'continent'
    | 'unknown'
  /** The part of it that is meant: "the eastern part of the city". Absent for the whole. */
  readonly part?: Direction | 'centre' | 'outskirts'
  /** "30 km north of Kharkiv": how far and which way from the point. `direction` is `null` where none is said. */
  readonly distance?: { readonly km: number; readonly direction: Direction | null }
  /** Only `literal` places belong on a map. */
  readonly sense: 'literal' | 'metonym' | 'modifier'
  readonly basis: Basis
  /** Why this point and no other: `container`, `population`, `dateline`, … */
  readonly rule: string
  /** Numbers of the corrections that a person made to it; absent where nobody did. */
  readonly corrections?: readonly number[]
}

/** A direction of the compass. */
export type Direction =
  | 'north'
  | 'north-east'
  | 'north-west'
  | 'south'
  | 'south-east'
  | 'south-west'
  | 'east'
  | 'west'
