import type { DatabaseSync } from 'node:sqlite'
import type { Question } from '../../../record/question.ts'
import type { StatementRow } from '../../../record/statement-rows.ts'
import { RANK } from '../question/match.ts'
import { conditionsOn, isRanked, sqlOf } from '../question/sql.ts'
import { rowSpeller } from './rows.ts'

/** Finds statements by their columns and makes the rows from the articles' lines, so that every word is exact. */
export function ask(db: DatabaseSync, question: Question, limit: number): StatementRow[] {
  const conditions = conditionsOn(db, question)
  const ranked = isRanked(conditions)
  const asked = conditions.map((condition) => sqlOf(db, condition))
  const rows = db
    .prepare(
      `SELECT s.statement FROM statements s JOIN articles a USING (article)
       ${ranked ? 'JOIN statement_search ON statement_search.rowid = s.statement' : ''}
       WHERE ${[CURRENT, ...asked.map(({ sql }) => sql)].join(' AND ')}
       ORDER BY s.verbatim IS NULL, ${ranked ? `${RANK},` : ''} a.published_from DESC, s.article, s.position
       LIMIT ?`,
    )
    .all(...asked.flatMap(({ values }) => values), Math.min(limit, Number.MAX_SAFE_INTEGER))
  return rowSpeller(db)(
    rows.map(({ statement }) => Number(statement)),
    question.event,
  )
}

/** The condition that an article `a` is current: it is the latest version at some location. */
export const CURRENT = 'EXISTS (SELECT 1 FROM locations l WHERE l.page = a.page AND l.superseded_at IS NULL)'
