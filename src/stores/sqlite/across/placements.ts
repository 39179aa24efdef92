import type { DatabaseSync } from 'node:sqlite'
import { remembering } from '../../../base/remember.ts'
import { bestName } from '../../../identities/describe.ts'
import type { Form } from '../../../identities/form.ts'
import type { Stamp } from './stamp.ts'

/** Which entity is in which identity. */
export interface Placements {
  /** Returns whether the entity's identity has changed. `rule` is the identity that the rules give it. */
  place(entity: number, form: number, rule: string, identity: string): boolean
  /** Takes an entity out; returns its form. */
  take(entity: number): number | null
  /** Names the identities that lost or gained members, and deletes those without members. */
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
  // A member that joined by a decision does not name the identity, unless no other member is left.
  const namesOf = (condition: string) =>
    db.prepare(
      `SELECT forms.name, sum(f.entities) AS count, min(text) AS text FROM identity_forms f JOIN forms USING (form)
       WHERE f.identity = ?1 AND f.entities > 0 ${condition} GROUP BY forms.name COLLATE BINARY`,
    )
  const allNames = namesOf('')
  const ownNames = namesOf(
    `AND EXISTS (SELECT 1 FROM entity_identities e INDEXED BY entity_identities_form
                 WHERE e.form = f.form AND e.identity = ?1 AND e.rule IS NULL)`,
  )
  const isJoined = db.prepare(
    'SELECT 1 FROM entity_identities INDEXED BY entity_identities_decided WHERE rule IS NOT NULL AND identity = ?',
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
        const own = isJoined.get(identity) ? ownNames.all(identity) : []
        const names = own.length > 0 ? own : allNames.all(identity)
        if (names.length === 0) {
          for (const removal of removals) removal.run(identity)
          continue
        }
        const name = bestName(new Map(names.map((row) => [row.name as string, Number(row.count)])))
        const { text } = names.find((row) => row.name === name)!
        setName.run(name, parse(text as string).type, identity)
      }
      touched.clear()
    },
  }
}
