import type { DatabaseSync } from 'node:sqlite'
import type { Layer } from '../../../across/machine/layer.ts'
import type { Within } from '../../../types/across.ts'

/** From names such as `article/s1` to rows of `articles`, `events` or `statements`. */
export interface Units {
  /** `null` where no current article holds it. */
  numberOf(layer: Layer, one: Within): number | null
}

export function unitStore(db: DatabaseSync): Units {
  const article = db.prepare('SELECT article AS unit FROM digests WHERE id = ?')
  const parts = (table: string) => ({
    number: db.prepare(
      `SELECT t.rowid AS unit FROM digests d JOIN ${table} t USING (article) WHERE d.id = ? AND t.id = ?`,
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
  }
}
