import type { AcrossStore } from './store.ts'

/**
 * Happenings of which it is known that every two members are tied closely enough to be one. A newcomer that is tied so to
 * all members of such a group, and to nothing else, joins it whatever its other ties say, and these need not be read: a
 * thousand near-copies of a text have half a million ties. It is forgotten when anybody else changes the record.
 */
export class WholeGroups {
  readonly #store: AcrossStore
  readonly #sizes = new Map<string, number>()
  #version: string | null = null

  constructor(store: AcrossStore) {
    this.#store = store
  }

  /** Whether the group with this id and number of members is known to be whole. */
  has(id: string, size: number): boolean {
    const now = this.#store.version()
    if (now === null || now !== this.#version) this.#sizes.clear()
    this.#version = now
    return this.#sizes.get(id) === size
  }

  note(id: string, size: number): void {
    this.#sizes.set(id, size)
  }

  forget(id: string): void {
    this.#sizes.delete(id)
  }
}
