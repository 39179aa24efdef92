import type { NewTie, TieChange } from './change.ts'
import type { Row } from './layer.ts'
import { type Tie, tieKey } from './store.ts'

/** A follow-up reports a later happening, so this tie joins no groups. */
export const FOLLOW_UP = 'follow-up'

/** The ties of one layer: those on record, less those removed, and those added. */
export class Ties {
  readonly #read: (rows: readonly Row[]) => Promise<readonly Tie[]>
  readonly #stored = new Map<Row, Tie[]>()
  readonly #removed = new Set<Row>()
  readonly #added = new Map<string, NewTie>()
  readonly #addedAt = new Map<Row, Set<string>>()

  constructor(read: (rows: readonly Row[]) => Promise<readonly Tie[]>) {
    this.#read = read
  }

  async load(rows: Iterable<Row>): Promise<void> {
    const missing = [...new Set(rows)].filter((row) => !this.#stored.has(row))
    if (missing.length === 0) return
    for (const row of missing) this.#stored.set(row, [])
    const wanted = new Set(missing)
    for (const tie of await this.#read(missing)) {
      if (wanted.has(tie.a)) this.#stored.get(tie.a)!.push(tie)
      if (wanted.has(tie.b) && tie.a !== tie.b) this.#stored.get(tie.b)!.push(tie)
    }
  }

  /** The ties of a row that was loaded. */
  of(row: Row): Tie[] {
    const added = [...(this.#addedAt.get(row) ?? [])].map((key) => this.#added.get(key)!)
    if (this.#removed.has(row)) return added
    const stored = this.#stored.get(row)!
    if (this.#removed.size === 0 && added.length === 0) return stored
    return [
      ...stored.filter(
        (tie) => !this.#removed.has(tie.a) && !this.#removed.has(tie.b) && !this.#added.has(tieKey(tie)),
      ),
      ...added,
    ]
  }

  /** Rows that a tie joins to this one, whether or not they end in one group. */
  neighbours(row: Row): Row[] {
    return this.of(row)
      .filter(({ kind }) => kind !== FOLLOW_UP)
      .map(({ a, b }) => (a === row ? b : a))
  }

  /** Every tie from one of the rows to another of them. */
  among(rows: readonly Row[]): Tie[] {
    const own = new Set(rows)
    return rows.flatMap((row) => this.of(row).filter(({ a, b }) => a === row && own.has(b)))
  }

  /** Whether every tie of a loaded row was added in this step, and none of any row was removed. */
  isNew(row: Row): boolean {
    return this.#removed.size === 0 && this.#stored.get(row)!.length === 0
  }

  add(tie: NewTie): void {
    const key = tieKey(tie)
    this.#added.set(key, tie)
    for (const end of [tie.a, tie.b]) this.#addedAt.set(end, (this.#addedAt.get(end) ?? new Set()).add(key))
  }

  remove(row: Row): void {
    this.#removed.add(row)
    for (const key of this.#addedAt.get(row) ?? []) {
      const { a, b } = this.#added.get(key)!
      this.#added.delete(key)
      this.#addedAt.get(a === row ? b : a)?.delete(key)
    }
    this.#addedAt.delete(row)
  }

  changes(): TieChange {
    return { remove: [...this.#removed], add: [...this.#added.values()] }
  }
}
