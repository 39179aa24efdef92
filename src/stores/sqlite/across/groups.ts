import type { DatabaseSync } from 'node:sqlite'
import { byPlace, keyOf } from '../../../base/within.ts'
import type { Within } from '../../../types/across.ts'
import { type GroupDecision, groupDecisions } from '../corrections/decisions.ts'
import type { Tie, TieStore } from './ties.ts'
import type { Layer, Units } from './units.ts'

/** Divides rows that are connected by ties into groups. */
export type Divide = (
  layer: Layer,
  units: readonly Within[],
  ties: readonly (Tie & { readonly names: readonly [Within, Within] })[],
  decisions: readonly GroupDecision[],
) => readonly (readonly Within[])[]

/** What a change did to the groups of a layer. */
export interface Regrouped {
  /** Numbers of the groups whose members changed, new groups included. */
  readonly groups: ReadonlySet<number>
  /** Rows that are in a different group than before, or in none. */
  readonly units: ReadonlySet<number>
}

export interface GroupStore {
  /** Forms the groups again of all rows that ties lead to from these rows. */
  regroup(layer: Layer, seeds: Iterable<number>): Regrouped
  /** All rows that are in one group with any of these rows. */
  companions(layer: Layer, units: readonly number[]): readonly number[]
  /**
   * Takes a row out of its group, before its ties are deleted; returns the number of the group if other members are
   * left.
   */
  leave(layer: Layer, unit: number): number | null
}

export function groupStore(db: DatabaseSync, units: Units, ties: TieStore, divide: Divide): GroupStore {
  const groupOf = db.prepare('SELECT "group" FROM members WHERE layer = ? AND unit = ?')
  const find = db.prepare('SELECT "group" FROM groups WHERE layer = ? AND id = ?')
  const make = db.prepare('INSERT INTO groups (layer, id) VALUES (?, ?)')
  const put = db.prepare(
    `INSERT INTO members VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET "group" = excluded."group", position = excluded.position`,
  )
  const remove = db.prepare('DELETE FROM members WHERE layer = ? AND unit = ?')
  const membersOf = db.prepare('SELECT unit FROM members WHERE "group" = ? ORDER BY position')
  const removals = [
    db.prepare('DELETE FROM group_heads WHERE "group" = ?'),
    db.prepare('DELETE FROM groups WHERE "group" = ?'),
  ]

  function connected(
    layer: Layer,
    seed: number,
    decisions: readonly (readonly [number, number])[],
  ): number[] {
    const found = new Set([seed])
    for (const unit of found) {
      for (const other of ties.neighbours(layer, unit)) found.add(other)
      for (const [one, other] of decisions) {
        if (unit === one) found.add(other)
        if (unit === other) found.add(one)
      }
    }
    return [...found]
  }

  function divided(
    layer: Layer,
    numbers: readonly number[],
    decisions: readonly GroupDecision[],
  ): { readonly id: string; readonly units: readonly number[] }[] {
    const names = new Map(numbers.map((unit) => [unit, units.nameOf(layer, unit)]))
    const byName = new Map([...names].map(([unit, name]) => [keyOf(name), unit]))
    const sorted = [...names.values()].sort(byPlace)
    const own = ties
      .among(layer, numbers)
      .map((tie) => ({ ...tie, names: [names.get(tie.a)!, names.get(tie.b)!] as const }))
    const about = decisions.filter(({ one, other }) => byName.has(keyOf(one)) && byName.has(keyOf(other)))
    const groups = divide(layer, sorted, own, about)
    const joins = about.filter(({ kind }) => kind === 'same')
    const byRule =
      joins.length === 0
        ? []
        : divide(
            layer,
            sorted,
            own,
            about.filter(({ kind }) => kind === 'apart'),
          )
    return groups
      .filter((members) => members.length > 1)
      .map((members) => ({
        id: keyOf(firstOf(members, joins, byRule)),
        units: members.map((member) => byName.get(keyOf(member))!),
      }))
  }

  return {
    regroup(layer, seeds) {
      const decisions = groupDecisions(db, layer)
      const joined = decisions.flatMap(({ kind, one, other }): [number, number][] => {
        const a = kind === 'same' ? units.numberOf(layer, one) : null
        const b = kind === 'same' ? units.numberOf(layer, other) : null
        return a === null || b === null ? [] : [[a, b]]
      })
      const seen = new Set<number>()
      const groups = new Set<number>()
      const moved = new Set<number>()
      const left = new Set<number>()
      for (const seed of seeds) {
        if (seen.has(seed)) continue
        const numbers = connected(layer, seed, joined)
        for (const unit of numbers) seen.add(unit)
        const before = new Map<number, number>()
        for (const unit of numbers) {
          const row = groupOf.get(layer, unit)
          if (row) before.set(unit, Number(row.group))
        }
        const after = new Map<number, number>()
        for (const { id, units: members } of divided(layer, numbers, decisions)) {
          const known = find.get(layer, id)
          const group = Number(known?.group ?? make.run(layer, id).lastInsertRowid)
          const same = membersOf.all(group).map(({ unit }) => Number(unit))
          if (same.length !== members.length || same.some((unit, at) => unit !== members[at]))
            groups.add(group)
          for (const [position, unit] of members.entries()) {
            after.set(unit, group)
            put.run(layer, unit, group, position)
          }
        }
        for (const unit of numbers) {
          const was = before.get(unit)
          const is = after.get(unit)
          if (was === is) continue
          moved.add(unit)
          if (was !== undefined) left.add(was)
          if (is === undefined) remove.run(layer, unit)
        }
      }
      for (const group of left) {
        if (membersOf.get(group) !== undefined) {
          groups.add(group)
          continue
        }
        groups.delete(group)
        for (const removal of removals) removal.run(group)
      }
      return { groups, units: moved }
    },
    companions: (layer, all) =>
      all.flatMap((unit) => {
        const row = groupOf.get(layer, unit)
        return row ? membersOf.all(Number(row.group)).map((member) => Number(member.unit)) : []
      }),
    leave(layer, unit) {
      const row = groupOf.get(layer, unit)
      if (!row) return null
      const group = Number(row.group)
      remove.run(layer, unit)
      if (membersOf.get(group) !== undefined) return group
      for (const removal of removals) removal.run(group)
      return null
    },
  }
}

/**
 * A group is named after its first member, in order of article and id. Members that joined by a decision do not count:
 * the group that they joined keeps its name.
 */
function firstOf(
  members: readonly Within[],
  joins: readonly GroupDecision[],
  byRule: readonly (readonly Within[])[],
): Within {
  const sorted = [...members].sort(byPlace)
  const own = new Set(members.map(keyOf))
  const guests = joins.filter(({ one, other }) => own.has(keyOf(one)) && own.has(keyOf(other)))
  if (guests.length === 0) return sorted[0]!
  const joined = new Set(guests.map(({ one }) => keyOf(one)))
  const away = new Set(
    byRule
      .filter((group) => group.some((one) => joined.has(keyOf(one))))
      .flatMap((group) => group.map(keyOf)),
  )
  return sorted.find((one) => !away.has(keyOf(one)) && !joined.has(keyOf(one))) ?? sorted[0]!
}
