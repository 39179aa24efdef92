import type { DatabaseSync } from 'node:sqlite'
import { remembering } from '../../../base/remember.ts'
import { attachShort, type Form } from '../../../identities/form.ts'
import { divideKey } from '../../../identities/namesakes.ts'
import type { Row } from './rows.ts'

/** The forms on record, and the identity that the rules give each form. */
export interface FormStore {
  /** Counts an entity of this form. */
  add(form: Form): { readonly number: number; readonly isNew: boolean }
  /** Counts one entity of this form less; returns the form when none is left. */
  drop(number: number): Form | null
  get(number: number): { readonly form: Form; readonly identity: string | null }
  /**
   * Computes the identities again of all forms that share a key or short name with these. Returns the numbers of the
   * forms whose identity has changed.
   */
  divide(touched: readonly Form[]): ReadonlySet<number>
}

export function formStore(db: DatabaseSync): FormStore {
  const find = db.prepare('SELECT form, entities FROM forms WHERE text = ?')
  const byNumber = db.prepare('SELECT text, identity, entities FROM forms WHERE form = ?')
  const insert = db.prepare('INSERT INTO forms (text, name, key, entities) VALUES (?, ?, ?, 0)')
  const insertShort = db.prepare('INSERT OR IGNORE INTO form_shorts VALUES (?, ?)')
  const count = db.prepare('UPDATE forms SET entities = entities + ? WHERE form = ?')
  const setIdentity = db.prepare('UPDATE forms SET identity = ? WHERE form = ?')
  const ofKey = db.prepare('SELECT form, text, identity FROM forms WHERE key = ? AND entities > 0')
  const ofShort = db.prepare(
    'SELECT form, text, identity FROM form_shorts JOIN forms USING (form) WHERE short = ? AND entities > 0',
  )
  const parse = remembering((text) => JSON.parse(text) as Form)
  const read = (row: Row) => ({
    number: Number(row.form),
    form: parse(row.text as string),
    before: row.identity as string | null,
  })
  return {
    add(form) {
      const text = JSON.stringify(form)
      const known = find.get(text)
      const number = Number(known?.form ?? insert.run(text, form.name, form.key).lastInsertRowid)
      const isNew = known === undefined || known.entities === 0
      if (isNew) for (const short of form.shorts) insertShort.run(short, number)
      count.run(1, number)
      return { number, isNew }
    },
    drop(number) {
      count.run(-1, number)
      const { text, entities } = byNumber.get(number)!
      if (Number(entities) > 0) return null
      setIdentity.run(null, number)
      return parse(text as string)
    },
    get(number) {
      const { text, identity } = byNumber.get(number)!
      return { form: parse(text as string), identity: identity as string | null }
    },
    divide(touched) {
      const moved = new Set<number>()
      const shorts = new Set(touched.flatMap((form) => form.shorts))
      const place = (number: number, before: string | null, identity: string | null): boolean => {
        if (before === identity) return false
        setIdentity.run(identity, number)
        moved.add(number)
        return true
      }
      for (const key of new Set(touched.flatMap((form) => form.key ?? []))) {
        const all = new Map(ofKey.all(key).map((row) => [row.text as string, read(row)]))
        const byId = new Map([...all.values()].map((one) => [one.form.id, one]))
        for (const part of divideKey(
          key,
          [...byId.values()].map(({ form }) => form),
        )) {
          for (const { id, shorts: own } of part.forms) {
            const { number, before } = byId.get(id)!
            if (place(number, before, part.id)) for (const short of own) shorts.add(short)
          }
        }
      }
      for (const short of shorts) {
        const all = ofShort.all(short).map(read)
        const bearers = all.flatMap(({ form, before }) =>
          form.key === null || before === null ? [] : [{ identity: before, roles: form.roles }],
        )
        for (const { number, form, before } of all) {
          if (form.key === null) place(number, before, attachShort(form, bearers).identity)
        }
      }
      return moved
    },
  }
}
