import { remembering } from '../../base/remember.ts'
import { attachShort, type Form } from '../identities/form.ts'
import { divideKey } from '../identities/namesakes.ts'
import { Loaded } from './loaded.ts'
import type { AcrossStore, FormState } from './store.ts'

/** The form that a text says. */
export const parseForm = remembering((text) => JSON.parse(text) as Form)

/** The forms on record, with their changes, and the identity that the rules give each form. */
export class Forms {
  readonly #states: Loaded<string, FormState>
  readonly #ofKey: Loaded<string, readonly string[]>
  readonly #ofShort: Loaded<string, readonly string[]>

  constructor(store: AcrossStore) {
    this.#states = new Loaded(
      (texts) => store.formsOf(texts),
      () => ({ identity: null, entities: 0 }),
    )
    this.#ofKey = new Loaded(
      (keys) => store.formsUnder('key', keys),
      () => [],
    )
    this.#ofShort = new Loaded(
      (shorts) => store.formsUnder('short', shorts),
      () => [],
    )
  }

  /** Reads forms, with all that share a key or short name with them. */
  async load(forms: readonly Form[]): Promise<void> {
    await this.#ofKey.load(forms.flatMap(({ key }) => key ?? []))
    await this.#ofShort.load(forms.flatMap(({ shorts }) => shorts))
    await this.loadStates(forms.map((form) => JSON.stringify(form)))
  }

  async loadStates(texts: readonly string[]): Promise<void> {
    await this.#states.load(texts)
  }

  /** The identity that the rules give a loaded form. */
  identityOf(text: string): string | null {
    return this.#states.get(text).identity
  }

  /** Counts one entity more of a loaded form; returns whether it is the first. */
  add(form: Form): boolean {
    const text = JSON.stringify(form)
    const { identity, entities } = this.#states.get(text)
    this.#states.set(text, { identity, entities: entities + 1 })
    if (entities > 0) return false
    this.#list(form, (own) => [...own, text])
    return true
  }

  /** Counts one entity less of a loaded form; returns whether it was the last. */
  drop(text: string): boolean {
    const { identity, entities } = this.#states.get(text)
    this.#states.set(text, { identity: entities === 1 ? null : identity, entities: entities - 1 })
    if (entities > 1) return false
    this.#list(parseForm(text), (own) => own.filter((one) => one !== text))
    return true
  }

  /**
   * Finds the identities again of all forms that share a key or short name with these, which must be loaded. Returns the
   * texts of the forms whose identity has changed.
   */
  async divide(touched: readonly Form[]): Promise<ReadonlySet<string>> {
    const moved = new Set<string>()
    const shorts = new Set(touched.flatMap((form) => form.shorts))
    const place = (text: string, identity: string | null): boolean => {
      const state = this.#states.get(text)
      if (state.identity === identity) return false
      this.#states.set(text, { ...state, identity })
      moved.add(text)
      return true
    }
    const keys = [...new Set(touched.flatMap((form) => form.key ?? []))]
    await this.loadStates(keys.flatMap((key) => this.#ofKey.get(key)))
    for (const key of keys) {
      const forms = this.#ofKey.get(key).map(parseForm)
      const texts = new Map(this.#ofKey.get(key).map((text, at) => [forms[at]!.id, text]))
      for (const part of divideKey(key, forms)) {
        for (const { id, shorts: own } of part.forms)
          if (place(texts.get(id)!, part.id)) for (const short of own) shorts.add(short)
      }
    }
    await this.#ofShort.load(shorts)
    await this.loadStates([...shorts].flatMap((short) => this.#ofShort.get(short)))
    for (const short of shorts) {
      const texts = this.#ofShort.get(short)
      const bearers = texts.flatMap((text) => {
        const { key, roles } = parseForm(text)
        const identity = this.identityOf(text)
        return key === null || identity === null ? [] : [{ identity, roles }]
      })
      for (const text of texts) {
        const form = parseForm(text)
        if (form.key === null) place(text, attachShort(form, bearers).identity)
      }
    }
    return moved
  }

  changes(): ReadonlyMap<string, FormState> {
    return this.#states.changes()
  }

  #list({ key, shorts }: Form, change: (texts: readonly string[]) => readonly string[]): void {
    if (key !== null) this.#ofKey.set(key, change(this.#ofKey.get(key)))
    for (const short of shorts) this.#ofShort.set(short, change(this.#ofShort.get(short)))
  }
}
