import type { DatabaseSync } from 'node:sqlite'
import type { Question } from '../../../record/question.ts'
import { groupQuestion } from '../../../record/question-tree.ts'
import type { ThreadStatus } from '../../../types/across.ts'
import { partsOf } from '../../answers/parts-of.ts'
import { conditionsOn, isRanked, type Sql, sqlOf } from '../question/sql.ts'

/** Which happenings or threads a question finds, in the order of their list. */
export function groupsFound(
  db: DatabaseSync,
  layer: 'happening' | 'thread',
  question: Question,
  { status = [], of = null }: { readonly status?: readonly ThreadStatus[]; readonly of?: string | null } = {},
): number[] {
  const { statuses, statement } = groupQuestion(layer, question, status)
  const conditions = conditionsOn(db, statement)
  // Members of groups are always current.
  const own: readonly Sql[] = [
    ...statuses.map((values) => ({ sql: HAS_STATUS, values: [JSON.stringify(values)] })),
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

/**
 * Which events a question finds, in the order of their list: of those that several mentions tell of as one, the first
 * mention; and those that are told of once.
 */
export function eventsFound(db: DatabaseSync, question: Question): number[] {
  const { types, statement } = groupQuestion('event', question)
  const conditions = conditionsOn(db, statement)
  const asked = conditions.map((condition) => sqlOf(db, condition))
  const from = isRanked(conditions) ? SEARCH : 'statements s'
  const found = [
    ...(types.length === 0 ? [] : ['type IN (SELECT value FROM json_each(?))']),
    ...(conditions.length === 0
      ? []
      : [
          `event IN (SELECT event FROM ${from} JOIN articles a USING (article) CROSS JOIN event_statements USING (statement)
            WHERE ${asked.map(({ sql }) => sql).join(' AND ')})`,
        ]),
  ]
  // Of an event with several mentions, one has to be of the type, and one, which may be another, told by a statement.
  const grouped = found.map(
    (condition) =>
      `AND h."group" IN (SELECT m."group" FROM events JOIN members m ON m.layer = 'event' AND m.unit = event WHERE ${condition})`,
  )
  const values = [
    ...(types.length === 0 ? [] : [JSON.stringify(types)]),
    ...asked.flatMap((one) => one.values),
  ]
  const rows = db
    .prepare(
      `SELECT number FROM (
         SELECT m.unit AS number, h.last, h.articles, h.id FROM group_heads h JOIN members m ON m."group" = h."group" AND position = 0
         WHERE h.layer = 'event' ${grouped.join(' ')}
         UNION ALL
         SELECT event, "to", 1, d.id || '/' || v.id FROM events v JOIN digests d USING (article)
         WHERE NOT EXISTS (SELECT 1 FROM members WHERE layer = 'event' AND unit = event)
               ${found.map((condition) => `AND ${condition}`).join(' ')})
       ORDER BY last DESC, articles DESC, id`,
    )
    .all(...values, ...values)
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
const SEARCH = 'statement_search CROSS JOIN statements s ON s.statement = statement_search.rowid'

const MEMBERS = {
  happening:
    "JOIN articles a USING (article) CROSS JOIN members m ON m.layer = 'happening' AND m.unit = s.article",
  thread:
    "JOIN articles a USING (article) CROSS JOIN members m ON m.layer = 'thread' AND m.unit = s.statement",
}

const ORDER = {
  happening: 'h.last DESC, h.articles DESC',
  thread: 'h.holders DESC, h.last DESC, h.statements DESC',
}
