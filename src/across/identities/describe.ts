import { compare } from '../../base/compare.ts'
import { isVariant, nameWords } from '../../base/person-names.ts'
import {
  type Identity,
  type Merge,
  type Reference,
  type RoleHistory,
  referenceOf,
  type SpokenOf,
} from './identity.ts'
import { isFullName, keyOf } from './keys.ts'

/**
 * Describes an identity by its members. `decided` are the members that joined by a decision: they do not change its
 * name.
 */
export function describe(id: string, all: readonly SpokenOf[], decided: ReadonlySet<string>): Identity {
  const members = [...all].sort((a, b) => compare(referenceOf(a), referenceOf(b)))
  const counts = new Map<string, number>()
  const own = members.filter((one) => !decided.has(referenceOf(one)))
  for (const one of own.length > 0 ? own : members) counts.set(one.name, (counts.get(one.name) ?? 0) + 1)
  const name = bestName(counts)
  const names = new Set(members.flatMap((one) => [one.name, ...one.aliases]))
  names.delete(name)
  const type = members.find((one) => one.name === name)!.type
  return {
    id,
    name,
    type,
    aliases: [...names].sort(compare),
    roles: histories(members),
    links: Object.fromEntries(members.flatMap(({ links }) => Object.entries(links)).sort(byEntry)),
    members: members.map(reference),
    merges: merges(members, name, decided),
  }
}

function byEntry(a: readonly [string, string], b: readonly [string, string]): number {
  return compare(a[0], b[0]) || compare(a[1], b[1])
}

/**
 * The full name used most often; of several, the longest; then the first in the alphabet. `counts` may not be empty.
 */
export function bestName(counts: ReadonlyMap<string, number>): string {
  const full = ([name]: readonly [string, number]) => Number(isFullName(name))
  return [...counts].sort(
    (a, b) => full(b) - full(a) || b[1] - a[1] || b[0].length - a[0].length || compare(a[0], b[0]),
  )[0]![0]
}

function histories(members: readonly SpokenOf[]): RoleHistory[] {
  const found = new Map<string, { title: string; dates: string[]; articles: Set<string> }>()
  for (const { roles, published, article } of members) {
    for (const title of roles) {
      const key = title.toLowerCase()
      const own = found.get(key) ?? { title, dates: [], articles: new Set() }
      found.set(key, own)
      if (published) own.dates.push(published)
      own.articles.add(article)
    }
  }
  return [...found.values()]
    .map(({ title, dates, articles }) => {
      dates.sort(compare)
      return {
        title,
        first: dates[0] ?? null,
        last: dates.at(-1) ?? null,
        articles: [...articles].sort(compare),
      }
    })
    .sort((a, b) => compare(a.first ?? '', b.first ?? '') || compare(a.title, b.title))
}

/** Ties each member to the first that bears the identity's name. */
function merges(members: readonly SpokenOf[], name: string, decided: ReadonlySet<string>): Merge[] {
  const anchor = members.find((one) => one.name === name)!
  return members
    .filter((one) => one !== anchor)
    .map((one) => ({
      a: reference(anchor),
      b: reference(one),
      ...(decided.has(referenceOf(one)) ? { rule: 'decision', evidence: [] } : reason(anchor, one)),
    }))
}

function reason(anchor: SpokenOf, one: SpokenOf): { rule: string; evidence: string[] } {
  const key = keyOf(one)
  if (key && key.rule !== 'same-name') return { rule: key.rule, evidence: [key.key, anchor.name, one.name] }
  if (anchor.name === one.name) return { rule: 'same-name', evidence: [one.name] }
  const evidence = [anchor.name, one.name]
  if (one.type !== 'person') return { rule: key ? 'same-name' : 'acronym', evidence }
  const words = nameWords(one.name)
  if (words.length === 1) return { rule: 'surname-and-role', evidence: [...evidence, ...one.roles] }
  const last = nameWords(anchor.name).at(-1)!
  return {
    rule: last !== words.at(-1) && isVariant(last, words.at(-1)!) ? 'spelling' : 'longer-name',
    evidence,
  }
}

function reference({ article, entity }: SpokenOf): Reference {
  return { article, entity }
}
