import type { ArticleAnswers, ArticlesOptions, PageVersion } from '../../../record/articles.ts'
import type { RecordLine } from '../../../types/line.ts'
import type { Note } from '../../../types/note.ts'
import type { Database } from '../database.ts'
import { findHits } from '../question/hits.ts'
import { CURRENT, IN_FORCE, LATEST_FIRST } from '../sql.ts'
import type { Reading } from './answers.ts'
import { articleHeads } from './article-heads.ts'
import { linesBeginning, linesNamed } from './find-articles.ts'
import { articleAround } from './happenings.ts'
import { pageOfQuery } from './listing.ts'

/** How many lines are read at once. */
const AT_ONCE = 20

/** Articles and the pages that they stand on. */
export function articleAnswers(db: Database, reading: Reading, lookAcross: Reading): ArticleAnswers {
  return {
    articles: (options = {}) => linesOf(db, options, reading),
    heads: (question, options = {}) =>
      reading(async () => {
        const { asked, from, isAll } = await findHits(db, question, 0)
        const found = isAll ? '' : `AND a.article IN (SELECT s.article ${from})`
        const query = {
          ...{ asked, number: 'a.article', order: LATEST_FIRST },
          from: `FROM articles a WHERE ${CURRENT} ${found}`,
        }
        return pageOfQuery(db, query, options, (numbers) => articleHeads(db, numbers))
      }),
    find: (id) =>
      reading(async () => {
        const same = await linesNamed(db, id)
        return same.length > 0 || id === '' ? same : linesBeginning(db, id)
      }),
    around: (article) => lookAcross(() => articleAround(db, article)),
    pageNotes: (sha256) =>
      reading(async () => {
        const row = await db.one<{ notes: Note[] }>('SELECT notes FROM pages WHERE sha256 = $1', sha256)
        return row?.notes ?? []
      }),
    history: (sha256) => reading(() => db.all<PageVersion>(HISTORY, sha256)),
    readAt: (sha256) =>
      reading(async () => {
        const row = await db.one<{ at: string }>('SELECT read_at AS at FROM pages WHERE sha256 = $1', sha256)
        return row?.at || null
      }),
  }
}

const HISTORY = `SELECT location, version, sha256, first_seen AS "seenAt", superseded_at AS "supersededAt"
  FROM locations JOIN pages USING (page) WHERE location IN (
    SELECT location FROM locations JOIN pages USING (page) WHERE sha256 = $1)
  ORDER BY location, version`

async function* linesOf(
  db: Database,
  { superseded = false, sha256 }: ArticlesOptions,
  reading: Reading,
): AsyncGenerator<RecordLine> {
  const wanted =
    sha256 === undefined
      ? superseded
        ? 'true'
        : CURRENT
      : 'a.page = (SELECT page FROM pages WHERE sha256 = $4)'
  const given = sha256 === undefined ? [] : [sha256]
  for (let last = { page: 0, position: -1 }; ; ) {
    const rows = await reading(() =>
      db.all<{ page: number; position: number; line: string }>(
        `SELECT page, position, ${IN_FORCE} AS line FROM articles a
         WHERE (page, position) > ($1, $2) AND ${wanted} ORDER BY page, position LIMIT $3`,
        ...[last.page, last.position, AT_ONCE, ...given],
      ),
    )
    for (const { line } of rows) yield JSON.parse(line) as RecordLine
    if (rows.length < AT_ONCE) return
    last = rows.at(-1)!
  }
}
