import type { KeptQuestion, QuestionKeeper } from '../../record/question-keeper.ts'
import type { Turns } from '../turns.ts'
import type { Database } from './database.ts'

/** The kept questions of a record. */
export function questionKeeper(db: Database, { reading, writing }: Turns): QuestionKeeper {
  return {
    list: () =>
      reading(() =>
        db.all<KeptQuestion>(
          'SELECT name, query, kept_at AS "keptAt", looked_at AS "lookedAt" FROM kept_questions ORDER BY name',
        ),
      ),
    keep: (name, query) =>
      writing(async () => {
        await db.run('DELETE FROM kept_seen WHERE name = $1', name)
        await db.run(
          `INSERT INTO kept_questions VALUES ($1, $2, $3, $3) ON CONFLICT (name)
           DO UPDATE SET query = excluded.query, kept_at = excluded.kept_at, looked_at = excluded.looked_at`,
          ...[name, query, new Date().toISOString()],
        )
      }),
    forget: (name) =>
      writing(async () => {
        await db.run('DELETE FROM kept_seen WHERE name = $1', name)
        return (await db.run('DELETE FROM kept_questions WHERE name = $1', name)) > 0
      }),
    seen: (name, looker) =>
      reading(async () => {
        const rows = await db.all<{ key: string; value: string }>(
          'SELECT key, value FROM kept_seen WHERE name = $1 AND looker = $2',
          name,
          looker,
        )
        return new Map(rows.map(({ key, value }) => [key, value]))
      }),
    noteSeen: (name, looker, seen) =>
      writing(async () => {
        await db.run(
          `INSERT INTO kept_seen SELECT $1, $2, * FROM unnest($3::text[], $4::text[])
           ON CONFLICT (name, looker, md5(key)) DO UPDATE SET value = excluded.value`,
          ...[name, looker],
          [...seen.keys()],
          [...seen.values()],
        )
        if (looker !== 'asks') return
        await db.run(
          'UPDATE kept_questions SET looked_at = $1 WHERE name = $2',
          new Date().toISOString(),
          name,
        )
      }),
  }
}
