import type { Row } from '../../../across/machine/layer.ts'
import type {
  Entity,
  FormState,
  IdentityReads,
  IdentityState,
  Placement,
} from '../../../across/machine/store.ts'
import type { Database } from '../database.ts'

/** Forms, entities and identities. */
export function identityReads(db: Database): IdentityReads {
  const entities = async (sql: string, ...values: readonly (readonly (string | number)[])[]) => {
    if (values[0]?.length === 0) return []
    const found = await db.all<EntityRow>(`${COLUMNS} ${sql}`, ...values)
    return found.map(entityOf)
  }
  return {
    async formsOf(texts) {
      if (texts.length === 0) return new Map()
      const found = await db.all<FormState & { text: string }>(
        'SELECT text, identity, entities FROM forms WHERE text = ANY ($1::text[])',
        texts,
      )
      return new Map(found.map(({ text, ...state }) => [text, state]))
    },
    async formsUnder(what, values) {
      if (values.length === 0) return new Map()
      const found = await db.all<{ value: string; texts: readonly string[] }>(UNDER[what], values)
      return new Map(found.map(({ value, texts }) => [value, texts]))
    },
    async articlesWith(forms) {
      if (forms.length === 0) return []
      const found = await db.all<{ article: Row }>(
        `SELECT DISTINCT article FROM forms JOIN entity_identities USING (form) JOIN entities USING (entity)
         WHERE text = ANY ($1::text[])`,
        forms,
      )
      return found.map(({ article }) => article)
    },
    async articlesNaming(rows) {
      if (rows.length === 0) return []
      const found = await db.all<{ article: Row }>(
        'SELECT DISTINCT article FROM entities WHERE entity = ANY ($1::bigint[])',
        rows,
      )
      return found.map(({ article }) => article)
    },
    entitiesIn: (articles) =>
      entities(
        `FROM digests d JOIN entities e USING (article) ${PLACED} WHERE d.article = ANY ($1::bigint[]) ORDER BY e.entity`,
        articles,
      ),
    entitiesNamed: (names) =>
      entities(
        `FROM unnest($1::text[], $2::text[]) n (article, id) JOIN digests d ON d.id = n.article
         JOIN entities e ON e.article = d.article AND e.id = n.id ${PLACED}`,
        names.map(({ article }) => article),
        names.map(({ id }) => id),
      ),
    entitiesDecided: () => entities(`${FROM_IDENTITIES} WHERE x.rule IS NOT NULL`),
    entitiesRuled: (ids) =>
      entities(`${FROM_IDENTITIES} WHERE i.id = ANY ($1::text[]) AND x.rule IS NULL`, ids),
    async namesOfIdentities(ids) {
      const found = await db.all<{ id: string; name: string }>(
        'SELECT id, name FROM identities WHERE id = ANY ($1::text[])',
        ids,
      )
      return new Map(found.map(({ id, name }) => [id, name]))
    },
    async identitiesOf(ids) {
      if (ids.length === 0) return new Map()
      const found = await db.all<StoredIdentity>(IDENTITIES, ids)
      return new Map(
        found.map(({ id, name, type, forms, joined }): [string, IdentityState] => [
          id,
          { name, type, forms: new Map(forms), joined: new Map(joined) },
        ]),
      )
    },
  }
}

interface StoredIdentity extends Pick<IdentityState, 'name' | 'type'> {
  readonly id: string
  readonly forms: readonly (readonly [text: string, entities: number])[]
  readonly joined: readonly (readonly [text: string, entities: number])[]
}

type EntityRow = Omit<Entity, 'placement'> &
  Pick<Placement, 'identity' | 'rule'> & { readonly form: string | null }

function entityOf({ form, identity, rule, ...entity }: EntityRow): Entity {
  return { ...entity, placement: form === null ? null : { form, identity, rule } }
}

const COLUMNS =
  'SELECT e.entity AS row, d.id AS article, e.id, e.name, e.type, f.text AS form, i.id AS identity, x.rule'

const PLACED = `LEFT JOIN entity_identities x USING (entity) LEFT JOIN forms f USING (form)
  LEFT JOIN identities i ON i.identity = x.identity`

const FROM_IDENTITIES = `FROM entity_identities x JOIN identities i USING (identity) JOIN entities e USING (entity)
  JOIN digests d USING (article) JOIN forms f USING (form)`

const UNDER = {
  key: `SELECT key AS value, json_agg(text ORDER BY form) AS texts FROM forms
    WHERE key = ANY ($1::text[]) AND entities > 0 GROUP BY key`,
  short: `SELECT short AS value, json_agg(text ORDER BY form) AS texts FROM form_shorts JOIN forms USING (form)
    WHERE short = ANY ($1::text[]) AND entities > 0 GROUP BY short`,
}

/** How many entities of each form an identity has, and how many of them joined it by a decision. */
const IDENTITIES = `SELECT i.id, i.name, i.type,
    coalesce((SELECT json_agg(json_build_array(f.text, c.entities)) FROM identity_forms c JOIN forms f USING (form)
              WHERE c.identity = i.identity), '[]') AS forms,
    coalesce((SELECT json_agg(json_build_array(text, count)) FROM (
                SELECT f.text, count(*) AS count FROM entity_identities x JOIN forms f USING (form)
                WHERE x.rule IS NOT NULL AND x.identity = i.identity GROUP BY f.form) joined), '[]') AS joined
  FROM identities i WHERE i.id = ANY ($1::text[])`
