import type { Question } from '../../../record/question.ts'
import type { Condition } from '../../../record/question-tree.ts'
import { RANKED } from '../../answers/ranked.ts'
import { matchOf, RANK } from '../question/match.ts'
import { publishersLike } from '../question/publishers.ts'
import { conditionsOn, statementsOf } from '../question/sql.ts'
import { loadColumns } from './load.ts'
import type { View } from './view.ts'

/** The statements that match a question. */
export interface Hits {
  /** Numbers of statements, in the order of `ask`. */
  readonly statements: readonly number[]
  /** By number of the statement: 1 for those that match. */
  readonly isHit: Uint8Array
  /** The question is empty: everything matches. */
  readonly isAll: boolean
}

/** Whether a statement, by its number, meets a condition. */
type Test = (number: number) => boolean

/** Finds statements in the columns that are in memory. */
export function findHits(view: View, question: Question): Hits {
  const { db, columns, articles } = view
  const { statement } = columns
  const conditions = conditionsOn(db, question)
  const words = conditions.find((one) => one.is === 'text')
  const match = words === undefined ? null : matchOf(words.terms)
  const matching = match === null ? [] : numbersOf(view, SEARCH, [match])
  const tests = conditions.map((condition) =>
    condition.is === 'text' ? among(view, matching) : testOf(view, condition),
  )
  const fits: Test = (number) => tests.every((test) => test(number))
  const byArticle = view.once('statements by article', () => firstStatements(statement.article))
  const quoted: number[] = []
  const others: number[] = []
  for (const article of articles) {
    const first = byArticle.get(article)
    if (first === undefined) continue
    for (let number = first; statement.article[number] === article; number++) {
      if (fits(number)) (statement.isQuoted[number] === 1 ? quoted : others).push(number)
    }
  }
  if (match !== null && matching.length <= RANKED) rank(view, match, [quoted, others])
  const statements = [...quoted, ...others]
  const isHit = new Uint8Array(statement.article.length)
  for (const number of statements) isHit[number] = 1
  return { statements, isHit, isAll: conditions.length === 0 }
}

/** A condition on the columns. */
function testOf(view: View, condition: Exclude<Condition, { readonly is: 'text' }>): Test {
  const { db, columns } = view
  const { statement, article, words } = columns
  switch (condition.is) {
    case 'among': {
      const codes = new Set(condition.values.map((value) => words.find(value)))
      const column = statement[condition.field]
      return (number) => codes.has(column[number])
    }
    case 'published': {
      const codes = new Set(publishersLike(db, condition.like).map((name) => words.find(name)))
      return (number) => codes.has(article.publisher[statement.article[number]!])
    }
    case 'since': {
      const day = dayOf(condition.day)
      return (number) => statement.to[number] !== 0 && statement.to[number]! >= day
    }
    case 'until': {
      const day = dayOf(condition.day)
      return (number) => statement.from[number] !== 0 && statement.from[number]! <= day
    }
    default: {
      const { sql, values } = statementsOf(condition)
      return among(view, numbersOf(view, sql, values))
    }
  }
}

const SEARCH = 'SELECT rowid FROM statement_search WHERE statement_search MATCH ?'

function numbersOf({ db }: View, sql: string, values: readonly string[]): readonly number[] {
  return loadColumns(db, sql, ...values)[0] as readonly number[]
}

function among({ columns }: View, numbers: readonly number[]): Test {
  const isFound = new Uint8Array(columns.statement.article.length)
  for (const number of numbers) isFound[number] = 1
  return (number) => isFound[number] === 1
}

/** Sorts by how well the words of a question are met; of those that are met alike, the order stays. */
function rank({ db }: View, match: string, lists: readonly number[][]): void {
  const ranks = new Map<number, number>()
  const rows = db.prepare(
    `SELECT rowid, ${RANK} AS rank FROM statement_search WHERE statement_search MATCH ?`,
  )
  for (const { rowid, rank } of rows.iterate(match)) ranks.set(rowid as number, rank as number)
  for (const numbers of lists) numbers.sort((a, b) => ranks.get(a)! - ranks.get(b)!)
}

/** `2024-05-14` is 20240514. */
function dayOf(day: string): number {
  return Number(day.replaceAll('-', ''))
}

/** The number of each article's first statement; the others follow it (`row-numbers.ts`). */
function firstStatements(articles: readonly number[]): ReadonlyMap<number, number> {
  const first = new Map<number, number>()
  for (let number = articles.length - 1; number > 0; number--) {
    const article = articles[number]
    if (article !== undefined) first.set(article, number)
  }
  return first
}
