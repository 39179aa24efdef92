/** The fields of a place that decide its prominence. */
export interface Standing {
  readonly featureClass: string
  readonly featureCode: string
  readonly population: number
}

/**
 * How probable it is that a bare name means this place and not a namesake, before any context: the logarithm of its
 * population, with fixed weights for seats of administration and for features without inhabitants.
 */
export function prominence({ featureClass, featureCode, population }: Standing): number {
  const people = Math.log10(population + 10)
  const fixed = FIXED[featureCode]
  if (fixed !== undefined) return Math.max(people, fixed)
  if (featureClass === 'P') return people + (SEAT_BONUS[featureCode] ?? 0)
  if (featureClass === 'A') return people * 0.5 + 0.5
  if (featureClass === 'H') return 1.2
  if (featureClass === 'S') return 1
  return 3
}

/** Weights of feature codes for which the population does not count. */
const FIXED: Readonly<Record<string, number>> = {
  CONT: 10,
  OCN: 8,
  PCLI: 9,
  PCLIX: 7,
  PCLD: 6,
  PCLS: 7,
  PCLF: 7,
  PCL: 7,
  PCLH: 3,
  TERR: 6.5,
  ADM1: 6,
  RGN: 5,
  SEA: 6,
  GULF: 5.5,
  STRT: 5,
}

const SEAT_BONUS: Readonly<Record<string, number>> = {
  PPLC: 2,
  PPLA: 0.5,
  PPLG: 0.5,
  PPLX: -1.5,
}
