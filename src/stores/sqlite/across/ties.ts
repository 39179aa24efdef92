import type { DatabaseSync } from 'node:sqlite'
import { remembering } from '../../../base/remember.ts'
import type { Reason } from '../../../types/across.ts'
import type { Layer } from './units.ts'

/** A tie between two rows. */
export interface Tie {
  readonly a: number
  readonly b: number
  readonly kind: string
  readonly score: number
  readonly reasons: readonly Reason[]
}

export interface TieStore {
  add(layer: Layer, tie: Tie): void
  /** Rows that a tie joins to this one, whether or not they end in one group. */
  neighbours(layer: Layer, unit: number): readonly number[]
  /** Every tie from one of the rows to another of them; without their reasons unless `reasons` is set. */
  among(layer: Layer, units: readonly number[], reasons?: 'with reasons'): readonly Tie[]
  remove(layer: Layer, unit: number): void
}

/** A follow-up reports a later happening, so this tie joins no groups. */
export const FOLLOW_UP = 'follow-up'

export function tieStore(db: DatabaseSync): TieStore {
  const insert = db.prepare('INSERT OR REPLACE INTO ties VALUES (?, ?, ?, ?, ?, ?)')
  const neighbours = db.prepare(
    `SELECT b AS unit FROM ties WHERE layer = ?1 AND a = ?2 AND kind <> '${FOLLOW_UP}'
     UNION SELECT a FROM ties WHERE layer = ?1 AND b = ?2 AND kind <> '${FOLLOW_UP}'`,
  )
  const from = db.prepare(
    'SELECT a, b, kind, score, reasons FROM json_each(?2) unit CROSS JOIN ties ON layer = ?1 AND a = unit.value ORDER BY a, b, kind',
  )
  // Copies are tied by the same reasons, many times over.
  const parse = remembering((text) => JSON.parse(text) as readonly Reason[])
  const removals = [
    db.prepare('DELETE FROM ties WHERE layer = ? AND a = ?'),
    // Without it, SQLite goes through the whole layer.
    db.prepare('DELETE FROM ties INDEXED BY ties_b WHERE layer = ? AND b = ?'),
  ]
  return {
    add: (layer, { a, b, kind, score, reasons }) => {
      insert.run(layer, a, b, kind, score, JSON.stringify(reasons))
    },
    neighbours: (layer, unit) => neighbours.all(layer, unit).map((row) => Number(row.unit)),
    among(layer, units, wanted) {
      const own = new Set(units)
      return from
        .all(layer, JSON.stringify(units))
        .map((row) => ({
          a: Number(row.a),
          b: Number(row.b),
          kind: row.kind as string,
          score: row.score as number,
          reasons: wanted ? parse(row.reasons as string) : [],
        }))
        .filter(({ b }) => own.has(b))
    },
    remove(layer, unit) {
      for (const removal of removals) removal.run(layer, unit)
    },
  }
}
