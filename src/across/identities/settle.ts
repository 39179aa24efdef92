import { compare } from '../../base/compare.ts'
import { nameWords } from '../../base/person-names.ts'
import type { Form } from './form.ts'

/** An entity of an article, and the identity of its form. */
export interface Placed {
  readonly article: string
  readonly entity: string
  readonly form: Form
  readonly identity: string | null
}

/**
 * The identities of an article's entities. Two persons that the article keeps apart stay two, even with one name: the
 * one with the longer name, or else the first, gets the identity known elsewhere. `null` for a short name whose
 * identity is taken already.
 */
export function settle(entities: readonly Placed[]): Map<string, string | null> {
  const taken = new Set<string>()
  const settled = new Map<string, string | null>()
  for (const { article, entity, form, identity } of [...entities].sort(inOrder)) {
    const isTaken = identity !== null && form.type === 'person' && taken.has(identity)
    if (identity !== null) taken.add(identity)
    if (!isTaken) settled.set(entity, identity)
    else settled.set(entity, form.key === null ? null : `${identity}@${article}:${entity}`)
  }
  return settled
}

function inOrder(a: Placed, b: Placed): number {
  return (
    Number(a.form.key === null) - Number(b.form.key === null) ||
    nameWords(b.form.name).length - nameWords(a.form.name).length ||
    compare(a.form.name, b.form.name) ||
    compare(a.entity, b.entity)
  )
}
