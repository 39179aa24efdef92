import {
  COUNTIES,
  COUNTY,
  COUNTY_SHORT,
  DIRECTION,
  PLACE_WORD_BEFORE,
  PLACE_WORD_BEHIND,
  SHORT_NAMES,
} from '../languages/en/places.ts'
import type { Gazetteer, GazetteerEntry } from '../types/gazetteer.ts'
import { placeOfDemonym } from './demonyms.ts'
import { contains, isCountry, isDivision } from './feature-kinds.ts'
import { placeKey } from './place-key.ts'
import { prominence } from './prominence.ts'
import { capitalOfSeat } from './seats.ts'

/** A place that a name can mean. */
export interface Candidate {
  readonly entry: GazetteerEntry
  /** Score of its probability before any context. */
  readonly prior: number
  /** Whether all the world knows it: a country, a sea, a capital, a city of a million. */
  readonly isFamous: boolean
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
  if (demonym) return [{ entry: demonym, prior: 10, isFamous: true }]
  if (DIRECTION.test(name)) return []
  const found = look(SHORT_NAMES.get(name) ?? name, gazetteer)
  const large = found.filter((entry) => isLargeNamesake(entry, name))
  const hasCity = found.some((entry) => isCity(entry) && isOwnName(entry, name))
  const weigh = (entry: GazetteerEntry) => {
    const prior = priorOf(entry, name, weights) - (hasCity && !isOwnName(entry, name) ? weights.alias : 0)
    if (large.length === 0 || large.includes(entry)) return prior
    if (entry.featureClass === 'P' && large.some((place) => isDivision(place) && contains(place, entry)))
      return prior + weights.seat
    return entry.featureCode === 'PPLC' ? prior + weights.seat : prior - weights.namesake
  }
  return found
    .map((entry) => ({ entry, prior: weigh(entry), isFamous: isFamous(entry) }))
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
  if (WATERS.has(entry.featureCode)) return true
  const isLarge = isCountry(entry) || (isDivision(entry) && entry.population > LARGE_DIVISION)
  return isLarge && placeKey(entry.name) === placeKey(name)
}

/** Feature codes of oceans, seas and continents. */
const WATERS = new Set(['OCN', 'SEA', 'CONT'])

function isFamous(entry: GazetteerEntry): boolean {
  const { featureClass, featureCode, population } = entry
  return (
    isCountry(entry) ||
    WATERS.has(featureCode) ||
    featureCode === 'PPLC' ||
    (featureClass === 'P' && population > MILLION)
  )
}

const MILLION = 1_000_000
/** Wyoming is one; a parish of Jamaica is none. */
const LARGE_DIVISION = 500_000

/** Weights of a candidate before any context. */
export interface PriorWeights {
  readonly country: number
  /** For a division of half a million inhabitants; a smaller one counts as a town with fewer. */
  readonly division: number
  /** Subtracted if the name is not the main name of the place, except for capitals and oceans. */
  readonly alias: number
  /** The same for a place with more than 150,000 inhabitants: news calls Köln by its English name. */
  readonly aliasOfCity: number
  readonly prominence: number
  /** For each power of ten of inhabitants above 150,000. */
  readonly fame: number
  /** Subtracted if another place of this name is a country or a state. */
  readonly namesake: number
  /** For a town with the name of the division in which it lies: "Odesa" is the city before it is the region. */
  readonly seat: number
}

/** Fitted on LGL's training part, TR-News and GeoWebNews dev together. */
export const PRIORS: PriorWeights = {
  country: 9,
  division: 4.3,
  alias: 0.7,
  aliasOfCity: 0.4,
  prominence: 0.52,
  fame: 0.4,
  namesake: 2.3,
  seat: 1.5,
}

const CITY = 150_000

function priorOf(entry: GazetteerEntry, name: string, weights: PriorWeights): number {
  if (isCountry(entry)) return weights.country
  if (WATERS.has(entry.featureCode)) return weights.country - 0.1
  const people = Math.log10(entry.population + 10)
  const alias = isOwnName(entry, name) ? 0 : isCity(entry) ? weights.aliasOfCity : weights.alias
  if (isDivision(entry))
    return (entry.population > LARGE_DIVISION ? weights.division : weights.prominence * people * 0.8) - alias
  const fame = isCity(entry) ? weights.fame * Math.max(0, people - Math.log10(CITY)) : 0
  return prominence(entry) * weights.prominence + fame - alias
}

function isCity({ featureClass, featureCode, population }: GazetteerEntry): boolean {
  return featureCode === 'PPLC' || (featureClass === 'P' && population > CITY)
}

function isOwnName(entry: GazetteerEntry, name: string): boolean {
  return placeKey(entry.name) === placeKey(name) || entry.featureCode === 'OCN'
}
