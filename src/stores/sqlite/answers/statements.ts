import type { DatabaseSync } from 'node:sqlite'
import { once } from '../../../base/once.ts'
import type { StatementAnswers } from '../../../record/statements.ts'
import { pageOf } from '../../answers/listing.ts'
import { suggest } from '../../answers/suggest.ts'
import { ask } from './ask.ts'
import { facets } from './facets.ts'
import type { Look, Reading } from './look.ts'
import { review } from './review.ts'
import { rowSpeller } from './rows.ts'
import { suggestionSources } from './suggestions.ts'

/** How many rows are made at a time when all are wanted. */
const STRETCH = 500

/** Statements and counts over them. */
export function statementAnswers(db: DatabaseSync, reading: Reading, look: Look): StatementAnswers {
  const rows = once(() => rowSpeller(db))
  return {
    ask: (question, { limit = 20 } = {}) => reading(async () => ask(db, question, limit)),
    statements: (question, options = {}) =>
      look((view) =>
        pageOf(view.hits(question).statements, options, (numbers) => rows()(numbers, question.event)),
      ),
    review: (question, options = {}) => look((view) => review(view, question, options, rows())),
    async *everyStatement(question) {
      const numbers = await look((view) => view.hits(question).statements)
      for (let from = 0; from < numbers.length; from += STRETCH) {
        yield await look(() => rows()(numbers.slice(from, from + STRETCH)))
      }
    },
    facets: (question) => look((view) => facets(view, view.hits(question))),
    suggest: (text) => look((view) => suggest(suggestionSources(view), text)),
  }
}
