import type { DatabaseSync } from 'node:sqlite'
import type { RecordLine } from '../../../types/line.ts'
import { originOf } from './rules.ts'
import type { Stamp } from './stamp.ts'

/** The origins of articles, with their copies taken into account. */
export interface OriginStore {
  add(article: number, line: RecordLine): void
  remove(article: number): void
  /** To be called when groups of copies have changed; returns the articles whose origin changed. */
  follow(articles: Iterable<number>, groups: Iterable<number>): Set<number>
}

type Row = {
  readonly article: number
  readonly own_name: string | null
  readonly own_basis: string
  readonly name: string | null
  readonly basis: string
  readonly copy_of: number | null
}

export function originStore(db: DatabaseSync, stamp: Stamp): OriginStore {
  const insert = db.prepare(
    `INSERT INTO origins (article, own_name, own_basis, evidence, name, basis, length, stamp) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const remove = db.prepare('DELETE FROM origins WHERE article = ?')
  const lose = db.prepare('UPDATE origins SET copy_of = NULL WHERE copy_of = ?')
  const one = db.prepare('SELECT * FROM origins WHERE article = ?')
  const grouped = db.prepare("SELECT 1 FROM members WHERE layer = 'copy' AND unit = ?")
  // The original is the article published first; of several, the longest; then the first by name.
  const copies = db.prepare(
    `SELECT o.* FROM members m JOIN origins o ON o.article = m.unit JOIN articles a ON a.article = m.unit
     JOIN digests d ON d.article = m.unit WHERE m."group" = ?
     ORDER BY published_to IS NULL, published_to, length DESC, d.id`,
  )
  const set = db.prepare('UPDATE origins SET name = ?, basis = ?, copy_of = ?, stamp = ? WHERE article = ?')

  return {
    add(article, line) {
      const { name, basis, evidence } = originOf(line)
      insert.run(article, name, basis, JSON.stringify(evidence), name, basis, line.text.length, stamp.now)
    },
    remove(article) {
      lose.run(article)
      remove.run(article)
    },
    follow(articles, groups) {
      const changed = new Set<number>()
      const place = (row: Row, name: string | null, basis: string, copyOf: number | null): void => {
        if (row.name === name && row.basis === basis && row.copy_of === copyOf) return
        set.run(name, basis, copyOf, stamp.now, row.article)
        changed.add(row.article)
      }
      for (const article of articles) {
        const row = one.get(article) as Row | undefined
        if (row && !grouped.get(article)) place(row, row.own_name, row.own_basis, null)
      }
      for (const group of groups) {
        const rows = copies.all(group) as Row[]
        const [first] = rows
        if (!first) continue
        // An agency that one of the copies credits; else the outlet of the first.
        const source =
          rows.find((row) => row.own_basis === 'credit') ?? rows.find((row) => row.own_name !== null)
        for (const row of rows) {
          const isOwn = source === undefined || row.own_name === source.own_name
          place(
            row,
            source?.own_name ?? null,
            isOwn ? row.own_basis : 'copy',
            row === first ? null : first.article,
          )
        }
      }
      return changed
    },
  }
}
