import { candidatesFor } from '../places/candidates.ts'
import type { Gazetteer, GazetteerEntry } from '../types/gazetteer.ts'
import type { RecordLine } from '../types/line.ts'
import type { Place } from '../types/place.ts'
import { line, quoter, type Reason, rounded } from './wording.ts'

/** Namesakes listed at most. */
const MOST_NAMESAKES = 6

const RULES: Readonly<Record<string, string>> = {
  container: 'the words beside it name what it lies in',
  'only-one': 'the gazetteer knows no other of this name',
  context: 'it lies where the rest of the article is set',
  prominence: 'the likeliest of its namesakes by kind, size and rank',
  undecided: 'several places have this name, and the article does not tell which is meant',
  'not-found': 'the gazetteer has no such name',
}

/** Why a name means this point, and which namesakes were refused. */
export function placeReasons(
  article: RecordLine,
  place: Place,
  id: string,
  gazetteer: Gazetteer | null,
): Reason[] {
  const words = quoter(article)([[place.start, place.end]])
  const { name, admin1, country, lat, lon, geonames, part, distance } = place
  return [
    [id, `"${words}" at ${place.start}: ${[name, admin1, country].filter((one) => one !== null).join(', ')}`],
    ...line(
      'point',
      lat !== null && `${lat}, ${lon}; ${place.precision}${geonames ? `, GeoNames ${geonames}` : ''}`,
    ),
    ...line('part', part),
    ...line(
      'distance',
      distance && `${distance.km} km${distance.direction ? ` to the ${distance.direction}` : ''}`,
    ),
    ['sense', place.sense === 'literal' ? 'literal' : `${place.sense}: nothing is said to be there`],
    ['chosen by', `${place.rule}${RULES[place.rule] ? `: ${RULES[place.rule]}` : ''}; ${place.basis}`],
    ...(gazetteer ? namesakes(words, place, gazetteer) : []),
  ]
}

function namesakes(words: string, place: Place, gazetteer: Gazetteer): Reason[] {
  const all = candidatesFor(words, gazetteer)
  const others = all.filter(({ entry }) => entry.id !== place.geonames)
  return [
    ...others
      .slice(0, MOST_NAMESAKES)
      .map(
        ({ entry, prior }): Reason => ['refused', `${described(entry, gazetteer)}, prior ${rounded(prior)}`],
      ),
    ...line('refused', others.length > MOST_NAMESAKES && `${others.length - MOST_NAMESAKES} more`),
    ...all
      .filter(({ entry }) => entry.id === place.geonames)
      .map(({ prior }): Reason => ['prior', `${rounded(prior)} before any words around it are read`]),
  ]
}

function described(
  { name, country, admin1, featureCode, population }: GazetteerEntry,
  gazetteer: Gazetteer,
): string {
  const division = country && admin1 ? gazetteer.divisionName(country, admin1) : null
  const where = [name, division, country].filter((one) => one !== null && one !== '').join(', ')
  return `${where} (${featureCode}${population > 0 ? `, ${population} people` : ''})`
}
