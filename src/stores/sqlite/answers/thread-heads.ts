import type { DatabaseSync } from 'node:sqlite'
import type { ThreadHead } from '../../../record/groups.ts'
import type { Backing, ThreadStatus } from '../../../types/across.ts'
import { rowSpeller } from './rows.ts'

/** Prepares the heads of threads. Names are looked up each time, since they change when identities gain members. */
export function threadHeadSpeller(db: DatabaseSync): (groups: readonly number[]) => ThreadHead[] {
  const head = db.prepare('SELECT * FROM group_heads WHERE "group" = ?')
  const name = db.prepare('SELECT name FROM identities WHERE id = ?')
  const titled = db.prepare(
    `SELECT unit FROM members JOIN statements ON statement = unit WHERE "group" = ? AND words = ?
     ORDER BY members.position LIMIT 1`,
  )
  const rows = rowSpeller(db)
  const sayingOf = (group: number, title: string) => {
    const unit = titled.get(group, title)?.unit
    return unit === undefined ? [] : (rows([Number(unit)])[0]?.saying ?? [])
  }
  return (groups) =>
    groups.flatMap((group) => {
      const row = head.get(group)
      if (!row) return []
      return {
        id: row.id as string,
        title: row.title as string,
        saying: sayingOf(group, row.title as string),
        status: row.status as ThreadStatus,
        holders: (JSON.parse(row.who as string) as [id: string, name: string][]).map(
          ([id, written]) => (name.get(id)?.name as string | undefined) ?? written,
        ),
        statements: Number(row.statements),
        from: row.first as string | null,
        to: row.last as string | null,
        backing: backingOf(row),
      }
    })
}

export function backingOf(row: Readonly<Record<string, unknown>>): Backing {
  return {
    articles: Number(row.articles),
    origins: Number(row.origins),
    unknownOrigins: Number(row.unknown_origins),
    speakers: Number(row.speakers),
  }
}
