import { nameWords, romanised } from '../../base/person-names.ts'
import {
  ANY_ARTICLE,
  DESCRIPTION,
  LEADING_ARTICLE,
  PRONOUN,
  PROPER,
  WHOLE_FORCES,
} from '../../languages/en/identities.ts'
import { countriesIn, fieldOf, isInEveryCountry, withoutCountries } from './countries.ts'
import type { SpokenOf } from './identity.ts'
import { LISTED } from './lexicon.ts'

/** The key of an entity. Entities of one key are one identity, unless something contradicts that. */
export interface Key {
  /** Has the form of an identity's id. */
  readonly key: string
  /** Why all entities of this key are one. */
  readonly rule: 'same-name' | 'listed' | 'country' | 'link'
}

/** The key of an entity; `null` if its name could be another's in other articles: an unnamed role, a bare surname. */
export function keyOf(one: SpokenOf): Key | null {
  const { type, name, links, aliases } = one
  const iso = links.iso3166
  if (type === 'government' && iso) return { key: `government/${iso}`, rule: 'country' }
  if (type === 'place') {
    if (iso) return { key: `country/${iso}`, rule: 'country' }
    return links.geonames ? { key: `place/${links.geonames}`, rule: 'link' } : null
  }
  if (!isNamed(name)) return null
  if (type === 'person') return isFullName(name) ? { key: personKey(name), rule: 'same-name' } : null
  if (type === 'group' || type === 'weapon' || type === 'work' || type === 'other') return null
  const listed = [name, ...aliases].map((form) => LISTED.get(form.replace(ANY_ARTICLE, ''))).find(Boolean)
  if (listed) return { key: `${type === 'bloc' ? 'bloc' : 'organization'}/${slug(listed)}`, rule: 'listed' }
  if (isInEveryCountry(name)) return stateBody(one)
  if (isAcronym(name)) return null
  return { key: `organization/${slug(name)}`, rule: 'same-name' }
}

/** The key of a ministry, court, army …; `null` if its country is unknown. */
function stateBody({ type, name, aliases }: SpokenOf): Key | null {
  const countries = countriesIn([name, ...aliases].join(' , '))
  const [iso] = countries
  if (!iso || countries.length > 1) return null
  const field = fieldOf(name)
  if (field) return { key: `ministry/${iso}/${field}`, rule: 'country' }
  const rest = slug(withoutCountries(name))
  if (type === 'armed-force' && WHOLE_FORCES.test(rest)) {
    return { key: `armed-force/${iso}`, rule: 'country' }
  }
  return { key: `${type}/${iso}/${rest}`, rule: 'country' }
}

/**
 * First and last name, the same for all their spellings: "Volodymyr O. Zelenskiy" and "Volodymyr Zelensky" share it.
 */
export function personKey(name: string): string {
  const words = nameWords(name)
  return `person/${[words[0]!, words.at(-1)!].map(romanised).join('-')}`
}

/** Whether a name has two words or more, the first not only an initial. */
export function isFullName(name: string): boolean {
  const words = nameWords(name)
  return words.length > 1 && words[0]!.length > 1
}

/**
 * Whether the words are a proper name: they begin neither with a small letter, nor with an article and a word in small
 * letters.
 */
export function isNamed(name: string): boolean {
  if (PRONOUN.test(name)) return false
  return PROPER.test(name) && !DESCRIPTION.test(name)
}

/** Two to seven capitals, with or without full stops. */
export function isAcronym(name: string): boolean {
  return /^[\p{Lu}.&]{2,7}$/u.test(name)
}

/** Lower case, without accents, full stops and a leading "the"; everything between words becomes a hyphen. */
export function slug(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(LEADING_ARTICLE, '')
    .replace(/[.'’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
}
