import type { DatabaseSync } from 'node:sqlite'
import type { Question } from '../../../../record/question.ts'
import { conditions } from '../../ask.ts'
import { partsOf } from './units-by-name.ts'

/** Which groups a question finds, in the order of their list. */
export function groupsFound(
  db: DatabaseSync,
  layer: 'happening' | 'event' | 'thread',
  question: Question,
  { status = [], of = null }: { readonly status?: readonly string[]; readonly of?: string | null } = {},
): number[] {
  // In a list of threads `status` asks for the thread's own status, in a list of events `event` for the event's own
  // type: no statement has to match it.
  const { statement, own } = ownConditions(layer, question, status)
  if (of !== null) own.push({ sql: HAS_STATEMENT, values: [partsOf(of).article, partsOf(of).id] })
  // Without the first condition (the article is current): members always are.
  const { where, values, isRanked } = conditions(db, statement)
  const asked = where.slice(1)
  const rows = db
    .prepare(
      `SELECT h."group" AS number FROM group_heads h
       WHERE h.layer = ? ${own.map(({ sql }) => `AND ${sql}`).join(' ')}
       ${asked.length === 0 ? '' : `AND h."group" IN (SELECT m."group" FROM ${isRanked ? SEARCH : 'statements s'} ${MEMBERS[layer]} WHERE ${asked.join(' AND ')})`}
       ORDER BY ${ORDER[layer]}, h.id`,
    )
    .all(layer, ...own.map(({ values: wanted }) => JSON.stringify(wanted)), ...values)
  return rows.map(({ number }) => Number(number))
}

interface Own {
  readonly sql: string
  readonly values: readonly string[]
}

function ownConditions(
  layer: 'happening' | 'event' | 'thread',
  question: Question,
  status: readonly string[],
): { readonly statement: Question; readonly own: Own[] } {
  const ofStatus = [question.status, status].map((values) => ({ sql: HAS_STATUS, values }))
  const [statement, own] =
    layer === 'thread'
      ? [{ ...question, status: [] }, ofStatus]
      : layer === 'event'
        ? [{ ...question, event: [] }, [{ sql: HAS_TYPE, values: question.event }]]
        : [question, []]
  return { statement, own: own.filter(({ values }) => values.length > 0) }
}

const HAS_STATUS = 'h.status IN (SELECT value FROM json_each(?))'
/** The article and the statement in it, as a list of two. */
const HAS_STATEMENT = `h."group" IN (SELECT m."group" FROM (SELECT ? AS two) CROSS JOIN digests d ON d.id = two ->> 0
  CROSS JOIN statements s ON s.article = d.article AND s.id = two ->> 1
  CROSS JOIN members m ON m.layer = 'thread' AND m.unit = s.statement)`
const HAS_TYPE = `EXISTS (SELECT 1 FROM members m CROSS JOIN events ON event = m.unit
  WHERE m."group" = h."group" AND type IN (SELECT value FROM json_each(?)))`
const SEARCH = 'statement_search CROSS JOIN statements s ON s.statement = statement_search.rowid'

const MEMBERS = {
  happening:
    "JOIN articles a USING (article) CROSS JOIN members m ON m.layer = 'happening' AND m.unit = s.article",
  event: `JOIN articles a USING (article) CROSS JOIN event_statements USING (statement)
          CROSS JOIN members m ON m.layer = 'event' AND m.unit = event`,
  thread:
    "JOIN articles a USING (article) CROSS JOIN members m ON m.layer = 'thread' AND m.unit = s.statement",
}

const ORDER = {
  happening: 'h.last DESC, h.articles DESC',
  event: 'h.last DESC, h.articles DESC',
  thread: 'h.holders DESC, h.last DESC, h.statements DESC',
}
