import type { ThreadOptions } from '../../../record/groups.ts'
import type { Question } from '../../../record/question.ts'
import { groupQuestion } from '../../../record/question-tree.ts'
import { partsOf } from '../../answers/parts-of.ts'
import type { Database } from '../database.ts'
import { Asked } from '../question/asked.ts'
import { conditionsOn, sqlOf } from '../question/conditions.ts'
import type { NumbersQuery } from './listing.ts'

/** Which happenings or threads a question finds, in the order of their list. */
export async function groupsFound(
  db: Database,
  layer: 'happening' | 'thread',
  question: Question,
  { status = [], of = null }: Pick<ThreadOptions, 'status' | 'of'> = {},
): Promise<NumbersQuery> {
  const { statuses, statement } = groupQuestion(layer, question, status)
  const asked = new Asked()
  const found = await statementsFound(db, asked, statement)
  const unit = layer === 'thread' ? 's.statement' : 's.article'
  const own = [
    `h.layer = '${layer}'`,
    ...statuses.map((some) => `h.status = ANY (${asked.add(some)}::text[])`),
    ...(of === null ? [] : [hasStatement(asked, of)]),
    // Members of groups are always current.
    ...(found === null
      ? []
      : [
          `h."group" IN (SELECT "group" FROM members WHERE layer = '${layer}' AND unit IN (SELECT ${unit} ${found}))`,
        ]),
  ]
  return {
    asked,
    number: 'h."group"',
    from: `FROM group_heads h WHERE ${own.join(' AND ')}`,
    order: ORDER[layer],
  }
}

/**
 * Which events a question finds, in the order of their list: of those that several mentions tell of as one, the first
 * mention; and those that are told of once.
 */
export async function eventsFound(db: Database, question: Question): Promise<NumbersQuery> {
  const { types, statement } = groupQuestion('event', question)
  const asked = new Asked()
  const found = await statementsFound(db, asked, statement)
  const conditions = [
    ...(types.length === 0 ? [] : [`v.type = ANY (${asked.add(types)}::text[])`]),
    ...(found === null
      ? []
      : [`v.event IN (SELECT event FROM event_statements WHERE statement IN (SELECT s.statement ${found}))`]),
  ]
  // Of an event with several mentions, one has to be of the type, and one, which may be another, told by a statement.
  const grouped = conditions.map(
    (condition) => `AND h."group" IN (
      SELECT m."group" FROM events v JOIN members m ON m.layer = 'event' AND m.unit = v.event WHERE ${condition})`,
  )
  const from = `FROM (
    SELECT m.unit, h.last, h.articles, h.id FROM group_heads h JOIN members m ON m."group" = h."group" AND m.position = 0
    WHERE h.layer = 'event' ${grouped.join(' ')}
    UNION ALL
    SELECT v.event, v."to", 1, d.id || '/' || v.id FROM events v JOIN digests d USING (article)
    WHERE NOT EXISTS (SELECT FROM members m WHERE m.layer = 'event' AND m.unit = v.event)
          ${conditions.map((condition) => `AND ${condition}`).join(' ')}) listed`
  return { asked, number: 'unit', from, order: 'last DESC NULLS LAST, articles DESC, id' }
}

/** The statements that a question finds, from `FROM` on; `null` where it asks for nothing. */
async function statementsFound(db: Database, asked: Asked, question: Question): Promise<string | null> {
  const conditions = await conditionsOn(db, question)
  if (conditions.length === 0) return null
  const search = conditions.some(({ is }) => is === 'text') ? 'JOIN statement_search f USING (statement)' : ''
  const where = await sqlOf(db, asked, conditions)
  return `FROM statements s JOIN articles a USING (article) ${search} WHERE ${where.join(' AND ')}`
}

function hasStatement(asked: Asked, name: string): string {
  const { article, id } = partsOf(name)
  return `h."group" IN (
    SELECT m."group" FROM digests d JOIN statements s ON s.article = d.article AND s.id = ${asked.add(id)}
    JOIN members m ON m.layer = 'thread' AND m.unit = s.statement WHERE d.id = ${asked.add(article)})`
}

const ORDER = {
  happening: 'h.last DESC NULLS LAST, h.articles DESC, h.id',
  thread: 'h.holders DESC, h.last DESC NULLS LAST, h.statements DESC, h.id',
}
