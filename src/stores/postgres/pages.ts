import type { Row } from '../../across/machine/layer.ts'
import type { PageStore } from '../store.ts'
import { addArticles, removeArticles } from './articles.ts'
import { type Database, Json } from './database.ts'
import { CURRENT } from './sql.ts'

/** Pages in a database, within the caller's transaction. */
export function pageStore(db: Database): PageStore {
  return { ...contentOf(db), ...placesOf(db), ...waitingOf(db) }
}

function contentOf(db: Database): Pick<PageStore, 'find' | 'add' | 'replace' | 'articlesOf'> {
  return {
    async find(sha256) {
      const found = await db.one<{ page: Row; readBy: string; isWhole: boolean }>(
        `SELECT page, read_by AS "readBy", NOT EXISTS (
           SELECT FROM articles a, json_array_elements(a.line::json -> 'notes') note
           WHERE a.page = p.page AND note ->> 'code' = 'articles/too-long') AS "isWhole"
         FROM pages p WHERE sha256 = $1`,
        sha256,
      )
      return found ?? null
    },
    async add({ sha256, name, url }, { articles, notes, readBy }) {
      const row = await db.one<{ page: Row }>(
        'INSERT INTO pages (sha256, name, url, read_at, read_by, notes) VALUES ($1, $2, $3, $4, $5, $6) RETURNING page',
        ...[sha256, name, url, new Date().toISOString(), readBy, new Json(notes)],
      )
      await addArticles(db, row!.page, articles)
      return row!.page
    },
    async replace(page, { articles, notes, readBy }) {
      await removeArticles(db, page)
      await db.run(
        'UPDATE pages SET read_at = $1, read_by = $2, notes = $3 WHERE page = $4',
        ...[new Date().toISOString(), readBy, new Json(notes), page],
      )
      await addArticles(db, page, articles)
    },
    async articlesOf(page) {
      const rows = await db.all<{ article: Row }>(
        'SELECT article FROM articles WHERE page = $1 ORDER BY position',
        page,
      )
      return rows.map(({ article }) => article)
    },
  }
}

function placesOf(db: Database): Pick<PageStore, 'latestAt' | 'place' | 'isCurrent'> {
  return {
    latestAt: async (location) =>
      (await db.one<{ version: number; page: Row }>(
        'SELECT version, page FROM locations WHERE location = $1 ORDER BY version DESC LIMIT 1',
        location,
      )) ?? null,
    async place(page, location, version) {
      const now = new Date().toISOString()
      await db.run(
        'UPDATE locations SET superseded_at = $1 WHERE location = $2 AND superseded_at IS NULL',
        ...[now, location],
      )
      await db.run(
        'INSERT INTO locations (location, version, page, first_seen) VALUES ($1, $2, $3, $4)',
        ...[location, version, page, now],
      )
    },
    isCurrent: async (page) =>
      (await db.one('SELECT FROM locations WHERE page = $1 AND superseded_at IS NULL LIMIT 1', page)) !==
      undefined,
  }
}

function waitingOf(db: Database): Pick<PageStore, 'isBehind' | 'waiting' | 'progress' | 'caughtUp'> {
  return {
    isBehind: async () => (await db.one("SELECT FROM record WHERE key = 'behind'")) !== undefined,
    async waiting(after, most) {
      const rows = await db.all<{ article: Row }>(
        `SELECT article FROM articles a WHERE article > $1 AND ${CURRENT}
         AND NOT EXISTS (SELECT FROM digests d WHERE d.article = a.article) ORDER BY article LIMIT $2`,
        ...[after, most],
      )
      return rows.map(({ article }) => article)
    },
    progress: async () =>
      (await db.one<{ done: number; total: number }>(
        `SELECT (SELECT count(*) FROM digests) AS done, (SELECT count(*) FROM articles a WHERE ${CURRENT}) AS total`,
      ))!,
    async caughtUp() {
      await db.run("DELETE FROM record WHERE key = 'behind'")
    },
  }
}
