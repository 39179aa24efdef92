import type { FeatureCollection, MultiLineString } from 'geojson'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'

/** The file as it is shipped. */
export type Atlas = Topology<{ countries: GeometryCollection }>

/** The world's countries and the lines between them. */
export interface World {
  readonly countries: FeatureCollection
  readonly borders: MultiLineString
}

export function worldOf(atlas: Atlas): World {
  const { countries } = atlas.objects
  return {
    countries: feature(atlas, countries) as FeatureCollection,
    borders: mesh(atlas, countries, (a, b) => a !== b),
  }
}
