/** Changes that can be taken back, newest last. */
export class Undo {
  #steps: (() => void)[] | null = null
  /** How often changes were taken back. */
  times = 0

  begin(): void {
    this.#steps = []
  }

  /** Keeps the changes since `begin`. */
  keep(): void {
    this.#steps = null
  }

  takeBack(): void {
    this.times++
    for (const step of (this.#steps ?? []).reverse()) step()
    this.#steps = null
  }

  note(step: () => void): void {
    this.#steps?.push(step)
  }
}

/** A map whose changes can be taken back. Its values are not changed, but replaced. */
export class Table<Key, Value> {
  readonly #rows = new Map<Key, Value>()
  readonly #undo: Undo

  constructor(undo: Undo) {
    this.#undo = undo
  }

  get(key: Key): Value | undefined {
    return this.#rows.get(key)
  }

  set(key: Key, value: Value): void {
    const before = this.#rows.get(key)
    this.#undo.note(
      before === undefined ? () => this.#rows.delete(key) : () => void this.#rows.set(key, before),
    )
    this.#rows.set(key, value)
  }

  delete(key: Key): void {
    const before = this.#rows.get(key)
    if (before === undefined) return
    this.#undo.note(() => void this.#rows.set(key, before))
    this.#rows.delete(key)
  }

  /** In order of their first coming. */
  values(): Value[] {
    return [...this.#rows.values()]
  }

  entries(): [Key, Value][] {
    return [...this.#rows]
  }
}
