import { availableParallelism } from 'node:os'
import type { FindProgress, OnrecordError, PoolOptions, ReadBy, Reader } from '../reading.ts'
import type { RecordLine, RecordStore } from '../record.ts'
import type { Done, Progress } from './progress.ts'
import { trace } from './say.ts'

/** What is read, by whom, and where it goes. */
export interface ReadPathsOptions {
  readonly paths: readonly string[]
  readonly pool: PoolOptions
  /** Pages read at the same time, each by a worker thread of its own; `null` for as many as pay off. */
  readonly workers: number | null
  /** Where the pages are put on record; pages that are there already are not read again. */
  readonly store: RecordStore | null
  /** Unless another program, other rules, another tagger or another model read them. */
  readonly again: boolean
  /** Fetch also from addresses that are not public. */
  readonly allowPrivate: boolean
  /** Counts what is done, also where the run ends in trouble. */
  readonly tally: Tally
  /** Takes the articles of each page, also those that were on record already. */
  readonly take: (articles: readonly RecordLine[]) => Promise<void>
  readonly progress: Progress
  /** Asks to stop after the page in hand. */
  readonly signal: AbortSignal
}

/** Counts of a run so far. */
export interface Tally {
  pages: number
  bytes: number
  /** Of `pages`: on record already. */
  known: number
  articles: number
  statements: number
  readonly failures: Failure[]
  /** Pages in which no article was found, each with why. */
  readonly withoutArticle: Failure[]
  /** What was noted of pages that have articles, which cannot carry it. */
  readonly notes: string[]
  /** Files that reading folders passed over, counted by kind. */
  readonly skipped: Map<string, number>
  /** What read them; `null` where all were on record already, or no reader could be had. */
  readBy: ReadBy | null
  isStopped: boolean
}

/** Why a page could not be read, and what to do about it. */
export type Failure = Pick<OnrecordError, 'message' | 'hint'>

/** Of a run that has not begun. */
export function emptyTally(): Tally {
  return {
    ...{ pages: 0, bytes: 0, known: 0, articles: 0, statements: 0, readBy: null, isStopped: false },
    ...{ failures: [], withoutArticle: [], notes: [], skipped: new Map() },
  }
}

/** Reads page after page. One that cannot be read is noted, and the rest goes on; trouble with the record ends it. */
export async function readPaths(options: ReadPathsOptions): Promise<void> {
  const { createReaderPool, findPages, readPages } = await import('../reading.ts')
  const { store, again, tally, progress, signal } = options
  let reader: Promise<Reader> | undefined
  // Also a single page is read in a worker thread: only there can reading be ended from outside.
  const load = (): Promise<Reader> => createReaderPool(options.workers ?? workersFor(search), options.pool)

  let search: FindProgress | null = null
  const onProgress = (now: FindProgress): void => {
    search = now
  }

  try {
    const onSkip = (_path: string, kind: string): void => {
      tally.skipped.set(kind, (tally.skipped.get(kind) ?? 0) + 1)
    }
    const { allowPrivate } = options
    const found = findPages(options.paths, { signal, onProgress, onSkip, allowPrivate })
    const reading = {
      ...{ store, again, signal },
      reader: () => {
        reader ??= load()
        return reader
      },
    }
    for await (const done of readPages(found, reading)) {
      if ('error' in done) {
        if (done.error.cause !== undefined) trace(done.error.cause)
        tally.failures.push(done.error)
        continue
      }
      const { page, articles, notes, isKnown } = done
      const noted = notes.map(({ message }) => message).join('; ')
      if (articles.length === 0) tally.withoutArticle.push(withoutArticle(page.name, noted))
      else if (noted) tally.notes.push(`"${page.name}": ${noted}`)
      if (isKnown) tally.known++
      else {
        tally.articles += articles.length
        tally.statements += articles.reduce((sum, { statements }) => sum + statements.length, 0)
      }
      tally.pages++
      tally.bytes += page.bytes.length
      await options.take(articles)
      progress.update({ pages: tally.pages, ...bytesOf(tally, search) })
    }
    tally.isStopped = signal.aborted
  } finally {
    progress.clear()
    const made = await reader?.catch(() => undefined)
    tally.readBy = made?.readBy ?? null
    await made?.close()
  }
}

function withoutArticle(name: string, why: string): Failure {
  return {
    message: `"${name}"${why && `: ${why}`}`,
    hint: 'If it tells a story, save that as a .txt file, or give it as a ready article: {"id": "a1", "text": "…"}.',
  }
}

/** A worker takes a second to start, which pays off from a few hundred pages. */
const WORTH_WORKERS = 1_000_000

/** A core is left to others; each worker needs memory for a tagger of its own. */
function workersFor(search: FindProgress | null): number {
  if (search === null || search.totalBytes < WORTH_WORKERS) return 1
  return Math.min(4, Math.max(1, availableParallelism() - 1))
}

/** One file may hold many pages, and be read for long: then what its pages hold tells how far it is. */
function bytesOf(tally: Tally, search: FindProgress | null): Pick<Done, 'bytes' | 'totalBytes'> {
  if (search === null || search.totalBytes === 0) return { bytes: 0, totalBytes: null }
  return { bytes: search.totalFiles > 1 ? search.bytes : tally.bytes, totalBytes: search.totalBytes }
}
