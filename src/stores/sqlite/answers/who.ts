import type { DatabaseSync } from 'node:sqlite'
import type { Count } from '../../../record/count.ts'
import type { Listing } from '../../../record/lists.ts'
import type { WhoOptions, WhoView } from '../../../record/somebody.ts'
import type { StatementRow } from '../../../record/statement-rows.ts'
import type { EntityType } from '../../../types/entity.ts'
import { mergesOf, type NamedEntity, whyApart } from '../../answers/somebody.ts'
import { ORIGINS } from './backing-sql.ts'
import { type Somebody, somebodyFinder } from './find-somebody.ts'
import { rowSpeller } from './rows.ts'
import { backingOf, threadHeadSpeller } from './thread-heads.ts'

const THREADS = 50
/** Names in each list. */
const NAMES = 50

/** Somebody over all articles: what they say, what others say of them, and why their names are taken for one. */
export function whoViewer(db: DatabaseSync): (idOrName: string, options: WhoOptions) => WhoView | null {
  const find = somebodyFinder(db)
  const rows = rowSpeller(db)
  const spellThreads = threadHeadSpeller(db)
  const statements = (table: 'statement_holders' | 'statement_about') =>
    db.prepare(
      `SELECT statement FROM (SELECT DISTINCT statement FROM json_each(?1) e CROSS JOIN ${table} ON entity = e.value)
       CROSS JOIN statements s USING (statement) CROSS JOIN articles a USING (article) CROSS JOIN digests USING (article)
       ORDER BY coalesce(s.said_from, a.published_from) DESC, statement`,
    )
  const held = statements('statement_holders')
  const about = statements('statement_about')
  const tally = (name: string, joins = '') =>
    db.prepare(
      `SELECT ${name} AS name, count(*) AS count FROM json_each(?) n CROSS JOIN statements s ON s.statement = n.value
       CROSS JOIN articles a USING (article) ${joins} WHERE ${name} IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 50`,
    )
  const stances = tally('s.stance')
  const publishers = tally('a.publisher')
  const months = db.prepare(
    `SELECT substr(coalesce(s.said_from, a.published_from), 1, 7) AS name, count(*) AS count
     FROM json_each(?) n CROSS JOIN statements s ON s.statement = n.value CROSS JOIN articles a USING (article)
     WHERE coalesce(s.said_from, a.published_from) IS NOT NULL GROUP BY 1 ORDER BY 1`,
  )
  const backing = db.prepare(
    `WITH own AS (SELECT DISTINCT article FROM json_each(?) n CROSS JOIN statements s ON s.statement = n.value)
     SELECT (SELECT count(*) FROM own) AS articles, ${ORIGINS}, 1 AS speakers FROM own JOIN origins o USING (article)`,
  )
  const threads = db.prepare(
    `SELECT DISTINCT m."group" AS number, h.holders, h.last, h.id FROM json_each(?) n CROSS JOIN members m ON m.layer = 'thread' AND m.unit = n.value
     CROSS JOIN group_heads h USING ("group") ORDER BY h.holders DESC, h.last DESC, h.id LIMIT ${THREADS}`,
  )
  const quotations = db.prepare(
    `SELECT count(verbatim) AS count FROM json_each(?) n CROSS JOIN statements s ON s.statement = n.value`,
  )
  const others = subjectsOf(db)
  const names = identityNames(db)
  const counts = (all: readonly Readonly<Record<string, unknown>>[]): Count[] =>
    all.map(({ name, count }) => ({ name: name as string, count: Number(count) }))

  return (idOrName, { limit = 50 }) => {
    const somebody = find(idOrName)
    if (!somebody) return null
    const own = JSON.stringify(somebody.entities)
    const said = held.all(own).map(({ statement }) => Number(statement))
    const saidOf = about.all(own).map(({ statement }) => Number(statement))
    const numbers = JSON.stringify(said)
    const page = (all: readonly number[]): Listing<StatementRow> => ({
      items: rows(all.slice(0, limit)),
      total: all.length,
      next: null,
    })
    return {
      ...{ id: somebody.id, name: somebody.name, type: somebody.type },
      ...names(somebody),
      quotations: Number(quotations.get(numbers)!.count),
      stances: counts(stances.all(numbers)),
      publishers: counts(publishers.all(numbers)),
      speaksOf: counts(others.speaksOf.all(numbers, own)),
      spokenOfBy: counts(others.spokenOfBy.all(own)),
      months: counts(months.all(numbers)),
      statements: page(said),
      saidOf: page(saidOf),
      threads: spellThreads(
        threads.all(JSON.stringify([...new Set([...said, ...saidOf])])).map(({ number }) => Number(number)),
      ),
      backing: { ...backingOf(backing.get(numbers)!), speakers: said.length > 0 ? 1 : 0 },
    }
  }
}

/** Whom the statements of somebody name, and whose statements name somebody; the entities of somebody are left out. */
function subjectsOf(db: DatabaseSync) {
  const most = `GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${NAMES}`
  return {
    speaksOf: db.prepare(
      `SELECT coalesce(i.name, e.name) AS name, count(DISTINCT statement) AS count
       FROM json_each(?1) n CROSS JOIN statement_about ON statement = n.value CROSS JOIN entities e USING (entity)
            LEFT JOIN entity_identities USING (entity) LEFT JOIN identities i USING (identity)
       WHERE entity NOT IN (SELECT value FROM json_each(?2)) ${most}`,
    ),
    spokenOfBy: db.prepare(
      `SELECT coalesce(i.name, e.name) AS name, count(DISTINCT h.statement) AS count
       FROM json_each(?1) n CROSS JOIN statement_about s ON s.entity = n.value
            CROSS JOIN statement_holders h USING (statement) CROSS JOIN entities e ON e.entity = h.entity
            LEFT JOIN entity_identities x ON x.entity = e.entity LEFT JOIN identities i USING (identity)
       WHERE h.entity NOT IN (SELECT value FROM json_each(?1)) ${most}`,
    ),
  }
}

/** One entity for each name of an identity: entities of the same name add nothing. */
function identityNames(
  db: DatabaseSync,
): (somebody: Somebody) => Pick<WhoView, 'aliases' | 'roles' | 'merges' | 'apart'> {
  const aliases = db.prepare(
    `SELECT alias, count(*) AS count FROM (
       SELECT name AS alias FROM json_each(?1) e CROSS JOIN entities ON entity = e.value
       UNION ALL SELECT alias.value FROM json_each(?1) e CROSS JOIN entities ON entity = e.value, json_each(aliases) alias)
     WHERE alias <> ?2 GROUP BY 1 ORDER BY 2 DESC, 1`,
  )
  const roles = db.prepare(
    `SELECT role.value AS title, min(published_from) AS "from", max(published_to) AS "to", count(DISTINCT article) AS count
     FROM json_each(?) e CROSS JOIN entities ON entity = e.value CROSS JOIN articles USING (article), json_each(roles) role
     GROUP BY 1 ORDER BY 4 DESC, 1`,
  )
  const spoken = db.prepare(
    `SELECT d.id AS article, e.id AS entity, e.name, e.type, e.aliases, e.roles, x.rule IS NOT NULL AS decided, entity AS number
     FROM (SELECT form, min(entity) AS entity FROM json_each(?) n CROSS JOIN entity_identities ON entity = n.value GROUP BY form)
     JOIN entities e USING (entity) JOIN digests d USING (article) JOIN entity_identities x USING (entity)`,
  )
  const decided = db.prepare(
    'SELECT entity FROM json_each(?) n CROSS JOIN entity_identities ON entity = n.value WHERE rule IS NOT NULL',
  )
  const apart = db.prepare(
    `SELECT DISTINCT i.id, i.name
     FROM (SELECT f.form FROM identity_forms own CROSS JOIN forms o USING (form) CROSS JOIN forms f ON f.key = o.key
           WHERE own.identity = ?1 AND own.entities > 0
           UNION SELECT f.form FROM identity_forms own CROSS JOIN forms o USING (form) CROSS JOIN forms f ON f.name = o.name
           WHERE own.identity = ?1 AND own.entities > 0 AND f.key IS NULL) f
     CROSS JOIN identity_forms other ON other.form = f.form CROSS JOIN identities i ON i.identity = other.identity
     WHERE other.entities > 0 AND other.identity <> ?1 ORDER BY i.id LIMIT 50`,
  )
  return ({ identity, id, name, entities }) => {
    const own = JSON.stringify(entities)
    const members = identity === null ? [] : spoken.all(own)
    const byDecision = new Set(decided.all(own).map(({ entity }) => entity))
    const merges = mergesOf(
      id,
      members.map(
        (row): NamedEntity => ({
          article: row.article as string,
          entity: row.entity as string,
          name: row.name as string,
          type: row.type as EntityType,
          aliases: JSON.parse(row.aliases as string) as string[],
          roles: JSON.parse(row.roles as string) as string[],
          isDecided: byDecision.has(row.number!),
        }),
      ),
    )
    return {
      aliases: aliases.all(own, name).map(({ alias }) => alias as string),
      roles: roles.all(own).map(({ title, from, to, count }) => ({
        title: title as string,
        from: from as string | null,
        to: to as string | null,
        count: Number(count),
      })),
      merges,
      apart:
        identity === null
          ? []
          : apart.all(identity).map((row) => ({
              id: row.id as string,
              name: row.name as string,
              why: whyApart(id, row.id as string),
            })),
    }
  }
}
