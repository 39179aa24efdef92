import type { DatabaseSync } from 'node:sqlite'
import type { Within } from '../../../types/across.ts'

/** The rows that are grouped: articles by copy and by happening, events, and statements. */
export type Layer = 'copy' | 'happening' | 'event' | 'thread'

/** From names such as `article/s1` to rows of `articles`, `events` or `statements`, and back. */
export interface Units {
  /** `null` where no current article holds it. */
  numberOf(layer: Layer, one: Within): number | null
  nameOf(layer: Layer, unit: number): Within
}

export function unitStore(db: DatabaseSync): Units {
  const article = db.prepare('SELECT article AS unit FROM digests WHERE id = ?')
  const articleName = db.prepare("SELECT id AS article, '' AS id FROM digests WHERE article = ?")
  const parts = (table: string) => ({
    number: db.prepare(
      `SELECT t.rowid AS unit FROM digests d JOIN ${table} t USING (article) WHERE d.id = ? AND t.id = ?`,
    ),
    name: db.prepare(
      `SELECT d.id AS article, t.id FROM ${table} t JOIN digests d USING (article) WHERE t.rowid = ?`,
    ),
  })
  const tables = { event: parts('events'), thread: parts('statements') }
  return {
    numberOf(layer, one) {
      const row =
        layer === 'copy' || layer === 'happening'
          ? article.get(one.article)
          : tables[layer].number.get(one.article, one.id)
      return row ? Number(row.unit) : null
    },
    nameOf(layer, unit) {
      const row =
        layer === 'copy' || layer === 'happening' ? articleName.get(unit)! : tables[layer].name.get(unit)!
      return { article: row.article as string, id: row.id as string }
    },
  }
}
