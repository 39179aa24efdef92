import { keyOf } from '../../base/within.ts'
import type { Within } from '../../types/across.ts'
import { LEAST_OF_ARTICLES } from '../happenings/happenings.ts'
import type { GroupChange } from './change.ts'
import type { GroupDecision } from './decision.ts'
import { groupsAmong, oneGroup } from './divide.ts'
import type { Layer, Row } from './layer.ts'
import type { Loaded } from './loaded.ts'
import type { AcrossStore, Group, Tie } from './store.ts'
import { FOLLOW_UP, type Ties } from './ties.ts'
import type { WholeGroups } from './whole-groups.ts'

/** The groups of one layer: those on record, with their changes. Groups are read whole. */
export class Groups {
  readonly #layer: Layer
  readonly #store: AcrossStore
  readonly #groupOf = new Map<Row, string | null>()
  readonly #members = new Map<string, readonly Row[]>()
  readonly #changed = new Set<string>()
  readonly #moved = new Set<Row>()

  readonly #gone = new Set<Row>()
  readonly #whole: WholeGroups | null
  readonly #rowsOf: (names: readonly Within[]) => Promise<ReadonlyMap<string, Row>>

  /** `rowsOf` finds rows by their names; `whole` are the groups of this layer that are known to be whole. */
  constructor(
    layer: Layer,
    store: AcrossStore,
    rowsOf: (names: readonly Within[]) => Promise<ReadonlyMap<string, Row>>,
    whole: WholeGroups | null,
  ) {
    this.#whole = whole
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
    if (decisions.length === 0 && (await this.#grow(start, ties, names))) return
    const components = await connected(start, ties, await this.#joined(decisions))
    const all = components.flat()
    await this.load(all)
    await names.load(all)
    const after = new Map<string, readonly Row[]>()
    const whole: Group[] = []
    for (const rows of components) {
      const named = new Map(rows.map((row) => [row, names.get(row)!]))
      const own = ties.among(rows)
      for (const group of groupsAmong(this.#layer, named, own, decisions)) {
        after.set(group.id, group.rows)
        if (group.rows.length === rows.length && isWhole(rows.length, own)) whole.push(group)
      }
    }
    this.#place(all, after)
    for (const { id, rows } of whole) this.#whole?.note(id, rows.length)
  }

  /**
   * Puts a newcomer into its group without the ties of the other members, where it cannot be otherwise than that all of
   * them are one group. Whether it was so.
   */
  async #grow(
    [row, ...others]: readonly Row[],
    ties: Ties,
    names: Loaded<Row, Within | null>,
  ): Promise<boolean> {
    if (row === undefined || others.length > 0) return false
    await ties.load([row])
    const next = [...new Set(ties.neighbours(row))]
    if (!ties.isNew(row) || next.length === 0) return false
    await this.load([row, ...next])
    const all = [...new Set([row, ...next, ...this.companions(next)])]
    if (this.isGrouped(row) || !this.#staysOne(row, next, ties)) return false
    await names.load(all)
    const group = oneGroup(new Map(all.map((one) => [one, names.get(one)!])))
    this.#place(all, new Map([[group.id, group.rows]]))
    this.#whole?.note(group.id, group.rows.length)
    return true
  }

  /** Whether a row and all groups of its neighbours are one group. */
  #staysOne(row: Row, next: readonly Row[], ties: Ties): boolean {
    // Whatever leads from copy to copy is one text.
    if (this.#layer === 'copy') return ties.of(row).every(({ score }) => score > 0)
    if (this.#layer !== 'happening') return false
    const id = this.#groupOf.get(next[0]!) ?? null
    return (
      id !== null &&
      next.every((one) => this.#groupOf.get(one) === id) &&
      next.length === this.membersOf(id).length &&
      (this.#whole?.has(id, next.length) ?? false) &&
      nearest(ties.of(row)).every((score) => score >= CLOSE)
    )
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
    this.#whole?.forget(id)
    const before = this.membersOf(id)
    if (before.length === rows.length && before.every((row, at) => row === rows[at])) return
    this.#members.set(id, rows)
    this.#changed.add(id)
  }
}

/** The mean score from which two groups are one happening, with room for what rounding takes away from a mean. */
const CLOSE = LEAST_OF_ARTICLES + 1e-9

/** Whether so many rows are tied each to each, all closely. */
function isWhole(size: number, ties: readonly Tie[]): boolean {
  const pairs = (size * (size - 1)) / 2
  if (ties.length < pairs) return false
  const scores = nearest(ties)
  return scores.length === pairs && scores.every((score) => score >= CLOSE)
}

/** The score of the strongest tie of each pair. */
function nearest(ties: readonly Tie[]): number[] {
  const scores = new Map<string, number>()
  for (const { a, b, score, kind } of ties) {
    if (kind === FOLLOW_UP) continue
    const pair = a < b ? `${a} ${b}` : `${b} ${a}`
    scores.set(pair, Math.max(score, scores.get(pair) ?? 0))
  }
  return [...scores.values()]
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
