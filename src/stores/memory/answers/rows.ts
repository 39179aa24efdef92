import { articleHead } from '../../../record/article-head.ts'
import type { ArticleHead } from '../../../record/articles.ts'
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
    return rowsOf(line, copied(state, article).copyOf ?? null, types, namesIn(state, article))[position]!
  })
}

/** The names on record of an article's entities, by their ids. */
function namesIn(state: State, article: number): ReadonlyMap<string, string> {
  return new Map(
    state.parts.get(article)!.entities.flatMap(({ row, id }) => {
      const identity = state.placements.get(row)?.identity
      return identity === undefined ? [] : [[id, state.identities.get(identity)!.name] as const]
    }),
  )
}

/** Articles as lists show them. */
export function articleHeads(state: State, articles: readonly number[]): ArticleHead[] {
  return articles.map((article) => ({
    ...articleHead(lineOf(state, state.articles.get(article)!)),
    ...copied(state, article),
  }))
}
