import { describe } from '../../across/identities/describe.ts'
import { referenceOf, type SpokenOf } from '../../across/identities/identity.ts'
import type { WhoView } from '../../record/somebody.ts'

/** An entity of an identity. */
export interface NamedEntity extends Omit<SpokenOf, 'published' | 'links'> {
  /** Whether it joined the identity by a decision. */
  readonly isDecided: boolean
}

/** Why the names of an identity are one. One entity for each form is enough: those of one form add nothing. */
export function mergesOf(id: string, members: readonly NamedEntity[]): WhoView['merges'] {
  if (members.length < 2) return []
  const decided = members.filter(({ isDecided }) => isDecided).map(referenceOf)
  const { merges } = describe(
    id,
    members.map(({ isDecided, ...member }) => ({ ...member, published: null, links: {} })),
    new Set(decided),
  )
  return merges.map(({ a, b, rule, evidence }) => ({
    a: { article: a.article, id: a.entity },
    b: { article: b.article, id: b.entity },
    ...{ rule, evidence },
  }))
}

/**
 * Why two identities of one name are kept apart, read from what follows the `@` in their ids: a country, a name, or an
 * article that names both.
 */
export function whyApart(one: string, other: string): string {
  const marks = [one, other].map((id) => id.split('@').slice(1).join('@'))
  if (marks.some((mark) => mark.includes(':'))) return 'one-article'
  if (marks.some((mark) => /^[A-Z]{2}(?:\+|@|$)/.test(mark))) return 'other-country'
  return 'other-name'
}
