import type { Of } from '../schemas/parts.ts'
import type { place } from '../schemas/place.ts'

/** The precision of a place, the finest first. */
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

/** A mention of a place, with its coordinates in degrees, WGS 84. */
export type Place = Of<typeof place>

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

/** Parts of a place that can be meant. */
export const PARTS = [...DIRECTIONS, 'centre', 'outskirts'] as const
