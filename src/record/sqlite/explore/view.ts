import type { DatabaseSync } from 'node:sqlite'
import type { Question } from '../../question.ts'
import { type Columns, currentArticles, emptyColumns, extendColumns, followChanges } from './columns.ts'
import { findHits, type Hits } from './hits.ts'

/** The record as it stands, and what was last asked of it. A change makes a new one. */
export interface View {
  readonly db: DatabaseSync
  readonly columns: Columns
  /** Numbers of the current articles, the latest published first. */
  readonly articles: readonly number[]
  hits(question: Question): Hits
  /** What `make` gives, made once for this view. */
  once<T>(key: string, make: () => T): T
}

/** How many answers are kept: a page of the reader asks for several sums of one question. */
const KEPT = 12

/** Gives the view of the record as it is now, whoever has written to it meanwhile. */
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
    // Numbers of rows that were taken away may have been given to others.
    if (nowReplaced !== seenReplaced) columns = emptyColumns()
    extendColumns(columns, db)
    followChanges(columns, db)
    seen = now
    seenReplaced = nowReplaced
    view = makeView(db, columns)
    return view
  }
}

/** Something that is another text after every change, by other connections or by this one. */
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
