import type { DatabaseSync } from 'node:sqlite'
import type { RecordLine } from '../../../types/line.ts'
import { NAME, named } from '../article-names.ts'
import { CURRENT } from './ask.ts'

/** Finds articles by what people call them. */
export interface ArticlesByName {
  /** Those of this id or address: the current ones, or else superseded ones, the latest first. */
  named(name: string): RecordLine[]
  /** The same of those whose id begins so. */
  beginning(id: string): RecordLine[]
}

/** Prepares finding; the lines have the articles' names for ids. */
export function articlesByName(db: DatabaseSync): ArticlesByName {
  const where = (condition: string): string =>
    `SELECT in_force AS line, ${NAME} AS name, ${CURRENT} AS current
     FROM articles a JOIN pages p USING (page) LEFT JOIN digests dg USING (article)
     WHERE ${condition} ORDER BY current DESC, page DESC, position`
  const byId = db.prepare(where('a.id = ?'))
  const byAddress = db.prepare(where('a.id = ? AND substr(p.sha256, 1, length(?)) = ? AND a.position = ?'))
  const byBeginning = db.prepare(where('substr(a.id, 1, length(?1)) = ?1'))
  return {
    named(name) {
      const [, id, digest, position] = /^(.+)@([0-9a-f]{8,64})\.(\d{1,6})$/s.exec(name) ?? []
      const same = linesOf(byId.all(name))
      if (same.length > 0 || id === undefined) return same
      return linesOf(byAddress.all(id, digest!, digest!, Number(position)))
    },
    beginning: (id) => linesOf(byBeginning.all(id)),
  }
}

function linesOf(rows: readonly Readonly<Record<string, unknown>>[]): RecordLine[] {
  return rows
    .filter(({ current }) => current === rows[0]?.current)
    .map(({ line, name }) => named(JSON.parse(line as string) as RecordLine, name as string))
}
