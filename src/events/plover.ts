import { EVENT_TABLE, type EventType, type PloverType } from '../types/event.ts'

/** PLOVER's type for the roots of CAMEO codes under which general types stand. */
const OF_ROOT: Readonly<Record<string, PloverType>> = {
  '05': 'SUPPORT',
  '07': 'AID',
  '08': 'CONCEDE',
  '09': 'ACCUSE',
  '11': 'ACCUSE',
  '17': 'COERCE',
}

/**
 * The type of PLOVER that an event has or, by its CAMEO code, would have: an arrest (ARREST, 173) is COERCE; `null` for
 * what neither scheme knows, such as a storm.
 */
export function ploverOf({
  type,
  cameo,
}: {
  readonly type: EventType
  readonly cameo: string | null
}): PloverType | null {
  if (EVENT_TABLE[type].plover) return type as PloverType
  return OF_ROOT[cameo?.slice(0, 2) ?? ''] ?? null
}
