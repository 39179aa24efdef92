import type { DatabaseSync } from 'node:sqlite'
import { locationOf } from '../../record/location.ts'
import type { PageAt } from '../../record/record.ts'
import type { RecordLine } from '../../types/line.ts'
import type { Note } from '../../types/note.ts'
import { type AcrossWriter, acrossWriter } from './across/across.ts'
import { articleWriter } from './add-article.ts'
import { correctionKeeper } from './corrections/keeper.ts'
import { inserter } from './insert.ts'
import { articleRemover } from './remove-articles.ts'

/** What was read from a page, and what read it. */
export interface PageContent {
  readonly articles: readonly RecordLine[]
  /** Notes on the page that belong to none of its articles. */
  readonly notes: readonly Note[]
  readonly readBy: string
}

/** The writing half of the store: prepared once, run within the caller's transaction. */
export interface Writer {
  /** The page with these bytes, and what read it; `null` when there is none. */
  find(sha256: string): { readonly number: number; readonly readBy: string } | null
  /** Whether no article of the page was too long to be read. */
  isWhole(number: number): boolean
  addPage(page: PageAt, read: PageContent): number
  /** Replaces everything that was read from a page. */
  replacePage(number: number, read: PageContent): void
  /** Makes `page` the current version of its location, unless it is; its articles join their groups. */
  place(page: PageAt, number: number): void
  /** Whether `place` would change nothing. */
  isPlaced(page: PageAt, number: number): boolean
  readonly across: AcrossWriter
}

/** Prepares the writing of pages. */
export function writer(db: DatabaseSync): Writer {
  const page = db.prepare('SELECT page AS number, read_by AS readBy FROM pages WHERE sha256 = ?')
  const insertPage = inserter(db, 'pages', ['sha256', 'name', 'url', 'read_at', 'read_by', 'notes'])
  const current = db.prepare(
    'SELECT version, page, superseded_at FROM locations WHERE location = ? ORDER BY version DESC LIMIT 1',
  )
  const supersede = db.prepare(
    'UPDATE locations SET superseded_at = ? WHERE location = ? AND superseded_at IS NULL',
  )
  const insertLocation = inserter(db, 'locations', ['location', 'version', 'page', 'first_seen'])
  const updatePage = db.prepare('UPDATE pages SET read_at = ?, read_by = ?, notes = ? WHERE page = ?')
  const articlesOf = db.prepare('SELECT article FROM articles WHERE page = ? ORDER BY position')
  const isCurrent = db.prepare('SELECT 1 FROM locations WHERE page = ? AND superseded_at IS NULL')
  const tooLong = db.prepare(
    `SELECT 1 FROM articles, json_each(line, '$.notes') note WHERE page = ? AND note.value ->> 'code' = 'articles/too-long'`,
  )
  const addArticle = articleWriter(db)
  const removeArticles = articleRemover(db)
  const across = acrossWriter(db)
  const corrections = correctionKeeper(db, across)
  const enterAll = (page: number): void => {
    for (const { article } of articlesOf.all(page)) across.enter(Number(article))
  }
  const leaveAll = (page: number): void => {
    for (const { article } of articlesOf.all(page)) across.leave(Number(article))
  }

  return {
    across,
    find: (sha256) => (page.get(sha256) as { number: number; readBy: string } | undefined) ?? null,
    isWhole: (number) => tooLong.get(number) === undefined,
    addPage({ sha256, name, url }, { articles, notes, readBy }) {
      const number = insertPage(sha256, name, url, new Date().toISOString(), readBy, JSON.stringify(notes))
      for (const [position, article] of articles.entries()) addArticle(number, position, article)
      return number
    },
    replacePage(number, { articles, notes, readBy }) {
      leaveAll(number)
      removeArticles(number)
      updatePage.run(new Date().toISOString(), readBy, JSON.stringify(notes), number)
      for (const [position, article] of articles.entries()) addArticle(number, position, article)
      corrections.redraw(number)
      if (isCurrent.get(number)) enterAll(number)
      corrections.regroup(number)
    },
    isPlaced: (at, number) => current.get(locationOf(at))?.page === number,
    place(at, number) {
      const location = locationOf(at)
      const last = current.get(location)
      if (last?.page === number) return
      const now = new Date().toISOString()
      supersede.run(now, location)
      insertLocation(location, Number(last?.version ?? 0) + 1, number, now)
      if (last && !isCurrent.get(last.page!)) leaveAll(Number(last.page))
      corrections.redraw(number)
      enterAll(number)
      corrections.regroup(number)
    },
  }
}
