import type { DatabaseSync } from 'node:sqlite'
import type { AcrossStore } from '../../../across/machine/store.ts'
import { threadAmong } from '../../../across/machine/threads.ts'
import { keyOf } from '../../../base/within.ts'
import type { ThreadView } from '../../../record/groups.ts'
import { numbersIn } from '../across/lists.ts'
import { rowSpeller } from './rows.ts'
import { groupFinder } from './units-by-name.ts'

/** One thread with the words of its positions. */
export function threadViewer(
  db: DatabaseSync,
  store: AcrossStore,
): (id: string) => Promise<ThreadView | null> {
  const find = groupFinder(db)
  const rows = rowSpeller(db)
  const members = db.prepare(
    'SELECT json_group_array(unit ORDER BY position) AS rows FROM members WHERE "group" = ?',
  )
  // The happenings of its articles: a statement of a silent party would be in one of them.
  const read = db.prepare(
    `WITH own AS (SELECT DISTINCT article FROM members JOIN statements ON statement = unit WHERE "group" = ?)
     SELECT count(*) AS count FROM (
       SELECT article FROM own
       UNION SELECT others.unit FROM own CROSS JOIN members m ON m.layer = 'happening' AND m.unit = own.article
             CROSS JOIN members others ON others."group" = m."group")`,
  )
  return async (id) => {
    const group = find('thread', id)
    if (group === null) return null
    const thread = await threadAmong(store, numbersIn(members.get(group)!.rows))
    const numbers = await store.rowsOf(
      'thread',
      thread.positions.map(({ statement }) => statement),
    )
    const said = rows(thread.positions.map(({ statement }) => numbers.get(keyOf(statement))!))
    return {
      ...thread,
      saying: said.find(({ words }) => words === thread.title)?.saying ?? [],
      rows: said,
      articlesRead: Number(read.get(group)!.count),
    }
  }
}
