import type { DatabaseSync } from 'node:sqlite'
import type { Question } from '../../../record/question.ts'
import { type Columns, currentArticles, emptyColumns, extendColumns, followChanges } from './columns.ts'
import { findHits, type Hits } from './hits.ts'

/** The state of the record, with the latest answers. A change to the record makes a new view. */
export interface View {
  readonly db: DatabaseSync
  readonly columns: Columns
  /** Numbers of the current articles, the latest published first. */
  readonly articles: readonly number[]
  hits(question: Question): Hits
  /** The result of `make`, which runs once for each key and view. */
  once<T>(key: string, make: () => T): T
}

/** How many answers are kept: one web page asks several things about one question. */
const KEPT = 12

/** Prepares getting the view of the record's present state, also after another process has written to it. */
export function viewKeeper(db: DatabaseSync): () => View {
  const marker = changeMarker(db)
  const replaced = db.prepare("SELECT value FROM record WHERE key = 'replaced'")
  let columns = emptyColumns()
  let view: View | undefined
  let seen = ''
  let seenReplaced: unknown
  return () => {
    const now = marker()
    if (view && now === seen) return view
    const nowReplaced = replaced.get()?.value
    // The numbers of deleted rows may have been given to new rows.
    if (nowReplaced !== seenReplaced) columns = emptyColumns()
    extendColumns(columns, db)
    followChanges(columns, db)
    seen = now
    seenReplaced = nowReplaced
    view = makeView(db, columns)
    return view
  }
}

/** Prepares a marker: a text that differs after every change, by this connection or another. */
export function changeMarker(db: DatabaseSync): () => string {
  const others = db.prepare('PRAGMA data_version')
  const own = db.prepare('SELECT total_changes() AS changes')
  return () => `${others.get()?.data_version} ${own.get()?.changes}`
}

function makeView(db: DatabaseSync, columns: Columns): View {
  const kept = new Map<string, Hits>()
  const made = new Map<string, unknown>()
  const view: View = {
    db,
    columns,
    articles: currentArticles(db),
    hits(question) {
      const key = JSON.stringify(question)
      const hits = kept.get(key) ?? findHits(view, question)
      kept.delete(key)
      kept.set(key, hits)
      if (kept.size > KEPT) kept.delete(kept.keys().next().value!)
      return hits
    },
    once<T>(key: string, make: () => T): T {
      if (!made.has(key)) made.set(key, make())
      return made.get(key) as T
    },
  }
  return view
}
