import type { DatabaseSync } from 'node:sqlite'
import { nameWords, romanised } from '../../../base/person-names.ts'
import type { EntityType } from '../../../types/entity.ts'
import { partsOf } from '../../answers/parts-of.ts'

/** Somebody over all articles. */
export interface Somebody {
  /** The id of the identity, or the name where there is no identity. */
  readonly id: string
  readonly name: string
  readonly type: EntityType
  /** Row of `identities`; `null` for a name without an identity. */
  readonly identity: number | null
  /** Rows of `entities`. */
  readonly entities: readonly number[]
}

/**
 * Finds somebody by the id of an identity, a name, a surname, or `article/e1`; of several with one name, the one that
 * most articles name. `null` when nobody is found.
 */
export function somebodyFinder(db: DatabaseSync): (idOrName: string) => Somebody | null {
  const byId = db.prepare('SELECT identity FROM identities WHERE id = ?')
  const byName = db.prepare(
    `SELECT f.identity, sum(f.entities) AS count FROM forms CROSS JOIN identity_forms f USING (form)
     CROSS JOIN identities i ON i.identity = f.identity
     WHERE forms.name = ? AND f.entities > 0 GROUP BY 1 ORDER BY 2 DESC, i.id LIMIT 1`,
  )
  const byShort = db.prepare(
    `SELECT f.identity, sum(f.entities) AS count FROM form_shorts CROSS JOIN identity_forms f USING (form)
     CROSS JOIN forms USING (form) CROSS JOIN identities i ON i.identity = f.identity
     WHERE short = ? AND key IS NOT NULL AND f.entities > 0 GROUP BY 1 ORDER BY 2 DESC, i.id LIMIT 1`,
  )
  const byEntity = db.prepare(
    `SELECT identity, entity, e.name, e.type FROM digests d JOIN entities e USING (article)
     LEFT JOIN entity_identities USING (entity) WHERE d.id = ? AND e.id = ?`,
  )
  const identity = db.prepare('SELECT id, name, type FROM identities WHERE identity = ?')
  const members = db.prepare('SELECT entity FROM entity_identities WHERE identity = ? ORDER BY entity')
  const nameless = db.prepare(
    `SELECT entity, e.name, e.type FROM entities e JOIN digests USING (article)
     LEFT JOIN entity_identities x USING (entity) WHERE e.name = ? AND x.entity IS NULL ORDER BY entity`,
  )

  const known = (number: unknown): Somebody => {
    const row = identity.get(number as number)!
    return {
      id: row.id as string,
      name: row.name as string,
      type: row.type as EntityType,
      identity: Number(number),
      entities: members.all(number as number).map(({ entity }) => Number(entity)),
    }
  }
  const unknown = (rows: readonly Readonly<Record<string, unknown>>[]): Somebody | null => {
    const [first] = rows
    if (!first) return null
    return {
      id: first.name as string,
      name: first.name as string,
      type: first.type as EntityType,
      identity: null,
      entities: rows.map(({ entity }) => Number(entity)),
    }
  }
  return (asked) => {
    const name = asked.trim()
    const found = byId.get(name) ?? byName.get(name)
    if (found) return known(found.identity)
    const { article, id } = partsOf(name)
    const entity = id === '' ? undefined : byEntity.get(article, id)
    if (entity) return entity.identity === null ? unknown([entity]) : known(entity.identity)
    const others = unknown(nameless.all(name))
    if (others) return others
    const words = nameWords(name)
    const short =
      words.length === 1 ? (byShort.get(`~${romanised(words[0]!)}`) ?? byShort.get(name)) : undefined
    return short ? known(short.identity) : null
  }
}
