import type { DatabaseSync } from 'node:sqlite'
import { bestName } from '../../../identities/describe.ts'
import type { Form } from '../../../identities/form.ts'
import { remembering } from './rows.ts'
import type { Stamp } from './stamp.ts'

/** Which entity is in which identity. */
export interface Placements {
  /** Tells whether the entity is in another identity than before. `rule` is the one the rules give it. */
  place(entity: number, form: number, rule: string, identity: string): boolean
  /** Takes an entity out; gives its form. */
  take(entity: number): number | null
  /** Gives identities that lost or won members their names, and takes away those without any. */
  name(): void
}

export function placements(db: DatabaseSync, stamp: Stamp): Placements {
  const now = db.prepare(
    `SELECT e.identity, e.form, i.id, rule FROM entity_identities e JOIN identities i USING (identity) WHERE entity = ?`,
  )
  const set = db.prepare(
    `INSERT INTO entity_identities (entity, form, identity, rule, stamp) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET identity = excluded.identity, rule = excluded.rule, stamp = excluded.stamp`,
  )
  const remove = db.prepare('DELETE FROM entity_identities WHERE entity = ?')
  const find = db.prepare('SELECT identity FROM identities WHERE id = ?')
  const make = db.prepare("INSERT INTO identities (id, name, type) VALUES (?, '', 'other')")
  const more = db.prepare(
    'INSERT INTO identity_forms VALUES (?, ?, 1) ON CONFLICT DO UPDATE SET entities = entities + 1',
  )
  const fewer = db.prepare(
    'UPDATE identity_forms SET entities = entities - 1 WHERE identity = ? AND form = ?',
  )
  const formsOf = db.prepare(
    `SELECT text, f.entities, EXISTS (
       SELECT 1 FROM entity_identities e WHERE e.form = f.form AND e.identity = f.identity AND e.rule IS NULL
     ) AS isOwn FROM identity_forms f JOIN forms USING (form) WHERE f.identity = ? AND f.entities > 0`,
  )
  const setName = db.prepare('UPDATE identities SET name = ?, type = ? WHERE identity = ?')
  const removals = [
    db.prepare('DELETE FROM identity_forms WHERE identity = ?'),
    db.prepare('DELETE FROM identities WHERE identity = ?'),
  ]
  const parse = remembering((text) => JSON.parse(text) as Form)
  const touched = new Set<number>()

  const leave = (identity: number, form: number): void => {
    fewer.run(identity, form)
    touched.add(identity)
  }
  return {
    place(entity, form, rule, identity) {
      const before = now.get(entity)
      const ruled = rule === identity ? null : rule
      if (before?.id === identity && before.rule === ruled) return false
      if (before) leave(Number(before.identity), form)
      const number = Number(find.get(identity)?.identity ?? make.run(identity).lastInsertRowid)
      more.run(number, form)
      touched.add(number)
      set.run(entity, form, number, ruled, stamp.now)
      return before?.id !== identity
    },
    take(entity) {
      const before = now.get(entity)
      if (!before) return null
      leave(Number(before.identity), Number(before.form))
      remove.run(entity)
      return Number(before.form)
    },
    name() {
      for (const identity of touched) {
        const all = formsOf.all(identity)
        // Who joined by decision joined somebody who keeps the name.
        const own = all.filter(({ isOwn }) => isOwn === 1)
        const forms = (own.length > 0 ? own : all).map(({ text, entities }) => ({
          ...parse(text as string),
          entities: Number(entities),
        }))
        if (forms.length === 0) {
          for (const removal of removals) removal.run(identity)
          continue
        }
        const counts = new Map<string, number>()
        for (const { name, entities } of forms) counts.set(name, (counts.get(name) ?? 0) + entities)
        const name = bestName(counts)
        const types = forms.filter((form) => form.name === name).map(({ type }) => type)
        setName.run(name, types.sort()[0]!, identity)
      }
      touched.clear()
    },
  }
}
