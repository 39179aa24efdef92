import type { Entity } from '../../../src/index.ts'

// Written as a table so that the compiler sees a missing one.
const TYPES: Readonly<Record<Entity['type'], true>> = {
  person: true,
  organization: true,
  government: true,
  'armed-force': true,
  bloc: true,
  group: true,
  media: true,
  place: true,
  weapon: true,
  work: true,
  other: true,
}

/** Kinds of those who speak. */
export const HOLDER_TYPES = Object.keys(TYPES)
