import type { Form } from '../../../across/identities/form.ts'
import type { Names } from '../../../record/question-tree.ts'
import { otherNames, shortOf } from '../../answers/names.ts'
import type { State } from '../state.ts'

/** A form that some entity of an identity has. */
interface BornForm {
  readonly form: Form
  readonly identity: string
}

/** The forms of every identity, once for each entity. */
export function formsOfIdentities(state: State): BornForm[] {
  return state.placements.values().map(({ form, identity }) => ({ form: JSON.parse(form) as Form, identity }))
}

/** Names are compared in plain letters without case. */
export function isSameName(a: string, b: string): boolean {
  const plain = (name: string): string => name.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
  return plain(a) === plain(b)
}

/** What a record in memory knows of names. */
export function namesIn(state: State): Names {
  return {
    isIdentity: (value) => state.identities.get(value) !== undefined,
    othersOf(value) {
      const all = formsOfIdentities(state)
      const own = new Set(
        all.filter(({ form }) => isSameName(form.name, value)).map(({ identity }) => identity),
      )
      const names = all
        .filter(({ form, identity }) => own.has(identity) && form.key !== null)
        .map(({ form }) => form.name)
      const short = shortOf(value)
      const spelled = all.filter(
        ({ form }) => short !== null && form.key !== null && form.shorts.includes(short),
      )
      return otherNames(
        value,
        names,
        spelled.map(({ form }) => form.name),
      )
    },
  }
}
