import { keyOf } from '../../base/within.ts'
import type { Within } from '../../types/across.ts'
import type { GroupChange } from './change.ts'
import type { GroupDecision } from './decision.ts'
import { groupsAmong } from './divide.ts'
import type { Layer, Row } from './layer.ts'
import type { Loaded } from './loaded.ts'
import type { AcrossStore, Group } from './store.ts'
import type { Ties } from './ties.ts'

/** The groups of one layer: those on record, with their changes. Groups are read whole. */
export class Groups {
  readonly #layer: Layer
  readonly #store: AcrossStore
  readonly #groupOf = new Map<Row, string | null>()
  readonly #members = new Map<string, readonly Row[]>()
  readonly #changed = new Set<string>()
  readonly #moved = new Set<Row>()

  readonly #gone = new Set<Row>()
  readonly #rowsOf: (names: readonly Within[]) => Promise<ReadonlyMap<string, Row>>

  /** `rowsOf` finds rows by their names. */
  constructor(
    layer: Layer,
    store: AcrossStore,
    rowsOf: (names: readonly Within[]) => Promise<ReadonlyMap<string, Row>>,
  ) {
    this.#layer = layer
    this.#store = store
    this.#rowsOf = rowsOf
  }

  /** Reads the groups that these rows are in. */
  async load(rows: Iterable<Row>): Promise<void> {
    const missing = [...new Set(rows)].filter((row) => !this.#groupOf.has(row))
    if (missing.length === 0) return
    this.learn(await this.#store.groupsOf(this.#layer, missing))
    for (const row of missing) if (!this.#groupOf.has(row)) this.#groupOf.set(row, null)
  }

  /** Takes groups that were read otherwise, unless they are known; returns the ids of those that are still there. */
  learn(groups: readonly Group[]): string[] {
    for (const { id, rows } of groups) {
      if (this.#members.has(id)) continue
      this.#members.set(id, rows)
      for (const row of rows) if (!this.#groupOf.has(row)) this.#groupOf.set(row, id)
    }
    return groups.flatMap(({ id }) => (this.membersOf(id).length > 0 ? id : []))
  }

  /** Members of a group, in order; none for a group that is not there any more. */
  membersOf(id: string): readonly Row[] {
    return this.#members.get(id) ?? []
  }

  /** All rows that are in one group with any of these rows, themselves included; their groups must be loaded. */
  companions(rows: readonly Row[]): Row[] {
    const ids = new Set(rows.flatMap((row) => this.#groupOf.get(row) ?? []))
    return [...ids].flatMap((id) => this.membersOf(id))
  }

  isGrouped(row: Row): boolean {
    return (this.#groupOf.get(row) ?? null) !== null
  }

  /** Takes a loaded row out of its group, for good: no decision leads to it any more. */
  take(row: Row): void {
    this.#gone.add(row)
    const id = this.#groupOf.get(row) ?? null
    if (id === null) return
    this.#groupOf.set(row, null)
    this.#moved.add(row)
    this.#put(
      id,
      this.membersOf(id).filter((one) => one !== row),
    )
  }

  /** Forms the groups again of all rows that ties and decisions lead to from these rows. */
  async regroup(seeds: Iterable<Row>, ties: Ties, names: Loaded<Row, Within | null>): Promise<void> {
    const start = [...seeds]
    if (start.length === 0) return
    const decisions = await this.#store.decisions(this.#layer)
    const components = await connected(start, ties, await this.#joined(decisions))
    const all = components.flat()
    await this.load(all)
    await names.load(all)
    const after = new Map<string, readonly Row[]>()
    for (const rows of components) {
      const named = new Map(rows.map((row) => [row, names.get(row)!]))
      for (const group of groupsAmong(this.#layer, named, ties.among(rows), decisions))
        after.set(group.id, group.rows)
    }
    this.#place(all, after)
  }

  /** The groups whose members changed, and that have any. */
  changed(): string[] {
    return [...this.#changed].filter((id) => this.membersOf(id).length > 0)
  }

  /** Rows that are in another group than before, or in none. */
  moved(): ReadonlySet<Row> {
    return this.#moved
  }

  changes(): GroupChange {
    return {
      members: new Map([...this.#changed].map((id) => [id, this.membersOf(id)])),
      out: [...this.#moved].filter((row) => !this.isGrouped(row)),
    }
  }

  async #joined(decisions: readonly GroupDecision[]): Promise<(readonly [Row, Row])[]> {
    const same = decisions.filter(({ kind }) => kind === 'same')
    if (same.length === 0) return []
    const rows = await this.#rowsOf(same.flatMap(({ one, other }) => [one, other]))
    return same.flatMap(({ one, other }): [Row, Row][] => {
      const [a, b] = [rows.get(keyOf(one)), rows.get(keyOf(other))]
      const isThere = a !== undefined && b !== undefined && !this.#gone.has(a) && !this.#gone.has(b)
      return isThere ? [[a, b]] : []
    })
  }

  /** Puts the rows of components into their groups, and into no others. */
  #place(all: readonly Row[], after: ReadonlyMap<string, readonly Row[]>): void {
    const home = new Map([...after].flatMap(([id, rows]) => rows.map((row) => [row, id] as const)))
    const own = new Set(all)
    const touched = new Set(after.keys())
    for (const row of all) {
      const was = this.#groupOf.get(row) ?? null
      const is = home.get(row) ?? null
      if (was !== null) touched.add(was)
      if (was === is) continue
      this.#moved.add(row)
      this.#groupOf.set(row, is)
    }
    for (const id of touched) {
      this.#put(id, after.get(id) ?? this.membersOf(id).filter((row) => !own.has(row)))
    }
  }

  #put(id: string, rows: readonly Row[]): void {
    const before = this.membersOf(id)
    if (before.length === rows.length && before.every((row, at) => row === rows[at])) return
    this.#members.set(id, rows)
    this.#changed.add(id)
  }
}

/** Rows by connected component: those that ties and decisions lead to from each of the seeds. */
async function connected(
  seeds: readonly Row[],
  ties: Ties,
  joined: readonly (readonly [Row, Row])[],
): Promise<Row[][]> {
  const also = new Map<Row, Row[]>()
  for (const [one, other] of joined) {
    also.set(one, [...(also.get(one) ?? []), other])
    also.set(other, [...(also.get(other) ?? []), one])
  }
  const next = (row: Row): Row[] => [...ties.neighbours(row), ...(also.get(row) ?? [])]
  const reached = new Set(seeds)
  for (let front = [...reached]; front.length > 0; ) {
    await ties.load(front)
    const others = new Set(front.flatMap(next))
    front = [...others].filter((row) => !reached.has(row))
    for (const row of front) reached.add(row)
  }
  const seen = new Set<Row>()
  return seeds.flatMap((seed) => {
    if (seen.has(seed)) return []
    const component = new Set([seed])
    // A loop over a set also reaches values added during the loop.
    for (const row of component) for (const other of next(row)) component.add(other)
    for (const row of component) seen.add(row)
    return [[...component]]
  })
}
