import type { DatabaseSync } from 'node:sqlite'
import { type StatementRow, statementRows } from '../../../record/statement-rows.ts'
import type { RecordLine } from '../../../types/line.ts'
import { NAME, named } from '../article-names.ts'

/** Prepares making statement rows from the articles' lines, so that every word is exact. */
export function rowSpeller(db: DatabaseSync): (numbers: readonly number[]) => StatementRow[] {
  const where = db.prepare('SELECT article, position FROM statements WHERE statement = ?')
  const line = db.prepare(
    `SELECT in_force AS line, ${NAME} AS name, d.id AS copyOf FROM articles a LEFT JOIN origins o USING (article)
     LEFT JOIN digests d ON d.article = o.copy_of LEFT JOIN digests dg ON dg.article = a.article WHERE a.article = ?`,
  )
  return (numbers) => {
    const articles = new Map<unknown, StatementRow[]>()
    return numbers.flatMap((number) => {
      const { article, position } = where.get(number) ?? {}
      if (article === undefined) return []
      const rows = articles.get(article) ?? rowsOf(line.get(article)!)
      articles.set(article, rows)
      return rows[Number(position)] ?? []
    })
  }
}

function rowsOf({ line, name, copyOf }: Readonly<Record<string, unknown>>): StatementRow[] {
  const rows = statementRows(named(JSON.parse(line as string) as RecordLine, name as string))
  return copyOf === null ? rows : rows.map((row) => ({ ...row, copyOf: copyOf as string }))
}
