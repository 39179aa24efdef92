import type { DatabaseSync } from 'node:sqlite'
import type { Question } from '../../../../record/question.ts'
import { groupQuestion } from '../../../../record/question-tree.ts'
import type { ThreadStatus } from '../../../../types/across.ts'
import { partsOf } from '../../../answers/parts-of.ts'
import { conditionsOn, isRanked, type Sql, sqlOf } from '../../question/sql.ts'

/** Which groups a question finds, in the order of their list. */
export function groupsFound(
  db: DatabaseSync,
  layer: 'happening' | 'event' | 'thread',
  question: Question,
  { status = [], of = null }: { readonly status?: readonly ThreadStatus[]; readonly of?: string | null } = {},
): number[] {
  const { statuses, types, statement } = groupQuestion(layer, question, status)
  const conditions = conditionsOn(db, statement)
  // Members of groups are always current.
  const own: readonly Sql[] = [
    ...statuses.map((values) => ({ sql: HAS_STATUS, values: [JSON.stringify(values)] })),
    ...(types.length === 0 ? [] : [{ sql: HAS_TYPE, values: [JSON.stringify(types)] }]),
    ...(of === null
      ? []
      : [{ sql: HAS_STATEMENT, values: [JSON.stringify([partsOf(of).article, partsOf(of).id])] }]),
    ...(conditions.length === 0
      ? []
      : [
          hasMember(
            layer,
            isRanked(conditions),
            conditions.map((condition) => sqlOf(db, condition)),
          ),
        ]),
  ]
  const rows = db
    .prepare(
      `SELECT h."group" AS number FROM group_heads h
       WHERE h.layer = ? ${own.map(({ sql }) => `AND ${sql}`).join(' ')} ORDER BY ${ORDER[layer]}, h.id`,
    )
    .all(layer, ...own.flatMap(({ values }) => values))
  return rows.map(({ number }) => Number(number))
}

/** The group has a member with a statement that meets every condition. */
function hasMember(layer: keyof typeof MEMBERS, ranked: boolean, asked: readonly Sql[]): Sql {
  return {
    sql: `h."group" IN (SELECT m."group" FROM ${ranked ? SEARCH : 'statements s'} ${MEMBERS[layer]}
      WHERE ${asked.map(({ sql }) => sql).join(' AND ')})`,
    values: asked.flatMap(({ values }) => values),
  }
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
