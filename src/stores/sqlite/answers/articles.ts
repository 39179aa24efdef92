import type { DatabaseSync } from 'node:sqlite'
import { once } from '../../../base/once.ts'
import type { ArticleAnswers, ArticlesOptions, PageVersion } from '../../../record/articles.ts'
import type { RecordLine } from '../../../types/line.ts'
import type { Note } from '../../../types/note.ts'
import { pageOf } from '../../answers/listing.ts'
import { aroundViewer } from './around.ts'
import { articlesOf, headSpeller } from './article-heads.ts'
import { CURRENT } from './ask.ts'
import { articlesByName } from './find-articles.ts'
import type { Look, LookAcross, Reading } from './look.ts'

/** How many lines are read at once. */
const AT_ONCE = 20

/** Articles and the pages that they stand on. */
export function articleAnswers(
  db: DatabaseSync,
  reading: Reading,
  look: Look,
  lookAcross: LookAcross,
): ArticleAnswers {
  const names = once(() => articlesByName(db))
  const heads = once(() => headSpeller(db))
  const around = once(() => aroundViewer(db))
  return {
    articles: (options = {}) => linesOf(db, options, reading),
    heads: (question, options = {}) =>
      look((view) => pageOf(articlesOf(view, view.hits(question)), options, heads())),
    find: (id) =>
      reading(async () => {
        const same = names().named(id)
        return same.length > 0 || id === '' ? same : names().beginning(id)
      }),
    around: (article) => lookAcross(() => around()(article)),
    pageNotes: (sha256) =>
      reading(async () => {
        const row = db.prepare('SELECT notes FROM pages WHERE sha256 = ?').get(sha256)
        return JSON.parse(String(row?.notes ?? '[]')) as Note[]
      }),
    history: (sha256) => reading(async () => historyOf(db, sha256)),
    readAt: (sha256) =>
      reading(async () => {
        const row = db.prepare('SELECT read_at FROM pages WHERE sha256 = ?').get(sha256)
        return row ? String(row.read_at) || null : null
      }),
  }
}

async function* linesOf(
  db: DatabaseSync,
  { superseded = false, sha256 }: ArticlesOptions,
  reading: Reading,
): AsyncIterable<RecordLine> {
  const every = superseded ? 'true' : CURRENT
  const where = sha256 === undefined ? every : 'page = (SELECT page FROM pages WHERE sha256 = ?)'
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
}

function historyOf(db: DatabaseSync, sha256: string): PageVersion[] {
  return db
    .prepare(
      `SELECT location, version, sha256, first_seen AS seenAt, superseded_at AS supersededAt
       FROM locations JOIN pages USING (page) WHERE location IN (
         SELECT location FROM locations JOIN pages USING (page) WHERE sha256 = ?)
       ORDER BY location, version`,
    )
    .all(sha256)
    .map((row) => ({ ...row }) as unknown as PageVersion)
}
