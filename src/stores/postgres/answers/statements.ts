import type { StatementAnswers } from '../../../record/statements.ts'
import { suggest } from '../../answers/suggest.ts'
import type { Database } from '../database.ts'
import { findHits } from '../question/hits.ts'
import type { Reading } from './answers.ts'
import { facets } from './facets.ts'
import { suggestionSources } from './holders.ts'
import { pageOfQuery } from './listing.ts'
import type { Once } from './once.ts'
import { review } from './review.ts'
import { statementRowsOf } from './rows.ts'

/** How many rows are made at a time when all are wanted. */
const STRETCH = 500

/** Statements and counts over them. */
export function statementAnswers(db: Database, reading: Reading, once: Once): StatementAnswers {
  return {
    ask: (question, { limit = 20 } = {}) =>
      reading(async () => {
        const { asked, from, order } = await findHits(db, question, Number.POSITIVE_INFINITY)
        const rows = await db.all<{ statement: number }>(
          `SELECT s.statement ${from} ORDER BY ${order} LIMIT ${asked.add(limit)}`,
          ...asked.values,
        )
        const numbers = rows.map(({ statement }) => statement)
        return statementRowsOf(db, numbers, question.event)
      }),
    statements: (question, options = {}) =>
      reading(async () => {
        const hits = await findHits(db, question)
        return pageOfQuery(db, { ...hits, number: 's.statement' }, options, (numbers) =>
          statementRowsOf(db, numbers, question.event),
        )
      }),
    review: (question, options = {}) => reading(() => review(db, question, options)),
    async *everyStatement(question) {
      const rows = await reading(async () => {
        const { asked, from, order } = await findHits(db, question)
        return db.all<{ statement: number }>(`SELECT s.statement ${from} ORDER BY ${order}`, ...asked.values)
      })
      const numbers = rows.map(({ statement }) => statement)
      for (let from = 0; from < numbers.length; from += STRETCH)
        yield await reading(() => statementRowsOf(db, numbers.slice(from, from + STRETCH)))
    },
    facets: (question) =>
      reading(() => once(`facets ${JSON.stringify(question)}`, () => facets(db, question))),
    suggest: (text) => reading(() => suggest(suggestionSources(db, once), text)),
  }
}
