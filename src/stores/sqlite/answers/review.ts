import type { Question } from '../../../record/question.ts'
import type { StatementRow } from '../../../record/statement-rows.ts'
import type { Review, ReviewOptions } from '../../../record/statements.ts'
import { pageOf } from '../../answers/listing.ts'
import { loadColumns } from '../columns/load.ts'
import type { View } from '../columns/view.ts'

/** Statements of people and bodies that fit, as a reader looks at them one after the other. */
export function review(
  view: View,
  question: Question,
  { looked = 'never', order = 'doubt', without = [], ...page }: ReviewOptions,
  rows: (numbers: readonly number[]) => readonly StatementRow[],
): Review {
  const { statement } = view.columns
  const seen = lookedAt(view)
  const all = view.hits(question).statements.filter((number) => statement.isOwnVoice[number] === 0)
  const left = new Set(without)
  const queue = all.filter(
    (number) =>
      (looked === 'any' || seen.has(number) === (looked === 'once')) &&
      !seen.get(number)?.some((correction) => left.has(correction)),
  )
  if (order === 'doubt') queue.sort((a, b) => statement.confidence[a]! - statement.confidence[b]! || a - b)
  return {
    ...pageOf(queue, page, rows),
    all: all.length,
    looked: all.filter((number) => seen.has(number)).length,
  }
}

/** The statements that somebody has accepted or edited, with the numbers of the corrections. */
function lookedAt(view: View): ReadonlyMap<number, readonly number[]> {
  return view.once('looked at', () => {
    const [statements, corrections] = loadColumns(view.db, CORRECTED)
    return new Map(
      statements!.map((number, i) => [number as number, JSON.parse(corrections![i] as string) as number[]]),
    )
  })
}

const CORRECTED = `SELECT s.statement, one.value ->> '$.corrections'
  FROM articles a, json_each(a.corrected, '$.statements') one
  JOIN statements s ON s.article = a.article AND s.position = one.key
  WHERE a.corrected IS NOT NULL AND one.value ->> '$.corrections' IS NOT NULL`
