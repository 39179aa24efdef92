import type { DatabaseSync } from 'node:sqlite'
import { once } from '../../base/once.ts'
import type { PageStore } from '../store.ts'
import { articleWriter } from './add-article.ts'
import { CURRENT } from './answers/ask.ts'
import { isBehind } from './behind.ts'
import { inserter } from './insert.ts'
import { articleRemover } from './remove-articles.ts'

/** Pages in a SQLite file, within the caller's transaction; every promise is fulfilled at once. */
export function pageStore(db: DatabaseSync): PageStore {
  return { ...contentOf(db), ...placesOf(db), ...waitingOf(db) }
}

function contentOf(db: DatabaseSync): Pick<PageStore, 'find' | 'add' | 'replace' | 'articlesOf'> {
  const find = db.prepare('SELECT page, read_by AS readBy FROM pages WHERE sha256 = ?')
  const tooLong = db.prepare(
    `SELECT 1 FROM articles, json_each(line, '$.notes') note WHERE page = ? AND note.value ->> 'code' = 'articles/too-long'`,
  )
  const insert = inserter(db, 'pages', ['sha256', 'name', 'url', 'read_at', 'read_by', 'notes'])
  const update = db.prepare('UPDATE pages SET read_at = ?, read_by = ?, notes = ? WHERE page = ?')
  const articles = db.prepare('SELECT article FROM articles WHERE page = ? ORDER BY position')
  const addArticle = once(() => articleWriter(db))
  const removeArticles = once(() => articleRemover(db))
  return {
    async find(sha256) {
      const row = find.get(sha256) as { page: number; readBy: string } | undefined
      return row ? { ...row, isWhole: tooLong.get(row.page) === undefined } : null
    },
    async add({ sha256, name, url }, { articles: lines, notes, readBy }) {
      const page = insert(sha256, name, url, new Date().toISOString(), readBy, JSON.stringify(notes))
      for (const [position, line] of lines.entries()) addArticle()(page, position, line)
      return page
    },
    async replace(page, { articles: lines, notes, readBy }) {
      removeArticles()(page)
      update.run(new Date().toISOString(), readBy, JSON.stringify(notes), page)
      for (const [position, line] of lines.entries()) addArticle()(page, position, line)
    },
    articlesOf: async (page) => articles.all(page).map(({ article }) => Number(article)),
  }
}

function placesOf(db: DatabaseSync): Pick<PageStore, 'latestAt' | 'place' | 'isCurrent'> {
  const latest = db.prepare(
    'SELECT version, page FROM locations WHERE location = ? ORDER BY version DESC LIMIT 1',
  )
  const supersede = db.prepare(
    'UPDATE locations SET superseded_at = ? WHERE location = ? AND superseded_at IS NULL',
  )
  const insert = inserter(db, 'locations', ['location', 'version', 'page', 'first_seen'])
  const current = db.prepare('SELECT 1 FROM locations WHERE page = ? AND superseded_at IS NULL')
  return {
    latestAt: async (location) =>
      (latest.get(location) as { version: number; page: number } | undefined) ?? null,
    async place(page, location, version) {
      const now = new Date().toISOString()
      supersede.run(now, location)
      insert(location, version, page, now)
    },
    isCurrent: async (page) => current.get(page) !== undefined,
  }
}

function waitingOf(db: DatabaseSync): Pick<PageStore, 'isBehind' | 'waiting' | 'progress' | 'caughtUp'> {
  const waiting = db.prepare(
    `SELECT article FROM articles a WHERE article > ? AND ${CURRENT}
     AND NOT EXISTS (SELECT 1 FROM digests d WHERE d.article = a.article) ORDER BY article LIMIT ?`,
  )
  const progress = db.prepare(
    `SELECT (SELECT count(*) FROM digests) AS done, (SELECT count(*) FROM articles a WHERE ${CURRENT}) AS total`,
  )
  return {
    isBehind: async () => isBehind(db),
    waiting: async (after, most) => waiting.all(after, most).map(({ article }) => Number(article)),
    progress: async () => progress.get() as { done: number; total: number },
    async caughtUp() {
      db.exec("DELETE FROM record WHERE key = 'behind'")
    },
  }
}
