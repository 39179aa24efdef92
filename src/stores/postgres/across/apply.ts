import type { Form } from '../../../across/identities/form.ts'
import type {
  Change,
  Entering,
  GroupChange,
  Head,
  IdentityChange,
  TieChange,
} from '../../../across/machine/change.ts'
import type { Layer, Row } from '../../../across/machine/layer.ts'
import { type FormState, type Placement, tieKey } from '../../../across/machine/store.ts'
import { type Database, Json } from '../database.ts'

/** Writes a change of the machine, within the caller's transaction. */
export async function applyChange(db: Database, change: Change): Promise<void> {
  const stamp = await raiseStamp(db)
  if (change.enters) await enter(db, change.enters, stamp)
  await setOrigins(db, change.origins, stamp)
  for (const [layer, ties] of change.ties) await tie(db, layer, ties)
  for (const [layer, groups] of change.groups) await group(db, layer, groups)
  await identify(db, change)
  for (const [layer, heads] of change.heads) await writeHeads(db, layer, heads)
  if (change.leaves) await leave(db, change.leaves)
}

/** A number that is higher with every change. */
async function raiseStamp(db: Database): Promise<number> {
  const row = await db.one<{ value: string }>(
    `INSERT INTO record AS r VALUES ('stamp', '1')
     ON CONFLICT (key) DO UPDATE SET value = (r.value::bigint + 1)::text RETURNING value`,
  )
  return Number(row!.value)
}

async function enter(
  db: Database,
  { article, name, digests, claims, keys, origin, length }: Entering,
  stamp: number,
): Promise<void> {
  await db.run(
    'INSERT INTO digests (article, id, copies, happening, claims) VALUES ($1, $2, $3, $4, $5)',
    ...[article, name, new Json(digests.copies), new Json(digests.happening), new Json(claims)],
  )
  await db.run(
    'INSERT INTO digest_keys SELECT unnest($1::bigint[]), $2::bigint ON CONFLICT DO NOTHING',
    keys,
    article,
  )
  await db.run(
    `INSERT INTO origins (article, own_name, own_basis, evidence, name, basis, length, stamp)
     VALUES ($1, $2, $3, $4, $2, $3, $5, $6)`,
    ...[article, origin.name, origin.basis, new Json(origin.evidence), length, stamp],
  )
}

async function leave(db: Database, { article, keys }: NonNullable<Change['leaves']>): Promise<void> {
  await db.run('DELETE FROM digest_keys WHERE key = ANY ($1::bigint[]) AND article = $2', keys, article)
  for (const table of ['digests', 'origins']) await db.run(`DELETE FROM ${table} WHERE article = $1`, article)
}

async function setOrigins(db: Database, origins: Change['origins'], stamp: number): Promise<void> {
  if (origins.size === 0) return
  const rows = [...origins].map(([article, { name, basis, copyOf }]) => ({
    article,
    name,
    basis,
    copy_of: copyOf,
  }))
  await db.run(
    `UPDATE origins o SET name = n.name, basis = n.basis, copy_of = n.copy_of, stamp = $2
     FROM json_to_recordset($1::json) AS n (article bigint, name text, basis text, copy_of bigint)
     WHERE o.article = n.article`,
    new Json(rows),
    stamp,
  )
}

async function tie(db: Database, layer: Layer, { remove, add }: TieChange): Promise<void> {
  if (remove.length > 0)
    await db.run(
      'DELETE FROM ties WHERE layer = $1 AND (a = ANY ($2::bigint[]) OR b = ANY ($2::bigint[]))',
      layer,
      remove,
    )
  if (add.length === 0) return
  const last = new Map(add.map((one) => [tieKey(one), one]))
  await db.run(
    `INSERT INTO ties SELECT $1, a, b, kind, score, reasons
     FROM json_to_recordset($2::json) AS n (a bigint, b bigint, kind text, score float8, reasons json)
     ON CONFLICT (layer, a, b, kind) DO UPDATE SET score = excluded.score, reasons = excluded.reasons`,
    layer,
    new Json([...last.values()]),
  )
}

async function group(db: Database, layer: Layer, { members, out }: GroupChange): Promise<void> {
  if (out.length > 0)
    await db.run('DELETE FROM members WHERE layer = $1 AND unit = ANY ($2::bigint[])', layer, out)
  const full = [...members].filter(([, rows]) => rows.length > 0)
  const empty = [...members].filter(([, rows]) => rows.length === 0).map(([id]) => id)
  if (full.length > 0) await putMembers(db, layer, full)
  if (empty.length === 0) return
  // A group gives up its members to others before it goes.
  const gone = '(SELECT "group" FROM groups WHERE layer = $1 AND id = ANY ($2::text[]))'
  await db.run(`DELETE FROM group_heads WHERE "group" IN ${gone}`, layer, empty)
  await db.run(`DELETE FROM groups WHERE "group" IN ${gone}`, layer, empty)
}

async function putMembers(
  db: Database,
  layer: Layer,
  groups: readonly (readonly [string, readonly Row[]])[],
) {
  const ids = groups.map(([id]) => id)
  await db.run(
    `INSERT INTO groups (layer, id) SELECT $1, n.id FROM unnest($2::text[]) WITH ORDINALITY n (id, place)
     WHERE NOT EXISTS (SELECT FROM groups g WHERE g.layer = $1 AND g.id = n.id) ORDER BY place`,
    layer,
    ids,
  )
  // Where a row is in several of these groups, the last one has it.
  const last = new Map(
    groups.flatMap(([id, rows]) => rows.map((unit, position) => [unit, { unit, id, position }])),
  )
  await db.run(
    `INSERT INTO members AS m SELECT $1, n.unit, g."group", n.position
     FROM json_to_recordset($2::json) AS n (unit bigint, id text, position integer)
     JOIN groups g ON g.layer = $1 AND g.id = n.id
     ON CONFLICT (layer, unit) DO UPDATE SET "group" = excluded."group", position = excluded.position
     WHERE m."group" <> excluded."group" OR m.position <> excluded.position`,
    layer,
    new Json([...last.values()]),
  )
}

async function writeHeads(db: Database, layer: Layer, heads: ReadonlyMap<string, Head>): Promise<void> {
  if (heads.size === 0) return
  const rows = [...heads].map(([id, { unknownOrigins, ...head }]) => ({
    id,
    unknown_origins: unknownOrigins,
    ...head,
  }))
  await db.run('DELETE FROM group_heads WHERE layer = $1 AND id = ANY ($2::text[])', layer, [...heads.keys()])
  await db.run(
    `INSERT INTO group_heads
     SELECT g."group", g.layer, g.id, title, status, first, last, statements,
            who, holders, articles, origins, unknown_origins, speakers
     FROM json_to_recordset($2::json)
          AS n (id text, title text, status text, first text, last text, statements integer, who json, holders integer,
                articles integer, origins integer, unknown_origins integer, speakers integer)
     JOIN groups g ON g.layer = $1 AND g.id = n.id`,
    layer,
    new Json(rows),
  )
}

async function identify(db: Database, { forms, identities, placements }: Change): Promise<void> {
  if (forms.size > 0) await writeForms(db, forms)
  const kept = [...identities].flatMap(([id, change]) => (change === null ? [] : [[id, change] as const]))
  if (kept.length > 0) await writeIdentities(db, kept)
  if (placements.size > 0) await place(db, placements)
  const gone = [...identities].flatMap(([id, change]) => (change === null ? [id] : []))
  if (gone.length === 0) return
  await db.run(
    'DELETE FROM identity_forms WHERE identity IN (SELECT identity FROM identities WHERE id = ANY ($1::text[]))',
    gone,
  )
  await db.run('DELETE FROM identities WHERE id = ANY ($1::text[])', gone)
}

async function writeForms(db: Database, forms: ReadonlyMap<string, FormState>): Promise<void> {
  const known = await db.all<{ text: string }>('SELECT text FROM forms WHERE text = ANY ($1::text[])', [
    ...forms.keys(),
  ])
  const old = new Set(known.map(({ text }) => text))
  const rows = [...forms].map(([text, { identity, entities }]) => ({ text, identity, entities }))
  await db.run(
    `UPDATE forms f SET identity = n.identity, entities = n.entities
     FROM json_to_recordset($1::json) AS n (text text, identity text, entities integer) WHERE f.text = n.text`,
    new Json(rows.filter(({ text }) => old.has(text))),
  )
  const fresh = rows
    .filter(({ text }) => !old.has(text))
    .map((row) => {
      const { name, key, shorts } = JSON.parse(row.text) as Form
      return { ...row, name, key, shorts }
    })
  if (fresh.length === 0) return
  await db.run(
    `WITH fresh AS (
       SELECT * FROM json_to_recordset($1::json)
       AS n (text text, name text, key text, identity text, entities integer, shorts text[])),
     made AS (
       INSERT INTO forms (text, name, key, identity, entities)
       SELECT text, name, key, identity, entities FROM fresh RETURNING form, text)
     INSERT INTO form_shorts SELECT DISTINCT unnest(fresh.shorts), made.form FROM made JOIN fresh USING (text)`,
    new Json(fresh),
  )
}

async function writeIdentities(
  db: Database,
  changes: readonly (readonly [string, IdentityChange])[],
): Promise<void> {
  const rows = changes.map(([id, { name, type }]) => ({ id, name, type }))
  const shape = 'AS n (id text, name text, type text)'
  await db.run(
    `UPDATE identities i SET name = n.name, type = n.type FROM json_to_recordset($1::json) ${shape} WHERE i.id = n.id`,
    new Json(rows),
  )
  await db.run(
    `INSERT INTO identities (id, name, type) SELECT id, name, type FROM json_to_recordset($1::json) ${shape}
     WHERE NOT EXISTS (SELECT FROM identities i WHERE i.id = n.id)`,
    new Json(rows),
  )
  const counts = changes.flatMap(([id, { forms }]) =>
    [...forms].map(([text, entities]) => ({ id, text, entities })),
  )
  await db.run(
    `INSERT INTO identity_forms SELECT i.identity, f.form, n.entities
     FROM json_to_recordset($1::json) AS n (id text, text text, entities integer)
     JOIN identities i ON i.id = n.id JOIN forms f ON f.text = n.text
     ON CONFLICT (identity, form) DO UPDATE SET entities = excluded.entities`,
    new Json(counts),
  )
}

async function place(db: Database, placements: ReadonlyMap<Row, Placement | null>): Promise<void> {
  const gone = [...placements].flatMap(([entity, placement]) => (placement === null ? [entity] : []))
  if (gone.length > 0) await db.run('DELETE FROM entity_identities WHERE entity = ANY ($1::bigint[])', gone)
  const rows = [...placements].flatMap(([entity, placement]) =>
    placement === null ? [] : [{ entity, ...placement }],
  )
  if (rows.length === 0) return
  await db.run(
    `INSERT INTO entity_identities (entity, form, identity, rule)
     SELECT n.entity, f.form, i.identity, n.rule
     FROM json_to_recordset($1::json) AS n (entity bigint, form text, identity text, rule text)
     JOIN forms f ON f.text = n.form JOIN identities i ON i.id = n.identity
     ON CONFLICT (entity) DO UPDATE SET form = excluded.form, identity = excluded.identity, rule = excluded.rule`,
    new Json(rows),
  )
}
