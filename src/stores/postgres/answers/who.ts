import type { Row } from '../../../across/machine/layer.ts'
import type { IdentityOf, WhoOptions, WhoView } from '../../../record/somebody.ts'
import { mergesOf, type NamedEntity, whyApart } from '../../answers/somebody.ts'
import type { Database } from '../database.ts'
import { BYTES, ORIGINS } from '../sql.ts'
import { tally } from './facets.ts'
import { findSomebody, type Somebody } from './find-somebody.ts'
import { statementRowsOf } from './rows.ts'
import { threadsWith } from './threads.ts'

const THREADS = 50
/** Names in each list. */
const NAMES = 50

/** Somebody over all articles: what they say, what others say of them, and why their names are taken for one. */
export async function whoView(
  db: Database,
  idOrName: string,
  { limit = 50 }: WhoOptions,
): Promise<WhoView | null> {
  const somebody = await findSomebody(db, idOrName)
  if (!somebody) return null
  const said = await statementsOf(db, 'statement_holders', somebody)
  const saidOf = await statementsOf(db, 'statement_about', somebody)
  const counts = await db.one<Counts>(COUNTS, said, somebody.entities)
  const { origins, unknownOrigins, articles, ...rest } = counts!
  const page = async (all: readonly Row[]) => ({
    items: await statementRowsOf(db, all.slice(0, limit)),
    total: all.length,
    next: null,
  })
  return {
    ...{ id: somebody.id, name: somebody.name, type: somebody.type },
    ...(await namesOf(db, somebody)),
    ...rest,
    statements: await page(said),
    saidOf: await page(saidOf),
    threads: await threadsWith(db, [...new Set([...said, ...saidOf])], THREADS),
    backing: { articles, origins, unknownOrigins, speakers: said.length > 0 ? 1 : 0 },
  }
}

/** The statements that they hold or that speak of them, the latest first. */
async function statementsOf(
  db: Database,
  table: 'statement_holders' | 'statement_about',
  { entities }: Somebody,
): Promise<readonly Row[]> {
  const rows = await db.all<{ statement: Row }>(
    `SELECT s.statement FROM statements s JOIN articles a USING (article) JOIN digests USING (article)
     WHERE s.statement IN (SELECT statement FROM ${table} WHERE entity = ANY ($1::bigint[]))
     ORDER BY coalesce(s.said_from, a.published_from) DESC NULLS LAST, s.statement`,
    entities,
  )
  return rows.map(({ statement }) => statement)
}

interface Counts
  extends Pick<WhoView, 'quotations' | 'stances' | 'publishers' | 'speaksOf' | 'spokenOfBy' | 'months'> {
  readonly articles: number
  readonly origins: number
  readonly unknownOrigins: number
}

const NAMED = `coalesce(i.name, e.name) AS name, count(DISTINCT statement) AS count`
const WITH_NAME =
  'JOIN entities e USING (entity) LEFT JOIN entity_identities x USING (entity) LEFT JOIN identities i USING (identity)'

/** Of the statements `$1` of somebody with the entities `$2`. Their own entities are left out. */
const COUNTS = `WITH said AS MATERIALIZED (
    SELECT s.statement, s.article, s.stance, s.verbatim, a.publisher, coalesce(s.said_from, a.published_from) AS day
    FROM unnest($1::bigint[]) n JOIN statements s ON s.statement = n JOIN articles a USING (article)),
  own AS (SELECT o.* FROM (SELECT DISTINCT article FROM said) one JOIN origins o USING (article)),
  backing AS (SELECT ${ORIGINS} FROM own o)
  SELECT (SELECT count(verbatim) FROM said) AS quotations,
    ${tally('SELECT stance AS name, count(*) AS count FROM said GROUP BY 1', NAMES)} AS stances,
    ${tally('SELECT publisher AS name, count(*) AS count FROM said WHERE publisher IS NOT NULL GROUP BY 1', NAMES)} AS publishers,
    ${tally(
      `SELECT ${NAMED} FROM said JOIN statement_about USING (statement) ${WITH_NAME}
       WHERE entity <> ALL ($2::bigint[]) GROUP BY 1`,
      NAMES,
    )} AS "speaksOf",
    ${tally(
      `SELECT ${NAMED} FROM (SELECT DISTINCT statement FROM statement_about WHERE entity = ANY ($2::bigint[])) of
       JOIN statement_holders USING (statement) ${WITH_NAME} WHERE entity <> ALL ($2::bigint[]) GROUP BY 1`,
      NAMES,
    )} AS "spokenOfBy",
    (SELECT coalesce(json_agg(json_build_object('name', name, 'count', count) ORDER BY name), '[]') FROM (
       SELECT left(day, 7) AS name, count(*) AS count FROM said WHERE day IS NOT NULL GROUP BY 1) months) AS months,
    (SELECT count(DISTINCT article) FROM said) AS articles, (SELECT origins FROM backing) AS origins,
    (SELECT unknown_origins FROM backing) AS "unknownOrigins"`

async function namesOf(
  db: Database,
  { identity, id, name, entities }: Somebody,
): Promise<Pick<WhoView, 'aliases' | 'roles' | 'merges' | 'apart'>> {
  const aliases = await db.all<{ alias: string }>(ALIASES, entities, name)
  const roles = await db.all<WhoView['roles'][number]>(ROLES, entities)
  const members = identity === null ? [] : await db.all<NamedEntity>(MEMBERS, entities)
  const apart = identity === null ? [] : await db.all<{ id: string; name: string }>(APART, identity)
  return {
    aliases: aliases.map(({ alias }) => alias),
    roles: [...roles],
    merges: mergesOf(id, members),
    apart: apart.map((other) => ({ ...other, why: whyApart(id, other.id) })),
  }
}

const ALIASES = `SELECT alias ${BYTES} AS alias FROM (
    SELECT name AS alias FROM entities WHERE entity = ANY ($1::bigint[])
    UNION ALL SELECT other FROM entities, json_array_elements_text(aliases) other WHERE entity = ANY ($1::bigint[])) all_of
  WHERE alias <> $2 GROUP BY 1 ORDER BY count(*) DESC, 1`

const ROLES = `SELECT role ${BYTES} AS title, min(a.published_from) AS "from", max(a.published_to) AS "to",
    count(DISTINCT article) AS count
  FROM entities JOIN articles a USING (article), json_array_elements_text(roles) role
  WHERE entity = ANY ($1::bigint[]) GROUP BY 1 ORDER BY 4 DESC, 1`

/** One entity for each name of an identity: entities of the same name add nothing. */
const MEMBERS = `SELECT d.id AS article, e.id AS entity, e.name, e.type, e.aliases, e.roles, x.rule IS NOT NULL AS "isDecided"
  FROM (SELECT form, min(entity) AS entity FROM entity_identities WHERE entity = ANY ($1::bigint[]) GROUP BY form) first
  JOIN entities e USING (entity) JOIN digests d USING (article) JOIN entity_identities x USING (entity) ORDER BY first.form`

/** Identities of the same name: of a key, or of a name without a key. */
const APART = `SELECT DISTINCT i.id, i.name FROM identity_forms own JOIN forms o USING (form)
  JOIN forms f ON f.key = o.key OR (f.key IS NULL AND lower(f.name) = lower(o.name))
  JOIN identity_forms other ON other.form = f.form JOIN identities i ON i.identity = other.identity
  WHERE own.identity = $1 AND own.entities > 0 AND other.entities > 0 AND other.identity <> $1 ORDER BY i.id LIMIT 50`

/** The identities of an article's entities. */
export async function identitiesIn(db: Database, article: string): Promise<IdentityOf[]> {
  return [
    ...(await db.all<IdentityOf>(
      `SELECT e.id AS entity, i.id, i.name, i.type FROM digests d JOIN entities e USING (article)
       JOIN entity_identities USING (entity) JOIN identities i USING (identity) WHERE d.id = $1 ORDER BY e.entity`,
      article,
    )),
  ]
}
