import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import countries from '../../data/world/countries/countries.json' with { type: 'json' }
import { openGazetteer } from './gazetteer.ts'
import { type Resolved, resolvePlaces } from './resolve.ts'

const gazetteer = openGazetteer(
  gunzipSync(readFileSync(new URL('../../data/world/gazetteer/places.bin.gz', import.meta.url))),
)

/** The place of each name in the text, in the order of the text. */
function placesOf(text: string, ...names: readonly string[]): Resolved[] {
  let from = 0
  const mentions = names.map((name) => {
    const start = text.indexOf(name, from)
    from = start + name.length
    return { start, end: from }
  })
  return resolvePlaces(text, mentions, gazetteer)
}

function countryOf(name: string): string | null | undefined {
  return placesOf(`Officials met in ${name} on Monday.`, name)[0]!.entry?.country
}

/** Cities that readers everywhere know, by the names that English gives them; written down from general knowledge. */
const CITIES: Readonly<Record<string, string>> = {
  GB: 'London, Belfast, Edinburgh, Glasgow, Cardiff, Birmingham, Manchester, Liverpool, Leeds, Bristol',
  FR: 'Paris, Lyon, Marseille, Nice, Strasbourg',
  DE: 'Berlin, Munich, Cologne, Hamburg, Frankfurt, Nuremberg, Hanover',
  ES: 'Madrid, Barcelona, Seville, Valencia',
  IT: 'Rome, Milan, Naples, Turin, Florence, Venice, Genoa',
  GR: 'Athens',
  AT: 'Vienna',
  CZ: 'Prague',
  PL: 'Warsaw, Krakow, Gdansk',
  HU: 'Budapest',
  RO: 'Bucharest',
  BG: 'Sofia',
  RS: 'Belgrade',
  HR: 'Zagreb',
  PT: 'Lisbon, Porto',
  CH: 'Zurich, Geneva, Basel',
  BE: 'Brussels, Antwerp, Ghent',
  NL: 'Amsterdam, Rotterdam, The Hague',
  DK: 'Copenhagen',
  SE: 'Stockholm, Gothenburg',
  NO: 'Oslo',
  FI: 'Helsinki',
  EE: 'Tallinn',
  LV: 'Riga',
  LT: 'Vilnius',
  BY: 'Minsk',
  UA: 'Kyiv, Kiev, Kharkiv, Lviv, Odesa, Mariupol',
  RU: 'Moscow, Saint Petersburg, St. Petersburg',
  TR: 'Istanbul, Ankara, Izmir',
  EG: 'Cairo, Alexandria',
  LY: 'Tripoli, Benghazi',
  TN: 'Tunis',
  DZ: 'Algiers',
  MA: 'Casablanca, Rabat',
  SD: 'Khartoum',
  ET: 'Addis Ababa',
  KE: 'Nairobi, Mombasa',
  UG: 'Kampala',
  NG: 'Lagos, Abuja, Kano',
  GH: 'Accra',
  SN: 'Dakar',
  ZA: 'Johannesburg, Cape Town, Durban, Pretoria',
  ZW: 'Harare',
  ZM: 'Lusaka',
  CD: 'Kinshasa, Goma',
  SY: 'Damascus, Aleppo, Homs',
  LB: 'Beirut',
  IL: 'Jerusalem, Tel Aviv',
  IQ: 'Baghdad, Mosul, Basra',
  IR: 'Tehran, Isfahan',
  SA: 'Riyadh, Mecca, Jeddah',
  AE: 'Dubai',
  QA: 'Doha',
  YE: 'Sanaa, Aden',
  AF: 'Kabul, Kandahar',
  PK: 'Karachi, Lahore',
  IN: 'Delhi, New Delhi, Mumbai, Bombay, Calcutta, Kolkata, Bangalore, Hyderabad, Chennai',
  BD: 'Dhaka',
  LK: 'Colombo',
  NP: 'Kathmandu',
  MM: 'Rangoon, Yangon',
  TH: 'Bangkok',
  VN: 'Hanoi, Saigon',
  SG: 'Singapore',
  ID: 'Jakarta',
  PH: 'Manila',
  CN: 'Beijing, Shanghai, Canton, Guangzhou',
  JP: 'Tokyo, Osaka, Hiroshima',
  KR: 'Seoul',
  KP: 'Pyongyang',
  AU: 'Sydney, Melbourne, Perth, Brisbane',
  NZ: 'Auckland, Wellington',
  CA: 'Toronto, Montreal, Vancouver, Ottawa',
  US: 'New York, Los Angeles, Chicago, Houston, Boston, Philadelphia, Miami, San Francisco, Seattle, Denver, Washington',
  MX: 'Mexico City, Tijuana',
  CU: 'Havana',
  CO: 'Bogota, Medellin',
  VE: 'Caracas',
  PE: 'Lima',
  EC: 'Quito',
  CL: 'Santiago',
  AR: 'Buenos Aires',
  UY: 'Montevideo',
  BR: 'Sao Paulo, Rio de Janeiro, Brasilia',
  BO: 'La Paz',
  IE: 'Dublin',
}

test('a city that the world knows is meant by its English name alone', () => {
  const wrong: string[] = []
  for (const [country, names] of Object.entries(CITIES)) {
    for (const name of names.split(', ')) if (countryOf(name) !== country) wrong.push(name)
  }
  expect(wrong).toEqual([])
})

interface Country {
  readonly iso: string
  readonly name: string
  readonly capitals: readonly string[]
}

/** Capitals of small territories that are called like larger towns: these are left open or mean the larger. */
const OVERSHADOWED = ['Hamilton', 'Diego Garcia', 'Plymouth', 'Kingston', 'Victoria']

test('a country or capital is not a hamlet of its name', () => {
  const wrong: string[] = []
  for (const { iso, name, capitals } of countries as readonly Country[]) {
    for (const place of [name, ...capitals.slice(0, 1)]) {
      if (countryOf(place) !== iso && !OVERSHADOWED.includes(place)) wrong.push(place)
    }
  }
  expect(wrong).toEqual([])
})

test.each([
  ['Rigs off Texas and boats from China came to Houston, Texas, on Friday.', 'China', 'CN'],
  ['The Texas talks opened in Dallas. London sent an envoy, and Austin was glad.', 'London', 'GB'],
  [
    'Miners in Lexington, Kentucky, heard of the strike in Paris and of riots in Frankfort.',
    'Paris',
    undefined,
  ],
  ['The state of Washington sued. Seattle and Tacoma joined Washington in the suit.', 'Washington', 'US'],
])('in "%s" %s is no small namesake', (text, name, country) => {
  const [place] = placesOf(text, name)
  if (country) expect(place!.entry?.country).toBe(country)
  else expect(place!.entry?.country ?? 'open').toMatch(/^(?:FR|open)$/)
})

test.each(['West', 'Western', 'Eastern', 'North', 'Central'])('"%s" is no place', (name) => {
  expect(placesOf(`The ${name} governments met.`, name)[0]!.entry).toBeNull()
})

test.each([
  ['L.A.', 'Los Angeles'],
  ['Gulf', 'Persian Gulf'],
  ['Atlantic', 'North Atlantic Ocean'],
])('%s means %s', (name, expected) => {
  expect(placesOf(`A storm over the ${name} grew on Monday.`, name)[0]!.entry?.name).toBe(expected)
})

test('a hamlet in a country that the article does not name is left open', () => {
  const text = 'Police in Dewsbury and Leeds, England, sealed off Pioneer after the fire.'
  expect(placesOf(text, 'Pioneer')[0]).toMatchObject({ entry: null, rule: 'undecided' })
})

test('a town is meant if the article names its country', () => {
  const text = 'Police in Toledo, Ohio, sealed off Pioneer after the fire.'
  expect(placesOf(text, 'Toledo', 'Ohio', 'Pioneer')[2]!.entry).toMatchObject({
    name: 'Pioneer',
    admin1: 'OH',
  })
})

test('towns of one name in two countries are those of the country whose institutions the article names', () => {
  const text =
    'The Home Office will hold an inquiry. Unions in Cambridge, Worcester and Boston had asked for one, as in Lincoln.'
  const names = ['Cambridge', 'Worcester', 'Boston', 'Lincoln']
  expect(placesOf(text, ...names).map(({ entry }) => entry?.country)).toEqual(['GB', 'GB', 'GB', 'GB'])
  const american = text.replace('The Home Office', 'The FBI')
  expect(placesOf(american, ...names).map(({ entry }) => entry?.country)).toEqual(['US', 'US', 'US', 'US'])
})

test('hamlets that share their names with known cities do not vote for each other', () => {
  const text = 'Dockers in Antwerp and Rotterdam stopped work, and ships lay off Bremen.'
  const found = placesOf(text, 'Antwerp', 'Rotterdam', 'Bremen')
  expect(found.map(({ entry }) => entry?.country)).toEqual(['BE', 'NL', 'DE'])
  const named = 'Farmers in Antwerp, New York, met those of Rotterdam, New York.'
  expect(placesOf(named, 'Antwerp', 'New York', 'Rotterdam').map(({ entry }) => entry?.country)).toEqual([
    'US',
    'US',
    'US',
  ])
})
