import type { RecordStore } from '../record/record.ts'
import type { IdentityOf } from '../record/somebody.ts'
import type { Entity } from '../types/entity.ts'
import type { RecordLine } from '../types/line.ts'

/** A person, body or place over all articles. */
export type Identity = Omit<IdentityOf, 'entity'>

/**
 * Prepares a function that returns the identity of an entity of this article. An entity that the record ties to no other
 * is an identity of its own.
 */
export function identifier(
  store: RecordStore,
  { id: article }: Pick<RecordLine, 'id'>,
): (entity: Entity) => Promise<Identity> {
  let all: Promise<ReadonlyMap<string, Identity>> | undefined
  return async ({ id, name, type }) => {
    all ??= store
      .identitiesIn(article)
      .then((found) => new Map(found.map(({ entity, ...identity }) => [entity, identity])))
    return (await all).get(id) ?? { id: `${article}/${id}`, name, type }
  }
}
