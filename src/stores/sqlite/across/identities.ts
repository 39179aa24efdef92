import type { DatabaseSync } from 'node:sqlite'
import type { Entity, FormState, IdentityReads, IdentityState } from '../../../across/machine/store.ts'
import type { EntityType } from '../../../types/entity.ts'
import { listQuery } from './lists.ts'
import type { Row } from './rows.ts'

/** Forms, entities and identities. */
export function identityReads(db: DatabaseSync): IdentityReads {
  const forms = listQuery(
    db,
    'SELECT text, identity, entities FROM json_each(?) n CROSS JOIN forms ON text = n.value',
  )
  const under = {
    key: listQuery(
      db,
      'SELECT n.value AS value, text FROM json_each(?) n CROSS JOIN forms f ON f.key = n.value WHERE entities > 0',
    ),
    short: listQuery(
      db,
      `SELECT n.value AS value, text FROM json_each(?) n CROSS JOIN form_shorts ON short = n.value
       CROSS JOIN forms USING (form) WHERE entities > 0`,
    ),
  }
  const articlesWith = listQuery(
    db,
    `SELECT DISTINCT article FROM json_each(?) n CROSS JOIN forms ON text = n.value
     CROSS JOIN entity_identities x USING (form) CROSS JOIN entities USING (entity)`,
  )
  const articlesNaming = listQuery(
    db,
    'SELECT DISTINCT article FROM json_each(?) n CROSS JOIN entities e ON e.entity = n.value',
  )
  const columns =
    'SELECT e.entity AS row, d.id AS article, e.id, e.name, e.type, f.text AS form, i.id AS identity, x.rule'
  const placed = `LEFT JOIN entity_identities x USING (entity) LEFT JOIN forms f USING (form)
    LEFT JOIN identities i ON i.identity = x.identity`
  const within = listQuery(
    db,
    `${columns} FROM json_each(?) n CROSS JOIN digests d ON d.article = n.value CROSS JOIN entities e USING (article) ${placed}`,
  )
  const named = listQuery(
    db,
    `${columns} FROM json_each(?) n CROSS JOIN digests d ON d.id = n.value ->> 0
     CROSS JOIN entities e ON e.article = d.article AND e.id = n.value ->> 1 ${placed}`,
  )
  const rest = 'JOIN entities e USING (entity) JOIN digests d USING (article) JOIN forms f USING (form)'
  const decided = db.prepare(
    `${columns} FROM entity_identities x ${rest} JOIN identities i ON i.identity = x.identity WHERE x.rule IS NOT NULL`,
  )
  const ruled = listQuery(
    db,
    `${columns} FROM json_each(?) n CROSS JOIN identities i ON i.id = n.value
     CROSS JOIN entity_identities x ON x.identity = i.identity ${rest} WHERE x.rule IS NULL`,
  )
  const identities = listQuery(
    db,
    'SELECT identity, i.id, i.name, i.type FROM json_each(?) n CROSS JOIN identities i ON i.id = n.value',
  )
  const formsOf = db.prepare(
    'SELECT text, f.entities FROM identity_forms f CROSS JOIN forms USING (form) WHERE f.identity = ?',
  )
  const joined = db.prepare(
    `SELECT text, count(*) AS entities FROM entity_identities x INDEXED BY entity_identities_decided JOIN forms USING (form)
     WHERE x.rule IS NOT NULL AND x.identity = ? GROUP BY form`,
  )
  const counts = (rows: readonly Row[]): Map<string, number> =>
    new Map(rows.map(({ text, entities }) => [text as string, entities as number]))
  return {
    formsOf: async (texts) =>
      new Map(forms(texts).map(({ text, ...state }) => [text as string, state as unknown as FormState])),
    async formsUnder(what, values) {
      const found = Map.groupBy(under[what](values), ({ value }) => value as string)
      return new Map([...found].map(([value, rows]) => [value, rows.map(({ text }) => text as string)]))
    },
    articlesWith: async (texts) => articlesWith(texts).map(({ article }) => article as number),
    articlesNaming: async (entities) => articlesNaming(entities).map(({ article }) => article as number),
    entitiesIn: async (articles) => within(articles).map(entityOf),
    entitiesNamed: async (names) => named(names.map(({ article, id }) => [article, id])).map(entityOf),
    entitiesDecided: async () => decided.all().map(entityOf),
    entitiesRuled: async (ids) => ruled(ids).map(entityOf),
    namesOfIdentities: async (ids) =>
      new Map(identities(ids).map(({ id, name }) => [id as string, name as string])),
    identitiesOf: async (ids) =>
      new Map(
        identities(ids).map(({ identity, id, name, type }): [string, IdentityState] => [
          id as string,
          {
            name: name as string,
            type: type as EntityType,
            forms: counts(formsOf.all(identity as number)),
            joined: counts(joined.all(identity as number)),
          },
        ]),
      ),
  }
}

function entityOf({ row, article, id, name, type, form, identity, rule }: Row): Entity {
  return {
    row: row as number,
    article: article as string,
    id: id as string,
    name: name as string,
    type: type as EntityType,
    placement:
      form === null
        ? null
        : { form: form as string, identity: identity as string, rule: rule as string | null },
  }
}
