import { opensDateline } from '../press/datelines.ts'
import type { Gazetteer, GazetteerEntry } from '../types/gazetteer.ts'
import type { Spanned } from '../types/span.ts'
import { type Candidate, candidatesFor, PRIORS, type PriorWeights } from './candidates.ts'
import { namedContainer } from './containers.ts'
import { distanceKm } from './distance.ts'
import { contains, isContainer, isCountry, isDivision } from './feature-kinds.ts'
import { hintsIn } from './hints.ts'
import { countriesOfInstitutions } from './institutions.ts'
import { placeKey } from './place-key.ts'

/** In a long text, only this many names, the most frequent ones, support others. */
const MOST_VOICES = 120
/** Two points that are nearer are as good as one. */
const ELSEWHERE_KM = 161

/** A place mention with its entry, or `null` if the gazetteer has none. */
export interface Resolved extends Spanned {
  readonly entry: GazetteerEntry | null
  readonly rule: 'container' | 'only-one' | 'context' | 'prominence' | 'undecided' | 'not-found'
}

/** Weights of the score, fitted on LGL's training part, TR-News and GeoWebNews dev together, with a list of cities. */
export interface Weights {
  readonly prior: PriorWeights
  readonly container: number
  /** For towns whose name is in a dateline: "WASHINGTON (AP) -". */
  readonly dateline: number
  readonly division: number
  readonly country: number
  readonly near: number
  readonly reachKm: number
  readonly sharpness: number
  /** How much less the context counts for each point that a candidate is less probable than the best before it. */
  readonly damp: number
  /** A name is left open if the lead of its best candidate is smaller. */
  readonly least: number
  /** The same for a place that shares its name with one that all the world knows. */
  readonly overFamous: number
  /** Inhabitants of towns that may be meant although the article names nothing else in their country. */
  readonly known: number
  /** Weight of a name that is only inside other names or a bare word. */
  readonly hint: number
  /** How much less two names support each other as small namesakes of what the world knows. */
  readonly hamlet: number
  /** Weight of the countries whose institutions the text names: "the Home Office". */
  readonly institution: number
  readonly rounds: number
}

/** The weights that the stage uses. */
export const WEIGHTS: Weights = {
  prior: PRIORS,
  container: 11,
  dateline: 4,
  division: 7,
  country: 3.7,
  near: 10,
  reachKm: 110,
  sharpness: 0.6,
  damp: 0.11,
  least: 0.2,
  overFamous: 0.6,
  known: 20_000,
  hint: 0.25,
  hamlet: 0.1,
  institution: 5,
  rounds: 3,
}

/** All mentions of one name, which get one place. */
interface Group {
  readonly mentions: number[]
  readonly candidates: readonly Candidate[]
  /** Scores of the candidates from prior and named containers; they do not change. */
  readonly base: number[]
  /** For each candidate whether it shares its name with a city that the world knows, and is small beside it. */
  readonly isHamlet: readonly boolean[]
  readonly contained: boolean
  readonly isDateline: boolean
  /** Weight of its candidates for the other groups. */
  strength: number
  score: number[]
  share: number[]
}

/**
 * Decides which place each mention means. A name means one place in an article, unless the text names different
 * containers beside it ("Portland, Maine … Portland, Oregon"). The score of a candidate is its prominence, whether it
 * lies in the container named beside it, and how well it agrees with the candidates of the article's other names: same
 * country, same division, short distance. The other names are undecided, too, so this is repeated a few times; each
 * name counts by how certain it is.
 */
export function resolvePlaces(
  text: string,
  mentions: readonly Spanned[],
  gazetteer: Gazetteer,
  weights: Weights = WEIGHTS,
): Resolved[] {
  const groups = groupMentions(text, mentions, gazetteer, weights)
  for (const name of hintsIn(text, mentions, gazetteer)) {
    groups.push(voice(candidatesFor(name, gazetteer, weights.prior), weights.hint))
  }
  for (const iso of countriesOfInstitutions(text)) {
    const entry = gazetteer.country(iso)
    if (entry) groups.push(voice([{ entry, prior: 0, isFamous: true }], weights.institution))
  }
  for (const group of groups) settle(group, weights)
  const voices = [...groups].sort((a, b) => b.strength - a.strength).slice(0, MOST_VOICES)
  for (let round = 0; round < weights.rounds; round++) {
    const next = groups.map((group) => {
      const top = Math.max(...group.base)
      return group.base.map((base, index) => {
        const context = support(group, index, voices, weights)
        return base + context / (1 + weights.damp * (top - base))
      })
    })
    groups.forEach((group, index) => {
      group.score = next[index]!
      settle(group, weights)
    })
  }
  const resolved: Resolved[] = mentions.map(({ start, end }) => ({
    start,
    end,
    entry: null,
    rule: 'not-found',
  }))
  for (const group of groups) {
    const best = argmax(group.score)
    if (best < 0) continue
    const { entry } = group.candidates[best]!
    if (!group.contained && isOpen(group, best, groups, weights)) {
      for (const index of group.mentions)
        resolved[index] = { ...mentions[index]!, entry: null, rule: 'undecided' }
      continue
    }
    const rule = group.contained
      ? 'container'
      : group.candidates.length === 1
        ? 'only-one'
        : best === argmax(group.base)
          ? 'prominence'
          : 'context'
    for (const index of group.mentions) resolved[index] = { ...mentions[index]!, entry, rule }
  }
  return resolved
}

/** A name without a mention of its own, which only supports others. */
function voice(candidates: readonly Candidate[], strength: number): Group {
  const base = candidates.map(({ prior }) => prior)
  return {
    ...{ mentions: [], candidates, base, isHamlet: [], contained: false, isDateline: false },
    ...{ strength, score: base, share: [] },
  }
}

/** Whether the text does not tell enough to say that a name means its best candidate. */
function isOpen(group: Group, best: number, groups: readonly Group[], weights: Weights): boolean {
  const { entry, isFamous } = group.candidates[best]!
  if (isFamous) return false
  const lead = leadOf(group, best)
  if (lead < (group.candidates.some((other) => other.isFamous) ? weights.overFamous : weights.least))
    return true
  if (entry.country === null || isDivision(entry) || entry.population > weights.known || group.isDateline)
    return false
  return !isAtHome(group, entry.country, groups)
}

/** How far the score of a candidate is above that of the best one elsewhere. */
function leadOf({ candidates, score }: Group, best: number): number {
  const { entry } = candidates[best]!
  let second = Number.NEGATIVE_INFINITY
  for (const [index, other] of candidates.entries()) {
    if (score[index]! > second && distanceKm(entry, other.entry) > ELSEWHERE_KM) second = score[index]!
  }
  return score[best]! - second
}

/** Whether the article names anything else in the country, or nothing of which the country is known. */
function isAtHome(own: Group, country: string | null, groups: readonly Group[]): boolean {
  let here = 0
  let all = 0
  for (const other of groups) {
    // A bare word that could be a place tells of no country.
    if (other === own || (other.mentions.length === 0 && other.strength < 1)) continue
    other.candidates.forEach((place, index) => {
      if (place.entry.country === null) return
      all += other.share[index]! * other.strength
      if (place.entry.country === country) here += other.share[index]! * other.strength
    })
  }
  return all === 0 || here > 0.1 * all
}

function groupMentions(
  text: string,
  mentions: readonly Spanned[],
  gazetteer: Gazetteer,
  weights: Weights,
): Group[] {
  const found = mentions.map((_, index) => {
    const { base, container } = namedContainer(text, mentions, index, gazetteer)
    const isDateline = container.length === 0 && opensDateline(text, mentions[index]!)
    return { index, name: base, container, isDateline }
  })
  const groups = new Map<string, Group>()
  const containersOf = new Map<string, readonly GazetteerEntry[]>()
  const datelined = new Set(found.flatMap(({ name, isDateline }) => (isDateline ? [placeKey(name)] : [])))
  for (const { name, container } of found) {
    const key = placeKey(name)
    if (container.length > 0 && !containersOf.has(key)) containersOf.set(key, container)
  }
  for (const { index, name, container } of found) {
    const key = placeKey(name)
    const outer = container.length > 0 ? container : (containersOf.get(key) ?? [])
    const id = `${key}\n${outer[0]?.id ?? ''}`
    const group = groups.get(id)
    if (group) {
      group.mentions.push(index)
      group.strength = Math.min(3, Math.sqrt(group.mentions.length))
      continue
    }
    const candidates = candidatesFor(name, gazetteer, weights.prior)
    const isState = candidates.some(({ entry }) => isCountry(entry))
    const inside = candidates.map(({ entry }) =>
      outer.some((place) => contains(place, entry) && (isDivision(entry) || !(isState && isCountry(place)))),
    )
    const isTown = datelined.has(key)
    const base = candidates.map(
      ({ prior, entry }, at) =>
        prior +
        (inside[at] ? weights.container : 0) +
        (isTown && entry.featureClass === 'P' ? weights.dateline : 0),
    )
    groups.set(id, {
      mentions: [index],
      candidates,
      base,
      isHamlet: inside.includes(true) || isTown ? [] : hamlets(candidates),
      contained: inside.includes(true),
      isDateline: isTown,
      strength: 1,
      score: base,
      share: [],
    })
  }
  return [...groups.values()]
}

/** In inhabitants: cities of this size are known beyond their country, and a namesake of a tenth is none of them. */
const KNOWN_CITY = 250_000
const SMALL = 0.1

/** Hamlets spelt like a known city: Antwerp and Rotterdam in the State of New York must not vote for each other. */
function hamlets(candidates: readonly Candidate[]): boolean[] {
  const most = Math.max(
    0,
    ...candidates.map(({ entry }) => (entry.featureClass === 'P' ? entry.population : 0)),
  )
  const isCountrys = candidates.some(({ entry }) => isCountry(entry))
  return candidates.map(
    ({ entry, isFamous }) =>
      (most >= KNOWN_CITY || isCountrys) &&
      !isFamous &&
      entry.featureClass === 'P' &&
      entry.population < Math.max(SMALL * most, isCountrys ? KNOWN_CITY : 0),
  )
}

/** Turns scores into probabilities that add up to one. */
function settle(group: Group, { sharpness }: Weights): void {
  const top = Math.max(...group.score)
  const raw = group.score.map((score) => Math.exp((score - top) * sharpness))
  const sum = raw.reduce((a, b) => a + b, 0)
  group.share = raw.map((value) => value / sum)
}

/** How well the candidate `at` agrees with the candidates of the other names. */
function support(own: Group, at: number, groups: readonly Group[], weights: Weights): number {
  const { entry } = own.candidates[at]!
  const isHamlet = own.isHamlet[at] ?? false
  let division = 0
  let country = 0
  let near = 0
  for (const other of groups) {
    if (other === own) continue
    for (let index = 0; index < other.candidates.length; index++) {
      const share = other.share[index]!
      if (share < 0.05) continue
      const place = other.candidates[index]!.entry
      const weight = share * other.strength * (isHamlet && other.isHamlet[index] ? weights.hamlet : 1)
      if (entry.country && place.country === entry.country) {
        country += weight
        if (entry.admin1 && place.admin1 === entry.admin1) division += weight * (isDivision(place) ? 1.5 : 1)
      }
      if (!isContainer(place) && !isCountry(entry)) {
        near += weight * Math.exp(-distanceKm(place, entry) / weights.reachKm)
      }
    }
  }
  return (
    weights.country * Math.log1p(country) +
    weights.division * Math.log1p(division) +
    weights.near * Math.log1p(near)
  )
}

function argmax(values: readonly number[]): number {
  let best = -1
  values.forEach((value, index) => {
    if (best < 0 || value > values[best]!) best = index
  })
  return best
}
