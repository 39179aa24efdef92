import type { DatabaseSync } from 'node:sqlite'
import { partsOf } from '../../answers/parts-of.ts'
import { unitStore } from '../across/units.ts'

/** The group of an id, or of a member by `article/s1`; `null` when there is none. */
export function groupFinder(
  db: DatabaseSync,
): (layer: 'happening' | 'event' | 'thread', id: string) => number | null {
  const byId = db.prepare('SELECT "group" FROM groups WHERE layer = ? AND id = ?')
  const byMember = db.prepare('SELECT "group" FROM members WHERE layer = ? AND unit = ?')
  const units = unitStore(db)
  return (layer, id) => {
    const own = byId.get(layer, id)
    if (own) return Number(own.group)
    const unit = units.numberOf(layer, partsOf(id))
    const row = unit === null ? undefined : byMember.get(layer, unit)
    return row ? Number(row.group) : null
  }
}
