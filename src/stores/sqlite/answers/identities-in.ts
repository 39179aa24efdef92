import type { DatabaseSync } from 'node:sqlite'
import type { IdentityOf } from '../../../record/somebody.ts'
import type { EntityType } from '../../../types/entity.ts'

/** Prepares a function that returns the identities of an article's entities. */
export function identityLister(db: DatabaseSync): (article: string) => IdentityOf[] {
  const select = db.prepare(
    `SELECT e.id AS entity, i.id, i.name, i.type FROM digests d CROSS JOIN entities e USING (article)
     CROSS JOIN entity_identities USING (entity) CROSS JOIN identities i USING (identity) WHERE d.id = ?`,
  )
  return (article) =>
    select.all(article).map(({ entity, id, name, type }) => ({
      entity: entity as string,
      id: id as string,
      name: name as string,
      type: type as EntityType,
    }))
}
