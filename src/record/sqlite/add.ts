import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { RecordLine } from '../../record-line.ts'
import { daysOf } from '../days.ts'
import { locationOf } from '../location.ts'
import type { PageAt } from '../record.ts'
import { searchTexts } from '../search-text.ts'
import { statementRows } from '../statement-rows.ts'

/** The writing half of the store: prepared once, run within the caller's transaction. */
export interface Writer {
  /** The number of the page with these bytes, or `null`. */
  find(sha256: string): number | null
  addPage(page: PageAt, articles: readonly RecordLine[], readBy: string): number
  /** Makes `page` the current version of its location, unless it is. */
  place(page: PageAt, number: number): void
  /** Whether `place` would change nothing. */
  isPlaced(page: PageAt, number: number): boolean
}

export function writer(db: DatabaseSync): Writer {
  const page = db.prepare('SELECT page FROM pages WHERE sha256 = ?')
  const insertPage = insert(db, 'pages', ['sha256', 'name', 'url', 'read_at', 'read_by'])
  const current = db.prepare(
    'SELECT version, page, superseded_at FROM locations WHERE location = ? ORDER BY version DESC LIMIT 1',
  )
  const supersede = db.prepare(
    'UPDATE locations SET superseded_at = ? WHERE location = ? AND superseded_at IS NULL',
  )
  const insertLocation = insert(db, 'locations', ['location', 'version', 'page', 'first_seen'])
  const addArticle = articleWriter(db)

  return {
    find: (sha256) => (page.get(sha256)?.page as number | undefined) ?? null,
    addPage({ sha256, name, url }, articles, readBy) {
      const number = run(insertPage, sha256, name, url, new Date().toISOString(), readBy)
      for (const [position, article] of articles.entries()) addArticle(number, position, article)
      return number
    },
    isPlaced: (at, number) => current.get(locationOf(at))?.page === number,
    place(at, number) {
      const location = locationOf(at)
      const last = current.get(location)
      if (last?.page === number) return
      const now = new Date().toISOString()
      supersede.run(now, location)
      insertLocation.run(location, Number(last?.version ?? 0) + 1, number, now)
    },
  }
}

function articleWriter(db: DatabaseSync): (page: number, position: number, line: RecordLine) => void {
  const insertArticle = insert(db, 'articles', [
    'page',
    'position',
    'id',
    'title',
    'publisher',
    'language',
    'published',
    'published_from',
    'published_to',
    'published_basis',
    'line',
  ])
  const insertEntity = insert(db, 'entities', ['article', 'id', 'name', 'type'])
  const insertStatement = insert(db, 'statements', [
    'article',
    'position',
    'id',
    'who',
    'holder_kind',
    'role',
    'stance',
    'mode',
    'polarity',
    'certainty',
    'said_from',
    'said_to',
    'cue',
    'words',
    'verbatim',
    'start',
    'end',
    'within',
    'confidence',
    'by',
  ])
  const insertHolder = db.prepare('INSERT OR IGNORE INTO statement_holders VALUES (?, ?)')
  const insertSearch = insert(db, 'statement_search', [
    'rowid',
    'content',
    'about',
    'holder',
    'place',
    'title',
  ])

  return (page, position, line) => {
    const { value, basis } = line.published
    const days = value === null ? null : daysOf(value)
    const article = run(
      insertArticle,
      page,
      position,
      line.id,
      line.title,
      line.publisher,
      line.language,
      value,
      days?.from ?? null,
      days?.to ?? null,
      basis,
      JSON.stringify(line),
    )
    const entities = new Map(
      line.entities.map(({ id, name, type }) => [id, run(insertEntity, article, id, name, type)]),
    )
    const texts = searchTexts(line)
    for (const [index, row] of statementRows(line).entries()) {
      const statement = run(
        insertStatement,
        article,
        index,
        row.statement,
        row.who,
        row.holderKind,
        row.role,
        row.stance,
        row.mode,
        row.polarity,
        row.certainty,
        row.said?.from ?? null,
        row.said?.to ?? null,
        row.cue,
        row.words,
        row.verbatim,
        row.start,
        row.end,
        row.within,
        row.confidence,
        row.by,
      )
      for (const id of line.statements[index]!.holder.entities) {
        const entity = entities.get(id)
        if (entity !== undefined) insertHolder.run(statement, entity)
      }
      const { content, about, holder, place, title } = texts[index]!
      insertSearch.run(statement, content, about, holder, place, title)
    }
  }
}

function insert(db: DatabaseSync, table: string, columns: readonly string[]): StatementSync {
  const names = columns.map((column) => `"${column}"`).join(', ')
  return db.prepare(`INSERT INTO ${table} (${names}) VALUES (${columns.map(() => '?').join(', ')})`)
}

/** Inserts a row and gives its number. */
function run(statement: StatementSync, ...values: (string | number | null)[]): number {
  return Number(statement.run(...values).lastInsertRowid)
}
