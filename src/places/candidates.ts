import {
  COUNTIES,
  COUNTY,
  COUNTY_SHORT,
  PLACE_WORD_BEFORE,
  PLACE_WORD_BEHIND,
} from '../languages/en/places.ts'
import type { Gazetteer, GazetteerEntry } from '../types/gazetteer.ts'
import { placeOfDemonym } from './demonyms.ts'
import { isCountry, isDivision } from './feature-kinds.ts'
import { placeKey } from './place-key.ts'
import { prominence } from './prominence.ts'
import { capitalOfSeat } from './seats.ts'

/** A place that a name can mean. */
export interface Candidate {
  readonly entry: GazetteerEntry
  /** Score of its probability before any context. */
  readonly prior: number
}

/** The most namesakes that are considered: further ones are hamlets. */
const MOST = 80

/** The places that a name can mean, most probable first. */
export function candidatesFor(
  name: string,
  gazetteer: Gazetteer,
  weights: PriorWeights = PRIORS,
): Candidate[] {
  const demonym = placeOfDemonym(name, gazetteer) ?? capitalOfSeat(name, gazetteer)
  if (demonym) return [{ entry: demonym, prior: 10 }]
  const found = look(name, gazetteer)
  const isLarge = found.some((entry) => isLargeNamesake(entry, name))
  const weigh = (entry: GazetteerEntry) =>
    priorOf(entry, name, weights) -
    (isLarge && entry.featureCode !== 'PPLC' && !isLargeNamesake(entry, name) ? weights.namesake : 0)
  return found
    .map((entry) => ({ entry, prior: weigh(entry) }))
    .sort((a, b) => b.prior - a.prior)
    .slice(0, MOST)
}

/** The oceans that half a name means in news: "the Pacific", "the South Atlantic". */
function oceansCalled(name: string, gazetteer: Gazetteer): readonly GazetteerEntry[] {
  return [`${name} Ocean`, `North ${name} Ocean`]
    .flatMap((whole) => gazetteer.find(whole))
    .filter(({ featureCode }) => featureCode === 'OCN')
    .slice(0, 1)
}

function look(name: string, gazetteer: Gazetteer): readonly GazetteerEntry[] {
  return [...oceansCalled(name, gazetteer), ...lookUp(name, gazetteer)]
}

function lookUp(name: string, gazetteer: Gazetteer): readonly GazetteerEntry[] {
  for (const form of forms(name)) {
    const found = gazetteer.find(form)
    if (found.length > 0)
      return isAbbreviation(form) ? divisionsOr(found) : withCounty(form, found, gazetteer)
  }
  return ['County', 'Parish'].flatMap((kind) => gazetteer.find(`${name} ${kind}`))
}

/** Adds counties, as American news calls them by their bare names: "Barrow and Jackson counties", "DeKalb police". */
function withCounty(
  name: string,
  found: readonly GazetteerEntry[],
  gazetteer: Gazetteer,
): readonly GazetteerEntry[] {
  if (!found.some(({ country }) => country === 'US') || COUNTY.test(name)) return found
  return [...found, ...gazetteer.find(`${name} County`), ...gazetteer.find(`${name} Parish`)]
}

function isAbbreviation(name: string): boolean {
  return /^(?:\p{Lu}\.? ?){2,4}$|\.$/u.test(name)
}

/** An abbreviation means a country or division before it means a town. */
function divisionsOr(found: readonly GazetteerEntry[]): readonly GazetteerEntry[] {
  const large = found.filter((entry) => isCountry(entry) || isDivision(entry))
  return large.length > 0 ? large : found
}

/** The name as written, then without the words that news adds to it. */
function forms(name: string): string[] {
  const plain = name.replace(/['’]s?$/, '')
  const rest = [
    plain.replace(PLACE_WORD_BEFORE, ''),
    plain.replace(PLACE_WORD_BEHIND, ''),
    plain.replace(COUNTY_SHORT, ' County'),
    plain.replace(COUNTIES, ' County'),
  ]
  return [name, plain, ...rest.filter((form) => form !== plain)]
}

function isLargeNamesake(entry: GazetteerEntry, name: string): boolean {
  return (isCountry(entry) || isDivision(entry)) && placeKey(entry.name) === placeKey(name)
}

/** Weights of a candidate before any context. */
export interface PriorWeights {
  readonly country: number
  readonly division: number
  /** Subtracted if the name is not the main name of the place, except for capitals and oceans. */
  readonly alias: number
  readonly prominence: number
  /** Subtracted if another place of this name is a country or state. */
  readonly namesake: number
}

/** Fitted on LGL's training part. */
export const PRIORS: PriorWeights = { country: 9, division: 6.5, alias: 3, prominence: 0.7, namesake: 1 }

function priorOf(entry: GazetteerEntry, name: string, weights: PriorWeights): number {
  if (isCountry(entry)) return weights.country
  const isOwn =
    placeKey(entry.name) === placeKey(name) || entry.featureCode === 'PPLC' || entry.featureCode === 'OCN'
  const alias = isOwn ? 0 : weights.alias
  return (isDivision(entry) ? weights.division : prominence(entry) * weights.prominence) - alias
}
