/**
 * Values that are read from a store when they are first asked for, and changed here. What is read later never replaces
 * what was changed.
 */
export class Loaded<Key, Value> {
  readonly #values = new Map<Key, Value>()
  readonly #changed = new Set<Key>()
  readonly #read: (keys: readonly Key[]) => Promise<ReadonlyMap<Key, Value>>
  readonly #none: () => Value

  /** `none` makes the value of a key that the store does not have. */
  constructor(read: (keys: readonly Key[]) => Promise<ReadonlyMap<Key, Value>>, none: () => Value) {
    this.#read = read
    this.#none = none
  }

  async load(keys: Iterable<Key>): Promise<void> {
    const missing = [...new Set(keys)].filter((key) => !this.#values.has(key))
    if (missing.length === 0) return
    const found = await this.#read(missing)
    for (const key of missing) this.#values.set(key, found.get(key) ?? this.#none())
  }

  /** The value of a key that was loaded. */
  get(key: Key): Value {
    if (!this.#values.has(key)) throw new Error(`not loaded: ${String(key)}`)
    return this.#values.get(key) as Value
  }

  has(key: Key): boolean {
    return this.#values.has(key)
  }

  /** Takes a value that was read otherwise, unless there is one. */
  learn(key: Key, value: Value): void {
    if (!this.#values.has(key)) this.#values.set(key, value)
  }

  set(key: Key, value: Value): void {
    this.#values.set(key, value)
    this.#changed.add(key)
  }

  changes(): ReadonlyMap<Key, Value> {
    return new Map([...this.#changed].map((key) => [key, this.get(key)]))
  }
}
