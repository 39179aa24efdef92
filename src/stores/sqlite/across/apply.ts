import type { DatabaseSync } from 'node:sqlite'
import type { Form } from '../../../across/identities/form.ts'
import type {
  Change,
  Entering,
  GroupChange,
  Head,
  IdentityChange,
  TieChange,
} from '../../../across/machine/change.ts'
import type { Layer } from '../../../across/machine/layer.ts'
import type { FormState, Placement } from '../../../across/machine/store.ts'

/** Prepares writing changes of the machine, within the caller's transaction. */
export function changeWriter(db: DatabaseSync): (change: Change) => void {
  // A number that is higher with every change, so that a process that keeps rows in memory can find the changed ones.
  const raise = db.prepare(
    `INSERT INTO record VALUES ('stamp', '1') ON CONFLICT DO UPDATE SET value = CAST(value + 1 AS TEXT)
     RETURNING value`,
  )
  const enter = articleEntry(db)
  const leave = articleExit(db)
  const tie = tieWriter(db)
  const group = groupWriter(db)
  const writeHead = headWriter(db)
  const identify = identityWriter(db)
  const setOrigin = db.prepare(
    'UPDATE origins SET name = ?, basis = ?, copy_of = ?, stamp = ? WHERE article = ?',
  )
  return (change) => {
    const stamp = Number(raise.get()!.value)
    if (change.enters) enter(change.enters, stamp)
    for (const [article, { name, basis, copyOf }] of change.origins)
      setOrigin.run(name, basis, copyOf, stamp, article)
    for (const [layer, ties] of change.ties) tie(layer, ties)
    for (const [layer, groups] of change.groups) group(layer, groups)
    identify(change, stamp)
    for (const [layer, heads] of change.heads) for (const [id, head] of heads) writeHead(layer, id, head)
    if (change.leaves) leave(change.leaves)
  }
}

function articleEntry(db: DatabaseSync): (entering: Entering, stamp: number) => void {
  const digest = db.prepare('INSERT INTO digests VALUES (?, ?, ?, ?, ?)')
  const key = db.prepare('INSERT OR IGNORE INTO digest_keys VALUES (?, ?)')
  const origin = db.prepare(
    'INSERT INTO origins (article, own_name, own_basis, evidence, name, basis, length, stamp) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  )
  return (
    { article, name, digests, claims, keys, origin: { name: from, basis, evidence }, length },
    stamp,
  ) => {
    const texts = [digests.copies, digests.happening, claims].map((one) => JSON.stringify(one))
    digest.run(article, name, ...texts)
    for (const one of keys) key.run(one, article)
    origin.run(article, from, basis, JSON.stringify(evidence), from, basis, length, stamp)
  }
}

function articleExit(db: DatabaseSync): (leaving: NonNullable<Change['leaves']>) => void {
  const key = db.prepare('DELETE FROM digest_keys WHERE key = ? AND article = ?')
  const removals = ['digests', 'origins'].map((table) => db.prepare(`DELETE FROM ${table} WHERE article = ?`))
  return ({ article, keys }) => {
    for (const one of keys) key.run(one, article)
    for (const removal of removals) removal.run(article)
  }
}

function tieWriter(db: DatabaseSync) {
  const insert = db.prepare('INSERT OR REPLACE INTO ties VALUES (?, ?, ?, ?, ?, ?)')
  const removals = [
    db.prepare('DELETE FROM ties WHERE layer = ? AND a = ?'),
    // Without the index, SQLite goes through the whole layer.
    db.prepare('DELETE FROM ties INDEXED BY ties_b WHERE layer = ? AND b = ?'),
  ]
  return (layer: Layer, { remove, add }: TieChange): void => {
    for (const row of remove) for (const removal of removals) removal.run(layer, row)
    for (const { a, b, kind, score, reasons } of add)
      insert.run(layer, a, b, kind, score, JSON.stringify(reasons))
  }
}

function groupWriter(db: DatabaseSync) {
  const find = db.prepare('SELECT "group" FROM groups WHERE layer = ? AND id = ?')
  const make = db.prepare('INSERT INTO groups (layer, id) VALUES (?, ?)')
  const put = db.prepare(
    `INSERT INTO members SELECT ?1, value, ?2, key FROM json_each(?3) WHERE true
     ON CONFLICT DO UPDATE SET "group" = excluded."group", position = excluded.position
     WHERE "group" <> excluded."group" OR position <> excluded.position`,
  )
  const out = db.prepare('DELETE FROM members WHERE layer = ? AND unit = ?')
  const removals = [
    db.prepare('DELETE FROM group_heads WHERE "group" = ?'),
    db.prepare('DELETE FROM groups WHERE "group" = ?'),
  ]
  return (layer: Layer, { members, out: gone }: GroupChange): void => {
    for (const row of gone) out.run(layer, row)
    for (const [id, rows] of members) {
      if (rows.length === 0) continue
      const group = find.get(layer, id)?.group ?? make.run(layer, id).lastInsertRowid
      put.run(layer, group as number, JSON.stringify(rows))
    }
    // A group gives up its members to others before it goes.
    for (const [id, rows] of members) {
      const known = rows.length > 0 ? undefined : find.get(layer, id)
      if (known) for (const removal of removals) removal.run(known.group as number)
    }
  }
}

function headWriter(db: DatabaseSync): (layer: Layer, id: string, head: Head) => void {
  const put = db.prepare(
    `INSERT OR REPLACE INTO group_heads SELECT "group", layer, id, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM groups WHERE layer = ? AND id = ?`,
  )
  return (layer, id, head) => {
    const { title, status, first, last, statements, who, holders, articles } = head
    put.run(
      ...([title, status, first, last, statements] as const),
      who === null ? null : JSON.stringify(who),
      ...([holders, articles, head.origins, head.unknownOrigins, head.speakers] as const),
      ...([layer, id] as const),
    )
  }
}

function identityWriter(db: DatabaseSync): (change: Change, stamp: number) => void {
  const form = formWriter(db)
  const identity = db.prepare(
    `INSERT INTO identities (id, name, type) VALUES (?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, type = excluded.type`,
  )
  const count = db.prepare(
    `INSERT INTO identity_forms SELECT i.identity, f.form, ? FROM identities i CROSS JOIN forms f ON f.text = ? WHERE i.id = ?
     ON CONFLICT DO UPDATE SET entities = excluded.entities`,
  )
  const removals = [
    db.prepare('DELETE FROM identity_forms WHERE identity = (SELECT identity FROM identities WHERE id = ?)'),
    db.prepare('DELETE FROM identities WHERE id = ?'),
  ]
  const place = db.prepare(
    `INSERT INTO entity_identities (entity, form, identity, rule, stamp)
     SELECT ?, f.form, i.identity, ?, ? FROM forms f CROSS JOIN identities i ON i.id = ? WHERE f.text = ?
     ON CONFLICT DO UPDATE SET identity = excluded.identity, rule = excluded.rule, stamp = excluded.stamp`,
  )
  const take = db.prepare('DELETE FROM entity_identities WHERE entity = ?')
  const write = (id: string, { name, type, forms }: IdentityChange): void => {
    identity.run(id, name, type)
    for (const [text, entities] of forms) count.run(entities, text, id)
  }
  const placeOne = (entity: number, placement: Placement | null, stamp: number): void => {
    if (placement === null) take.run(entity)
    else place.run(entity, placement.rule, stamp, placement.identity, placement.form)
  }
  return ({ forms, identities, placements }, stamp) => {
    for (const [text, state] of forms) form(text, state)
    for (const [id, change] of identities) if (change !== null) write(id, change)
    for (const [entity, placement] of placements) placeOne(entity, placement, stamp)
    for (const [id, change] of identities)
      if (change === null) for (const removal of removals) removal.run(id)
  }
}

function formWriter(db: DatabaseSync): (text: string, state: FormState) => void {
  const find = db.prepare('SELECT form FROM forms WHERE text = ?')
  const insert = db.prepare('INSERT INTO forms (text, name, key, identity, entities) VALUES (?, ?, ?, ?, ?)')
  const update = db.prepare('UPDATE forms SET identity = ?, entities = ? WHERE form = ?')
  const short = db.prepare('INSERT OR IGNORE INTO form_shorts VALUES (?, ?)')
  return (text, { identity, entities }) => {
    const known = find.get(text)
    if (known) {
      update.run(identity, entities, known.form as number)
      return
    }
    const { name, key, shorts } = JSON.parse(text) as Form
    const { lastInsertRowid } = insert.run(text, name, key, identity, entities)
    for (const one of shorts) short.run(one, lastInsertRowid)
  }
}
