import { compare } from '../../base/compare.ts'
import { mayBeOnePerson, nameWords } from '../../base/person-names.ts'
import { ROLE_TAIL } from '../../languages/en/identities.ts'
import { countriesIn } from './countries.ts'
import type { Form } from './form.ts'
import { slug } from './keys.ts'

/** The countries that somebody holds office for: UA in "Ukrainian Energy Minister", none in "envoy to Ukraine". */
export function countriesOfRoles(roles: readonly string[]): string[] {
  return [...new Set(roles.flatMap((role) => countriesIn(role.split(ROLE_TAIL)[0] ?? '')))].sort()
}

/** Whether two full names of one key cannot be one person's: other middle initials, other words altogether. */
export function namesClash(a: string, b: string): boolean {
  if (!mayBeOnePerson(a, b)) return true
  const one = initials(a)
  const two = initials(b)
  return one !== '' && two !== '' && !one.startsWith(two) && !two.startsWith(one)
}

/** Initials of the names between the first and the last: "hw" for "George H. W. Bush". */
function initials(name: string): string {
  return nameWords(name)
    .slice(1, -1)
    .map((word) => word[0])
    .join('')
}

/** One of several identities of one key. */
export interface Part {
  /** Has the form of an identity's id. */
  readonly id: string
  readonly forms: readonly Form[]
  /** Why it is another identity than the first part: `other-country`, `other-name`; empty for the first. */
  readonly why: string
}

/**
 * Divides the forms of one key into identities. Holders of offices for different countries are different people, and so
 * are bearers of names that clash; a form that fits several of these remains alone. Organisations with one key are one.
 */
export function divideKey(key: string, forms: readonly Form[]): Part[] {
  if (forms[0]?.type !== 'person') return [{ id: key, forms, why: '' }]
  return byCountry(inOrder(forms)).flatMap((part) =>
    byName(part.forms).map(({ forms: own, mark }) => ({
      id: mark || part.mark ? `${key}@${[part.mark, mark].filter(Boolean).join('@')}` : key,
      forms: own,
      why: mark ? 'other-name' : part.mark ? 'other-country' : '',
    })),
  )
}

interface Marked {
  readonly forms: readonly Form[]
  readonly mark: string
}

function byCountry(bearers: readonly Form[]): Marked[] {
  const groups: { countries: Set<string>; forms: Form[] }[] = []
  const silent: Form[] = []
  for (const one of bearers) {
    const countries = countriesOfRoles(one.roles)
    if (countries.length === 0) {
      silent.push(one)
      continue
    }
    const touching = groups.filter((group) => countries.some((iso) => group.countries.has(iso)))
    const joined = {
      countries: new Set([...countries, ...touching.flatMap((group) => [...group.countries])]),
      forms: [...touching.flatMap(({ forms }) => forms), one],
    }
    for (const group of touching) groups.splice(groups.indexOf(group), 1)
    groups.push(joined)
  }
  if (groups.length < 2) return [{ forms: bearers, mark: '' }]
  const parts = groups.map(({ countries, forms }) => ({ forms, mark: [...countries].sort().join('+') }))
  return silent.length > 0 ? [...parts, { forms: silent, mark: '' }] : parts
}

function byName(bearers: readonly Form[]): Marked[] {
  const parts: { forms: Form[]; names: Set<string>; mark: string }[] = []
  for (const one of inOrder(bearers)) {
    const home = parts.find(
      ({ names }) => names.has(one.name) || ![...names].some((name) => namesClash(one.name, name)),
    )
    if (home) {
      home.forms.push(one)
      home.names.add(one.name)
      continue
    }
    parts.push({
      forms: [one],
      names: new Set([one.name]),
      mark: parts.length === 0 ? '' : slug(one.name),
    })
  }
  return parts
}

/** The longest name first, so that the order of the input changes nothing. */
function inOrder(all: readonly Form[]): Form[] {
  return [...all].sort(
    (a, b) =>
      nameWords(b.name).length - nameWords(a.name).length || compare(a.name, b.name) || compare(a.id, b.id),
  )
}
