import type { DatabaseSync } from 'node:sqlite'
import type { RecordStore, Summary } from '../../record/record.ts'
import type { RecordLine } from '../../types/line.ts'
import type { Note } from '../../types/note.ts'
import { catchUp } from './across/catch-up.ts'
import { writer } from './add.ts'
import { ask, CURRENT } from './ask.ts'
import { corrector } from './corrections/corrector.ts'
import { explorer } from './explore/explorer.ts'
import { changeMarker } from './explore/view.ts'
import { articlesByName } from './find-articles.ts'
import { sameFileCheck } from './same-file.ts'
import { summarise } from './summary.ts'
import { transaction } from './transaction.ts'
import { troubleOf } from './trouble.ts'

/** A record in one SQLite file: one transaction a page. */
export function sqliteStore(db: DatabaseSync, path: string): RecordStore {
  const write = writer(db)
  const names = articlesByName(db)
  const checkFile = sameFileCheck(path)
  // The web pages ask for the summary again and again.
  const marker = changeMarker(db)
  let summary: Summary | undefined
  let summarised = ''

  async function attempt<T>(doing: 'read' | 'write to', work: () => T): Promise<T> {
    try {
      checkFile()
      const result = work()
      // The file may have been deleted meanwhile: then nothing was saved.
      if (doing === 'write to') checkFile()
      return result
    } catch (error) {
      throw troubleOf(error, path, doing)
    }
  }

  return {
    ...explorer(db, (work) => attempt('read', work)),
    ...corrector(db, attempt),

    revisit: (page, readBy) =>
      attempt('write to', () => {
        const known = write.find(page.sha256)
        if (known === null) return false
        if (!write.isPlaced(page, known.number)) transaction(db, () => write.place(page, known.number))
        return readBy === undefined || known.readBy === readBy
      }),

    add: (page, articles, readBy, notes = []) =>
      attempt('write to', () =>
        transaction(db, () => {
          const read = { articles, notes, readBy }
          const number = write.find(page.sha256)?.number ?? write.addPage(page, read)
          write.place(page, number)
        }),
      ),

    replace: (page, articles, readBy, notes = []) =>
      attempt('write to', () =>
        transaction(db, () => {
          const read = { articles, notes, readBy }
          const known = write.find(page.sha256)
          const number = known?.number ?? write.addPage(page, read)
          if (known && (known.readBy !== read.readBy || !write.isWhole(number)))
            write.replacePage(number, read)
          write.place(page, number)
        }),
      ),

    async catchUp(options = {}) {
      try {
        checkFile()
        await catchUp(db, () => write.across, options)
      } catch (error) {
        throw troubleOf(error, path, 'write to')
      }
    },

    async *articles({ superseded = false, sha256 } = {}) {
      const where =
        sha256 === undefined
          ? superseded
            ? 'true'
            : CURRENT
          : 'page = (SELECT page FROM pages WHERE sha256 = ?)'
      try {
        checkFile()
        const rows = db
          .prepare(`SELECT in_force AS line FROM articles a WHERE ${where} ORDER BY page, position`)
          .iterate(...(sha256 === undefined ? [] : [sha256]))
        for (const row of rows) yield parse(row)
      } catch (error) {
        throw troubleOf(error, path, 'read')
      }
    },

    pageNotes: (sha256) =>
      attempt('read', () => {
        const row = db.prepare('SELECT notes FROM pages WHERE sha256 = ?').get(sha256)
        return JSON.parse(String(row?.notes ?? '[]')) as Note[]
      }),

    readAt: (sha256) =>
      attempt('read', () => {
        const row = db.prepare('SELECT read_at FROM pages WHERE sha256 = ?').get(sha256)
        return row ? String(row.read_at) || null : null
      }),

    find: (id) =>
      attempt('read', () => {
        const same = names.named(id)
        return same.length > 0 || id === '' ? same : names.beginning(id)
      }),

    ask: (question, { limit = 20 } = {}) => attempt('read', () => ask(db, question, limit)),
    summary: () =>
      attempt('read', () => {
        const now = marker()
        if (summary === undefined || now !== summarised) summary = summarise(db, path)
        summarised = now
        return summary
      }),

    async close() {
      if (db.isOpen) db.close()
    },
  }
}

function parse(row: Readonly<Record<string, unknown>>): RecordLine {
  return JSON.parse(row.line as string) as RecordLine
}
