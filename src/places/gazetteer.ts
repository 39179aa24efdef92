import type { Gazetteer } from '../types/gazetteer.ts'

/** Opens the packed gazetteer. */
export function openGazetteer(_bytes: Uint8Array): Gazetteer {
  return { find: () => [], divisionName: () => null }
}
