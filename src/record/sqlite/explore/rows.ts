import type { DatabaseSync } from 'node:sqlite'
import type { RecordLine } from '../../../record-line.ts'
import { type StatementRow, statementRows } from '../../statement-rows.ts'

/** Spells statements out from their articles, so that their words come back exact. */
export function rowSpeller(db: DatabaseSync): (numbers: readonly number[]) => StatementRow[] {
  const where = db.prepare('SELECT article, position FROM statements WHERE statement = ?')
  const line = db.prepare('SELECT line FROM articles WHERE article = ?')
  return (numbers) => {
    const articles = new Map<unknown, StatementRow[]>()
    return numbers.flatMap((number) => {
      const { article, position } = where.get(number) ?? {}
      if (article === undefined) return []
      const rows =
        articles.get(article) ?? statementRows(JSON.parse(line.get(article)?.line as string) as RecordLine)
      articles.set(article, rows)
      return rows[Number(position)] ?? []
    })
  }
}
