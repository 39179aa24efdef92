import type { Question } from '../../../record/question.ts'
import { ACROSS, RANK } from '../ask.ts'
import { matchOf } from '../match.ts'
import { otherNames } from '../other-names.ts'
import { publishersLike } from '../publishers.ts'
import { whoExactly } from '../who-exactly.ts'
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

/** If more statements match, they are not ranked: such common words do not help, and ranking them takes long. */
const RANKED = 5_000

export function findHits(view: View, asked: Question): Hits {
  const { db, columns, articles } = view
  const { statement } = columns
  const { question, held } = whoExactly(db, asked)
  const match = matchOf(question, (name) => otherNames(db, name))
  const isHit = new Uint8Array(statement.article.length)
  let matched = 0
  if (match === null) isHit.fill(1)
  else {
    const [found] = loadColumns(
      db,
      'SELECT rowid FROM statement_search WHERE statement_search MATCH ?',
      match,
    )
    for (const number of found as number[]) isHit[number] = 1
    matched = found!.length
  }

  const stances = codesOf(view, question.stance)
  const modes = codesOf(view, question.mode)
  const publishers =
    question.publisher.length === 0
      ? null
      : new Set(publishersLike(db, question.publisher).map((name) => columns.words.find(name)))
  const across = Object.entries(ACROSS).flatMap(([name, sql]) => {
    const wanted = question[name as keyof typeof ACROSS]
    return wanted.length === 0
      ? []
      : [new Set(loadColumns(db, sql, JSON.stringify(wanted))[0] as readonly number[])]
  })
  if (held !== null) across.push(new Set(loadColumns(db, held.sql, ...held.values)[0] as readonly number[]))
  const since = question.since === null ? 0 : Number(question.since.replaceAll('-', ''))
  const until =
    question.until === null ? Number.POSITIVE_INFINITY : Number(question.until.replaceAll('-', ''))
  const isDated = question.since !== null || question.until !== null
  const fits = (number: number): boolean =>
    isHit[number] === 1 &&
    (stances === null || stances.has(statement.stance[number]!)) &&
    (modes === null || modes.has(statement.mode[number]!)) &&
    across.every((own) => own.has(number)) &&
    (!isDated ||
      (statement.from[number] !== 0 && statement.to[number]! >= since && statement.from[number]! <= until))

  const byArticle = view.once('statements by article', () => firstStatements(statement.article))
  const quoted: number[] = []
  const others: number[] = []
  for (const article of articles) {
    const first = byArticle.get(article)
    if (first === undefined || publishers?.has(columns.article.publisher[article]) === false) continue
    for (let number = first; statement.article[number] === article; number++) {
      if (fits(number)) (statement.isQuoted[number] === 1 ? quoted : others).push(number)
    }
  }
  if (match !== null && matched <= RANKED) {
    const ranks = new Map<number, number>()
    const rows = db.prepare(
      `SELECT rowid, ${RANK} AS rank FROM statement_search WHERE statement_search MATCH ?`,
    )
    for (const { rowid, rank } of rows.iterate(match)) ranks.set(rowid as number, rank as number)
    // Sorting keeps the order of those that rank the same.
    const byRank = (a: number, b: number): number => ranks.get(a)! - ranks.get(b)!
    quoted.sort(byRank)
    others.sort(byRank)
  }
  const statements = [...quoted, ...others]
  isHit.fill(0)
  for (const number of statements) isHit[number] = 1
  return {
    statements,
    isHit,
    isAll:
      match === null &&
      publishers === null &&
      stances === null &&
      modes === null &&
      across.length === 0 &&
      !isDated,
  }
}

function codesOf({ columns }: View, values: readonly string[]): ReadonlySet<number | undefined> | null {
  return values.length === 0 ? null : new Set(values.map((value) => columns.words.find(value)))
}

/** The number of each article's first statement; statements of an article have consecutive numbers. */
function firstStatements(articles: readonly number[]): ReadonlyMap<number, number> {
  const first = new Map<number, number>()
  for (let number = articles.length - 1; number > 0; number--) {
    const article = articles[number]
    if (article !== undefined) first.set(article, number)
  }
  return first
}
