import type { Question } from '../../../record/question.ts'
import { RANKED } from '../../answers/ranked.ts'
import type { Database } from '../database.ts'
import { CURRENT, LATEST_FIRST } from '../sql.ts'
import { Asked } from './asked.ts'
import { conditionsOn, sqlOf } from './conditions.ts'
import { rankOf } from './text.ts'

/** The statements that match a question, as parts of a query. */
export interface Hits {
  readonly asked: Asked
  /** From `FROM` on: statements `s` with their articles `a`. */
  readonly from: string
  /** Verbatim quotations first, then by how well they match, then the latest published. */
  readonly order: string
  /** The question is empty: everything matches. */
  readonly isAll: boolean
}

/** Writes the query for a question. It does not rank where more than `most` statements match. */
export async function findHits(db: Database, question: Question, most = RANKED): Promise<Hits> {
  const asked = new Asked()
  const conditions = await conditionsOn(db, question)
  const words = conditions.find((one) => one.is === 'text')
  const where = [CURRENT, ...(await sqlOf(db, asked, conditions))]
  const rank = words && most > 0 ? await rankOf(db, asked, words.terms, most) : null
  return {
    asked,
    from: `FROM statements s JOIN articles a USING (article)
      ${words ? 'JOIN statement_search f USING (statement)' : ''} WHERE ${where.join(' AND ')}`,
    order: `s.verbatim IS NULL, ${rank === null ? '' : `${rank}, `}${LATEST_FIRST}, s.position`,
    isAll: conditions.length === 0,
  }
}

/** The matching statements as a table `hits`, to be counted in several ways. */
export async function hitsTable(
  db: Database,
  question: Question,
): Promise<{ readonly asked: Asked; readonly table: string }> {
  const { asked, from } = await findHits(db, question, 0)
  return {
    asked,
    table: `WITH hits AS MATERIALIZED (
      SELECT s.statement, s.article, s.stance, s.mode, s.holder_kind, s.verbatim IS NOT NULL AS is_quoted, a.publisher,
             coalesce(s.said_from, a.published_from) AS first, coalesce(s.said_to, a.published_to) AS last ${from})`,
  }
}
