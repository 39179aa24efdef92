import { articleHead } from '../../../record/article-head.ts'
import type { ArticleHead } from '../../../record/explore.ts'
import type { StatementRow } from '../../../record/statement-rows.ts'
import type { EventType } from '../../../types/event.ts'
import { rowsOf } from '../../answers/rows.ts'
import { lineOf } from '../lines.ts'
import type { State, Statement } from '../state.ts'
import { copied } from './view.ts'

/** Statements as lists show them, from the articles' lines in force. */
export function statementRows(
  state: State,
  statements: readonly Statement[],
  types: readonly EventType[] = [],
): StatementRow[] {
  return statements.map(({ article, position }) => {
    const line = lineOf(state, state.articles.get(article)!)
    return rowsOf(line, copied(state, article).copyOf ?? null, types)[position]!
  })
}

/** Articles as lists show them. */
export function articleHeads(state: State, articles: readonly number[]): ArticleHead[] {
  return articles.map((article) => ({
    ...articleHead(lineOf(state, state.articles.get(article)!)),
    ...copied(state, article),
  }))
}
