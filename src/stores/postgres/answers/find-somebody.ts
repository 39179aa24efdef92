import type { Row } from '../../../across/machine/layer.ts'
import type { EntityType } from '../../../types/entity.ts'
import { shortOf } from '../../answers/names.ts'
import { partsOf } from '../../answers/parts-of.ts'
import type { Database } from '../database.ts'

/** Somebody over all articles. */
export interface Somebody {
  /** The id of the identity, or the name where there is no identity. */
  readonly id: string
  readonly name: string
  readonly type: EntityType
  /** Row of `identities`; `null` for a name without an identity. */
  readonly identity: Row | null
  /** Rows of `entities`. */
  readonly entities: readonly Row[]
}

/**
 * Finds somebody by the id of an identity, a name, a surname, or `article/e1`; of several with one name, the one that
 * most articles name. `null` when nobody is found.
 */
export async function findSomebody(db: Database, asked: string): Promise<Somebody | null> {
  const name = asked.trim()
  const found = (await identityBy(db, BY_ID, name)) ?? (await identityBy(db, BY_NAME, name))
  if (found !== null) return known(db, found)
  const { article, id } = partsOf(name)
  const entity =
    id === '' ? undefined : await db.one<EntityRow & { identity: Row | null }>(BY_ENTITY, article, id)
  if (entity) return entity.identity === null ? unknown([entity]) : known(db, entity.identity)
  const others = unknown(await db.all<EntityRow>(NAMELESS, name))
  if (others) return others
  const short = shortOf(name)
  if (short === null) return null
  const last = (await identityBy(db, BY_SHORT, short)) ?? (await identityBy(db, BY_SHORT, name))
  return last === null ? null : known(db, last)
}

interface EntityRow {
  readonly entity: Row
  readonly name: string
  readonly type: EntityType
}

const BY_ID = 'SELECT identity FROM identities WHERE id = $1'

const BY_NAME = `SELECT f.identity FROM forms JOIN identity_forms f USING (form) JOIN identities i ON i.identity = f.identity
  WHERE lower(forms.name) = lower($1::text COLLATE "C") AND f.entities > 0
  GROUP BY f.identity, i.id ORDER BY sum(f.entities) DESC, i.id LIMIT 1`

const BY_SHORT = `SELECT f.identity FROM form_shorts JOIN identity_forms f USING (form) JOIN forms USING (form)
  JOIN identities i ON i.identity = f.identity WHERE short = $1 AND key IS NOT NULL AND f.entities > 0
  GROUP BY f.identity, i.id ORDER BY sum(f.entities) DESC, i.id LIMIT 1`

const BY_ENTITY = `SELECT x.identity, entity, e.name, e.type FROM digests d JOIN entities e USING (article)
  LEFT JOIN entity_identities x USING (entity) WHERE d.id = $1 AND e.id = $2`

const NAMELESS = `SELECT entity, e.name, e.type FROM entities e JOIN digests USING (article)
  WHERE e.name = $1 AND NOT EXISTS (SELECT FROM entity_identities x WHERE x.entity = e.entity) ORDER BY entity`

async function identityBy(db: Database, sql: string, value: string): Promise<Row | null> {
  return (await db.one<{ identity: Row }>(sql, value))?.identity ?? null
}

async function known(db: Database, identity: Row): Promise<Somebody> {
  const row = await db.one<Somebody>(
    `SELECT id, name, type, identity,
            to_json(ARRAY(SELECT entity FROM entity_identities x WHERE x.identity = i.identity ORDER BY entity)) AS entities
     FROM identities i WHERE identity = $1`,
    identity,
  )
  return row!
}

function unknown(rows: readonly EntityRow[]): Somebody | null {
  const [first] = rows
  if (!first) return null
  const { name, type } = first
  return { id: name, name, type, identity: null, entities: rows.map(({ entity }) => entity) }
}
