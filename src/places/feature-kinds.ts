import type { GazetteerEntry } from '../types/gazetteer.ts'
import type { Place } from '../types/place.ts'

/** A country or dependent territory. */
export function isCountry({ featureCode }: GazetteerEntry): boolean {
  return featureCode.startsWith('PCL') || featureCode === 'TERR'
}

/** A first-order division: state, province, region. */
export function isDivision({ featureCode }: GazetteerEntry): boolean {
  return featureCode === 'ADM1'
}

/** Whether its codes say that other places lie in it: a country, a division, a county. */
export function isContainer(entry: GazetteerEntry): boolean {
  return isCountry(entry) || isDivision(entry) || entry.featureCode === 'ADM2'
}

/** Whether `inner` lies in `outer`, by country and division codes. A place does not contain itself. */
export function contains(outer: GazetteerEntry, inner: GazetteerEntry): boolean {
  if (outer.id === inner.id || outer.country === null || outer.country !== inner.country) return false
  if (isCountry(outer)) return !isCountry(inner)
  if (outer.admin1 !== inner.admin1) return false
  if (isDivision(outer)) return !isDivision(inner)
  return outer.featureCode === 'ADM2' && outer.admin2 === inner.admin2 && inner.featureClass === 'P'
}

/** How exact the coordinates of a gazetteer entry are. */
export function precisionOf({ featureClass, featureCode }: GazetteerEntry): Place['precision'] {
  if (featureCode === 'CONT') return 'continent'
  if (featureCode.startsWith('PCL')) return 'country'
  if (featureCode === 'PPLX') return 'area'
  if (featureClass === 'P') return 'town'
  if (featureClass === 'A' || featureCode === 'RGN') return 'region'
  return 'area'
}
