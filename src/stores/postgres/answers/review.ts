import type { Question } from '../../../record/question.ts'
import type { Review, ReviewOptions } from '../../../record/statements.ts'
import type { Database } from '../database.ts'
import { findHits } from '../question/hits.ts'
import { pageOfQuery } from './listing.ts'
import { statementRowsOf } from './rows.ts'

/** Statements of people and bodies that fit, as a reader looks at them one after the other. */
export async function review(
  db: Database,
  question: Question,
  { looked = 'never', order = 'doubt', without = [], ...page }: ReviewOptions,
): Promise<Review> {
  const unranked = await findHits(db, question, 0)
  const counted = await db.one<Pick<Review, 'all' | 'looked'>>(
    `SELECT count(*) AS all, count(*) FILTER (WHERE ${LOOKED_AT}) AS looked ${unranked.from} AND ${HELD}`,
    ...unranked.asked.values,
  )
  const hits =
    order === 'list' ? await findHits(db, question) : { ...unranked, order: 's.confidence, s.statement' }
  const left =
    without.length === 0
      ? ''
      : `AND NOT EXISTS (SELECT FROM json_array_elements_text(${CORRECTIONS}) one
           WHERE one.value::bigint IN (SELECT json_array_elements_text(${hits.asked.add(JSON.stringify(without))}::json)::bigint))`
  const query = { ...hits, number: 's.statement', from: `${hits.from} AND ${HELD} ${WANTED[looked]} ${left}` }
  const listed = await pageOfQuery(db, query, page, (numbers) => statementRowsOf(db, numbers))
  return { ...listed, ...counted! }
}

const HELD = `s.holder_kind <> 'article'`

/** The numbers of the corrections by which somebody has accepted or edited it. */
const CORRECTIONS = `(a.corrected::json #> ARRAY['statements', s.position::text, 'corrections'])`
const LOOKED_AT = `(${CORRECTIONS} IS NOT NULL)`

const WANTED = { any: '', once: `AND ${LOOKED_AT}`, never: `AND NOT ${LOOKED_AT}` } as const
