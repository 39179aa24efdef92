import type { DatabaseSync } from 'node:sqlite'
import type { AcrossStore } from '../../across/machine/store.ts'
import { once } from '../../base/once.ts'
import type { PageVersion, Summary } from '../../record/record.ts'
import type { RecordLine } from '../../types/line.ts'
import type { Note } from '../../types/note.ts'
import type { Answers } from '../store.ts'
import { ask, CURRENT } from './ask.ts'
import { explorer } from './explore/explorer.ts'
import { changeMarker } from './explore/view.ts'
import { articlesByName } from './find-articles.ts'
import { summarise } from './summary.ts'

/** How many lines are read at once. */
const AT_ONCE = 20

/** What a SQLite file answers. `reading` waits for writes, and turns SQLite's errors into the record's. */
export function answers(
  db: DatabaseSync,
  store: () => AcrossStore,
  path: string,
  reading: <T>(work: () => Promise<T>) => Promise<T>,
): Answers {
  const names = once(() => articlesByName(db))
  // The web pages ask for the summary again and again.
  const marker = changeMarker(db)
  let summary: Summary | undefined
  let summarised = ''
  return {
    ...explorer(db, store, (work) => reading(async () => work())),

    async *articles({ superseded = false, sha256 } = {}) {
      const where =
        sha256 === undefined
          ? superseded
            ? 'true'
            : CURRENT
          : 'page = (SELECT page FROM pages WHERE sha256 = ?)'
      const rows = await reading(async () =>
        db
          .prepare(`SELECT in_force AS line FROM articles a WHERE ${where} ORDER BY page, position`)
          .iterate(...(sha256 === undefined ? [] : [sha256])),
      )
      const some = (): Promise<RecordLine[]> =>
        reading(async () => {
          const lines: RecordLine[] = []
          while (lines.length < AT_ONCE) {
            const { done, value } = rows.next()
            if (done) break
            lines.push(JSON.parse(value.line as string) as RecordLine)
          }
          return lines
        })
      for (let lines = await some(); lines.length > 0; lines = await some()) yield* lines
    },

    pageNotes: (sha256) =>
      reading(async () => {
        const row = db.prepare('SELECT notes FROM pages WHERE sha256 = ?').get(sha256)
        return JSON.parse(String(row?.notes ?? '[]')) as Note[]
      }),

    history: (sha256) =>
      reading(async () =>
        db
          .prepare(
            `SELECT location, version, sha256, first_seen AS seenAt, superseded_at AS supersededAt
             FROM locations JOIN pages USING (page) WHERE location IN (
               SELECT location FROM locations JOIN pages USING (page) WHERE sha256 = ?)
             ORDER BY location, version`,
          )
          .all(sha256)
          .map((row) => ({ ...row }) as unknown as PageVersion),
      ),

    readAt: (sha256) =>
      reading(async () => {
        const row = db.prepare('SELECT read_at FROM pages WHERE sha256 = ?').get(sha256)
        return row ? String(row.read_at) || null : null
      }),

    find: (id) =>
      reading(async () => {
        const same = names().named(id)
        return same.length > 0 || id === '' ? same : names().beginning(id)
      }),

    ask: (question, { limit = 20 } = {}) => reading(async () => ask(db, question, limit)),
    summary: () =>
      reading(async () => {
        const now = marker()
        if (summary === undefined || now !== summarised) summary = summarise(db, path)
        summarised = now
        return summary
      }),
  }
}
