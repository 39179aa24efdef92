import speechVerbs from '../../../../data/languages/en/names/speech-verbs.json' with { type: 'json' }
import headRows from '../../../../data/languages/en/organizations/head-words.json' with { type: 'json' }
import roleRows from '../../../../data/languages/en/roles/nouns.json' with { type: 'json' }
import saidOfRows from '../../../../data/languages/en/roles/said-of.json' with { type: 'json' }
import titleModifiers from '../../../../data/languages/en/titles/modifiers.json' with { type: 'json' }
import titleRows from '../../../../data/languages/en/titles/titles.json' with { type: 'json' }
import aliasRows from '../../../../data/world/countries/aliases.json' with { type: 'json' }
import countryRows from '../../../../data/world/countries/countries.json' with { type: 'json' }
import seatRows from '../../../../data/world/countries/seats.json' with { type: 'json' }
import demonymRows from '../../../../data/world/demonyms/demonyms.json' with { type: 'json' }
import mediaRows from '../../../../data/world/media/media.json' with { type: 'json' }
import firstNameRows from '../../../../data/world/names/first-names.json' with { type: 'json' }
import knownRows from '../../../../data/world/organizations/known.json' with { type: 'json' }
import type { EntityType } from '../../../types/entity.ts'

/** Grammatical gender of a person, as shown by words. */
export type Gender = 'm' | 'f'

/** What a noun tells about the entity that it describes. */
export interface RoleNoun {
  readonly type: EntityType
  readonly gender: Gender | null
  readonly plural: boolean
}

/** A name that can mean the government of a country, or a bloc. */
export interface Seat {
  readonly name: string
  /** ISO 3166-1 alpha-2; `null` for blocs. */
  readonly iso: string | null
  readonly kind: 'country' | 'capital' | 'seat' | 'bloc'
}

interface CountryRow {
  readonly iso: string
  readonly name: string
  readonly capitals: readonly string[]
}

interface KnownRow {
  readonly name: string
  readonly type: EntityType
  readonly aliases: readonly string[]
}

/** Countries, capitals and seats of government by name, without a leading "the". */
export const SEATS: ReadonlyMap<string, Seat> = seats()

function seats(): Map<string, Seat> {
  const found = new Map<string, Seat>()
  const countries = countryRows as readonly CountryRow[]
  const nameOf = new Map(countries.map(({ iso, name }) => [iso, name]))
  for (const { iso, name, capitals } of countries) {
    for (const capital of capitals) found.set(capital, { name, iso, kind: 'capital' })
  }
  for (const { iso, name } of countries) found.set(name.replace(/^The /, ''), { name, iso, kind: 'country' })
  for (const { form, iso } of aliasRows as readonly { form: string; iso: string }[]) {
    found.set(form, { name: nameOf.get(iso) ?? form, iso, kind: 'country' })
  }
  for (const row of seatRows as readonly { form: string; name: string; iso?: string; type: EntityType }[]) {
    found.set(row.form, {
      name: row.name,
      iso: row.iso ?? null,
      kind: row.type === 'bloc' ? 'bloc' : 'seat',
    })
  }
  return found
}

/** The name of a country by its ISO code. */
export const COUNTRY_NAMES: ReadonlyMap<string, string> = new Map(
  (countryRows as readonly CountryRow[]).map(({ iso, name }) => [iso, name]),
)

/** Country code of a demonym: "Russian" gives RU. Demonyms of regions are left out. */
export const DEMONYM_COUNTRY: ReadonlyMap<string, string> = new Map(
  (demonymRows as readonly { form: string; country?: string; region?: string }[]).flatMap((row) =>
    row.country && !row.region ? [[row.form, row.country] as const] : [],
  ),
)

/** Demonyms of two countries. */
export const AMBIGUOUS_DEMONYMS: ReadonlySet<string> = new Set(['Korean'])

/** Given names that mostly one gender has, as written. */
export const FIRST_NAME_GENDER: ReadonlyMap<string, Gender> = new Map(
  (firstNameRows as readonly (readonly [string, string])[]).flatMap(([name, gender]) =>
    gender === 'm' || gender === 'f' ? [[name, gender] as const] : [],
  ),
)

/** Words before a person's name, lower case, without full stops. */
export const TITLES: ReadonlyMap<string, { readonly kind: string; readonly gender: Gender | null }> = new Map(
  (titleRows as readonly { word: string; kind: string; gender?: Gender }[]).map((row) => [
    row.word.toLowerCase(),
    { kind: row.kind, gender: row.gender ?? null },
  ]),
)

/** Words that may stand before a title, lower case: "prime" minister. */
export const TITLE_MODIFIERS: ReadonlySet<string> = new Set(titleModifiers as readonly string[])

/** Nouns that describe a person, an organisation or a place, lower case. */
export const ROLE_NOUNS: ReadonlyMap<string, RoleNoun> = new Map(
  (roleRows as readonly { noun: string; type: EntityType; gender?: Gender; plural?: boolean }[]).map(
    ({ noun, type, gender, plural }) => [noun, { type, gender: gender ?? null, plural: plural ?? false }],
  ),
)

/** The titles to which a description with a noun can refer, beside the noun itself: "the senator" to "Sen.". */
export const SAID_OF: ReadonlyMap<string, readonly string[]> = new Map(
  (saidOfRows as readonly { noun: string; titles: readonly string[] }[]).map(({ noun, titles }) => [
    noun,
    [noun, ...titles],
  ]),
)

/** Forms of verbs of saying, lower case. */
export const SPEECH_VERBS: ReadonlySet<string> = new Set(speechVerbs as readonly string[])

/** Names in the lists, with all their other names: `name` is the one to show. */
export const KNOWN: ReadonlyMap<string, { readonly name: string; readonly type: EntityType }> = new Map([
  ...(knownRows as readonly KnownRow[]).flatMap(({ name, type, aliases }) =>
    [name, ...aliases].map((form) => [form, { name, type }] as const),
  ),
  ...(mediaRows as readonly { name: string; aliases: readonly string[] }[]).flatMap(({ name, aliases }) =>
    [name, ...aliases].map((form) => [form.replace(/^The /, ''), { name, type: 'media' as const }] as const),
  ),
])

/** The type of an organisation by its head word: a ministry is a government, a brigade an armed force. */
export function typeOfHead(word: string): EntityType {
  const row = HEADS.get(word.toLowerCase())
  if (row?.force) return 'armed-force'
  return row?.government &&
    /^(?:ministry|government|cabinet|administration|treasury|chancellery)$/i.test(word)
    ? 'government'
    : 'organization'
}

const HEADS = new Map(
  (headRows as readonly { word: string; force?: boolean; government?: boolean }[]).map((row) => [
    row.word,
    row,
  ]),
)
