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
  { looked = 'never', order = 'doubt', ...page }: ReviewOptions,
): Promise<Review> {
  const unranked = await findHits(db, question, 0)
  const counted = await db.one<Pick<Review, 'all' | 'looked'>>(
    `SELECT count(*) AS all, count(*) FILTER (WHERE ${LOOKED_AT}) AS looked ${unranked.from} AND ${HELD}`,
    ...unranked.asked.values,
  )
  const hits =
    order === 'list' ? await findHits(db, question) : { ...unranked, order: 's.confidence, s.statement' }
  const query = { ...hits, number: 's.statement', from: `${hits.from} AND ${HELD} ${WANTED[looked]}` }
  const listed = await pageOfQuery(db, query, page, (numbers) => statementRowsOf(db, numbers))
  return { ...listed, ...counted! }
}

const HELD = `s.holder_kind <> 'article'`

/** Somebody has accepted or edited it. */
const LOOKED_AT = `(a.corrected::json #> ARRAY['statements', s.position::text, 'corrections'] IS NOT NULL)`

const WANTED = { any: '', once: `AND ${LOOKED_AT}`, never: `AND NOT ${LOOKED_AT}` } as const
