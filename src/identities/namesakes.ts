import { mayBeOnePerson, nameWords } from '../base/person-names.ts'
import { countriesIn } from './countries.ts'
import type { SpokenOf } from './identity.ts'

/** The countries that somebody holds office for: UA in "Ukrainian Energy Minister", none in "envoy to Ukraine". */
export function countriesOfRoles(roles: readonly string[]): string[] {
  return [
    ...new Set(
      roles.flatMap((role) =>
        countriesIn(role.split(/\s(?:to|for|in|at|with|from|on|by|who|near)\s/)[0] ?? ''),
      ),
    ),
  ].sort()
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

/** One of several persons of one key. */
export interface Part {
  readonly members: readonly SpokenOf[]
  /** What tells it from the others: a country, an article; empty for the rest of the name. */
  readonly mark: string
  readonly why: string
}

/**
 * Parts the bearers of one name. Offices for different countries are different people; so are names that clash, and two
 * whom one article keeps apart. Those with nothing to tell them by go to the only other part, or stay by themselves.
 */
export function namesakes(bearers: readonly SpokenOf[]): Part[] {
  return byCountry(bearers).flatMap(({ members, mark, why }) =>
    byName(members).map((part) => (part.mark ? part : { ...part, mark, why })),
  )
}

function byCountry(bearers: readonly SpokenOf[]): Part[] {
  const groups: { countries: Set<string>; members: SpokenOf[] }[] = []
  const silent: SpokenOf[] = []
  for (const one of bearers) {
    const countries = countriesOfRoles(one.roles)
    if (countries.length === 0) {
      silent.push(one)
      continue
    }
    const touching = groups.filter((group) => countries.some((iso) => group.countries.has(iso)))
    const joined = {
      countries: new Set([...countries, ...touching.flatMap((group) => [...group.countries])]),
      members: [...touching.flatMap(({ members }) => members), one],
    }
    for (const group of touching) groups.splice(groups.indexOf(group), 1)
    groups.push(joined)
  }
  if (groups.length < 2) return [{ members: bearers, mark: '', why: '' }]
  const parts = groups.map(({ countries, members }) => ({
    members,
    mark: [...countries].sort().join('+'),
    why: 'other-country',
  }))
  return silent.length > 0 ? [...parts, { members: silent, mark: '', why: 'other-country' }] : parts
}

function byName(bearers: readonly SpokenOf[]): Part[] {
  const parts: (Part & { members: SpokenOf[]; articles: Set<string>; names: Set<string> })[] = []
  for (const one of inOrder(bearers)) {
    const home = parts.find(
      ({ articles, names }) =>
        !articles.has(one.article) &&
        (names.has(one.name) || ![...names].some((name) => namesClash(one.name, name))),
    )
    if (home) {
      home.members.push(one)
      home.articles.add(one.article)
      home.names.add(one.name)
      continue
    }
    parts.push({
      members: [one],
      mark: parts.length === 0 ? '' : `${one.article}:${one.entity}`,
      why: parts.some(({ articles }) => articles.has(one.article)) ? 'one-article' : 'other-name',
      articles: new Set([one.article]),
      names: new Set([one.name]),
    })
  }
  return parts.map(({ members, mark, why }) => ({ members, mark, why }))
}

/** By name, the longest first, then by article: the same whatever order they came in. */
function inOrder(all: readonly SpokenOf[]): SpokenOf[] {
  return [...all].sort(
    (a, b) =>
      nameWords(b.name).length - nameWords(a.name).length ||
      compare(a.name, b.name) ||
      compare(referenceOf(a), referenceOf(b)),
  )
}

export function referenceOf({ article, entity }: Pick<SpokenOf, 'article' | 'entity'>): string {
  return `${article}\u0000${entity}`
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
