import type { DatabaseSync } from 'node:sqlite'
import type { Question } from '../../../question.ts'
import { conditions } from '../../ask.ts'

/** Which groups a question finds, in the order of their list. */
export function groupsFound(
  db: DatabaseSync,
  layer: 'happening' | 'event' | 'thread',
  question: Question,
  { status = [] }: { readonly status?: readonly string[] } = {},
): number[] {
  // A list of threads asks for the threads' own status.
  const own = layer === 'thread' ? question.status : []
  const { where, values, isRanked } = conditions(db, own.length > 0 ? { ...question, status: [] } : question)
  const wanted = [own, status].filter((one) => one.length > 0)
  // Without conditions but the first, that the article is current: every member is.
  const asked = where.slice(1)
  const statuses = wanted.map(() => 'AND h.status IN (SELECT value FROM json_each(?))').join(' ')
  const rows = db
    .prepare(
      `SELECT g."group" AS number FROM groups g JOIN group_heads h USING ("group")
       WHERE g.layer = ? ${statuses}
       ${asked.length === 0 ? '' : `AND g."group" IN (SELECT m."group" ${MEMBERS[layer]} ${isRanked ? SEARCH : ''} WHERE ${asked.join(' AND ')})`}
       ORDER BY ${ORDER[layer]}, g.id`,
    )
    .all(layer, ...wanted.map((one) => JSON.stringify(one)), ...values)
  return rows.map(({ number }) => Number(number))
}

const SEARCH = 'JOIN statement_search ON statement_search.rowid = s.statement'

const MEMBERS = {
  happening: `FROM statements s JOIN articles a USING (article)
              JOIN members m ON m.layer = 'happening' AND m.unit = s.article`,
  event: `FROM statements s JOIN articles a USING (article) JOIN event_statements USING (statement)
          JOIN members m ON m.layer = 'event' AND m.unit = event`,
  thread: `FROM statements s JOIN articles a USING (article)
           JOIN members m ON m.layer = 'thread' AND m.unit = s.statement`,
}

const ORDER = {
  happening: 'h.last DESC, h.articles DESC',
  event: 'h.last DESC, h.articles DESC',
  thread: 'h.holders DESC, h.last DESC, h.statements DESC',
}
