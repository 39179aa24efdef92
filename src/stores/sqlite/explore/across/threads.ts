import type { DatabaseSync } from 'node:sqlite'
import type { ThreadView } from '../../../../record/explore-across.ts'
import type { Within } from '../../../../types/across.ts'
import { threadMaker } from '../../across/thread.ts'
import { unitStore } from '../../across/units.ts'
import { rowSpeller } from '../rows.ts'
import { groupFinder } from './units-by-name.ts'

/** One thread with the words of its positions. */
export function threadViewer(db: DatabaseSync): (id: string) => ThreadView | null {
  const find = groupFinder(db)
  const thread = threadMaker(db)
  const units = unitStore(db)
  const rows = rowSpeller(db)
  // The happenings of its articles: a statement of a silent party would be in one of them.
  const read = db.prepare(
    `WITH own AS (SELECT DISTINCT article FROM members JOIN statements ON statement = unit WHERE "group" = ?)
     SELECT count(*) AS count FROM (
       SELECT article FROM own
       UNION SELECT others.unit FROM own CROSS JOIN members m ON m.layer = 'happening' AND m.unit = own.article
             CROSS JOIN members others ON others."group" = m."group")`,
  )
  const numberOf = (one: Within): number => units.numberOf('thread', one)!
  return (id) => {
    const group = find('thread', id)
    if (group === null) return null
    const found = thread(group)
    return {
      ...found,
      rows: rows(found.positions.map(({ statement }) => numberOf(statement))),
      articlesRead: Number(read.get(group)!.count),
    }
  }
}
