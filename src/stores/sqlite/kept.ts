import type { DatabaseSync } from 'node:sqlite'
import type { QuestionKeeper } from '../../record/question-keeper.ts'
import type { Turns } from '../turns.ts'

/** The kept questions of a SQLite file. */
export function questionKeeper(db: DatabaseSync, { reading, writing }: Turns): QuestionKeeper {
  return {
    list: () =>
      reading(async () =>
        db
          .prepare('SELECT * FROM kept_questions ORDER BY name')
          .all()
          .map((row) => ({
            name: String(row.name),
            query: String(row.query),
            keptAt: String(row.kept_at),
            lookedAt: String(row.looked_at),
          })),
      ),
    keep: (name, query) =>
      writing(async () => {
        db.prepare('DELETE FROM kept_seen WHERE name = ?').run(name)
        const now = new Date().toISOString()
        db.prepare('INSERT OR REPLACE INTO kept_questions VALUES (?, ?, ?, ?)').run(name, query, now, now)
      }),
    forget: (name) =>
      writing(async () => {
        db.prepare('DELETE FROM kept_seen WHERE name = ?').run(name)
        return db.prepare('DELETE FROM kept_questions WHERE name = ?').run(name).changes > 0
      }),
    seen: (name, looker) =>
      reading(async () => {
        const rows = db
          .prepare('SELECT key, value FROM kept_seen WHERE name = ? AND looker = ?')
          .all(name, looker)
        return new Map(rows.map(({ key, value }) => [String(key), String(value)]))
      }),
    noteSeen: (name, looker, seen) =>
      writing(async () => {
        const put = db.prepare('INSERT OR REPLACE INTO kept_seen VALUES (?, ?, ?, ?)')
        for (const [key, value] of seen) put.run(name, looker, key, value)
        if (looker !== 'asks') return
        db.prepare('UPDATE kept_questions SET looked_at = ? WHERE name = ?').run(
          new Date().toISOString(),
          name,
        )
      }),
  }
}
