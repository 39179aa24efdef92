import type { DatabaseSync } from 'node:sqlite'
import type { Question } from '../../record/question.ts'
import type { StatementRow } from '../../record/statement-rows.ts'
import { rowSpeller } from './explore/rows.ts'
import { matchOf } from './match.ts'
import { otherNames } from './other-names.ts'
import { publishersLike } from './publishers.ts'
import { whoExactly } from './who-exactly.ts'

/** Weights for content, about, holder, place, title: the words themselves count most, the title least. */
export const RANK = 'bm25(statement_search, 4, 2, 3, 2, 1)'

/** Finds statements by their columns and makes the rows from the articles' lines, so that every word is exact. */
export function ask(db: DatabaseSync, question: Question, limit: number): StatementRow[] {
  const { where, values, isRanked } = conditions(db, question)
  const rows = db
    .prepare(
      `SELECT s.statement FROM statements s JOIN articles a USING (article)
       ${isRanked ? 'JOIN statement_search ON statement_search.rowid = s.statement' : ''}
       WHERE ${where.join(' AND ')}
       ORDER BY s.verbatim IS NULL, ${isRanked ? `${RANK},` : ''} a.published_from DESC, s.article, s.position
       LIMIT ?`,
    )
    .all(...values, limit)
  return rowSpeller(db)(
    rows.map(({ statement }) => Number(statement)),
    question.event,
  )
}

/** A question as SQL conditions on statements `s`, articles `a` and, where it is ranked, `statement_search`. */
export function conditions(
  db: DatabaseSync,
  asked: Question,
): { where: string[]; values: (string | number)[]; isRanked: boolean } {
  const where = [CURRENT]
  const values: (string | number)[] = []
  const { question, held } = whoExactly(db, asked)
  const match = matchOf(question, (name) => otherNames(db, name))
  if (match !== null) {
    where.push('statement_search MATCH ?')
    values.push(match)
  }
  if (held !== null) {
    where.push(`s.statement IN (${held.sql})`)
    values.push(...held.values)
  }
  for (const column of ['stance', 'mode'] as const) {
    if (question[column].length === 0) continue
    where.push(`s.${column} IN (${question[column].map(() => '?').join(', ')})`)
    values.push(...question[column])
  }
  if (question.publisher.length > 0) {
    where.push('a.publisher IN (SELECT value FROM json_each(?))')
    values.push(JSON.stringify(publishersLike(db, question.publisher)))
  }
  for (const [name, sql] of Object.entries(ACROSS)) {
    const wanted = question[name as keyof typeof ACROSS]
    if (wanted.length === 0) continue
    where.push(`s.statement IN (${sql})`)
    values.push(JSON.stringify(wanted))
  }
  if (question.since !== null) {
    where.push('coalesce(s.said_to, a.published_to) >= ?')
    values.push(question.since)
  }
  if (question.until !== null) {
    where.push('coalesce(s.said_from, a.published_from) <= ?')
    values.push(question.until)
  }
  return { where, values, isRanked: match !== null }
}

/** Conditions on what a statement belongs to: threads of a status, events of a type. */
export const ACROSS = {
  status: `SELECT unit FROM group_heads h JOIN members USING ("group")
           WHERE h.layer = 'thread' AND status IN (SELECT value FROM json_each(?))`,
  event: `SELECT statement FROM events JOIN event_statements USING (event)
          WHERE type IN (SELECT value FROM json_each(?))`,
} as const

/** The condition that an article `a` is current: it is the latest version at some location. */
export const CURRENT = 'EXISTS (SELECT 1 FROM locations l WHERE l.page = a.page AND l.superseded_at IS NULL)'
