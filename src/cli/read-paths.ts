import { availableParallelism } from 'node:os'
import type { FindProgress, OnrecordError, PageRead, PoolOptions, ReadBy, Reader, Shard } from '../reading.ts'
import type { RecordLine, RecordStore } from '../record.ts'
import type { RawPage } from '../types/page.ts'
import type { Done, Progress } from './progress.ts'
import { trace } from './say.ts'

/** The pages to read, the tagger, and where the articles go. */
export interface ReadPathsOptions {
  readonly paths: readonly string[]
  readonly pool: PoolOptions
  /** Pages read at the same time, each by a worker thread of its own; `null` for as many as pay off. */
  readonly workers: number | null
  /** The record that the pages are put on; pages on record are not read again. */
  readonly store: RecordStore | null
  /** Reads pages on record again if another program, other rules, another tagger or another model read them. */
  readonly again: boolean
  /** Fetches from addresses that are not public, too. */
  readonly allowPrivate: boolean
  /** Whether pages are fetched that feeds link to; `undefined` for those of feeds that are fetched themselves. */
  readonly fetchLinks: boolean | undefined
  /** Files of addresses, one a line. */
  readonly lists: readonly string[]
  /** The part of the pages to read. */
  readonly shard?: Shard | undefined
  /** Counts of the run, also if it fails. */
  readonly tally: Tally
  /** Receives the articles of each page, also of pages that were on record, with all that `onrecord load` needs. */
  readonly take: (articles: readonly RecordLine[]) => Promise<void>
  readonly progress: Progress
  /** Stops after the present page. */
  readonly signal: AbortSignal
}

/** Counts of a run so far. */
export interface Tally {
  pages: number
  bytes: number
  /** Those of `pages` that were on record already. */
  known: number
  articles: number
  statements: number
  readonly failures: Failure[]
  /** Pages in which no article was found, each with the reason. */
  readonly withoutArticle: Failure[]
  /** Notes on pages that belong to none of their articles, and on articles that were too long. */
  readonly notes: Noted[]
  /** Of each file of ready articles, the fields that were not read. */
  readonly unknownFields: Map<string, Set<string>>
  /** Of each file of ready articles, the ids that other articles have, too. */
  readonly sharedIds: Map<string, Set<string>>
  readonly skipped: Skipped
  /** How many pages were read from files of each format, as messages call it. */
  readonly readFrom: Map<string, number>
  /** Pages and addresses that belong to other shards. */
  others: number
  /** What read them; `null` if all were on record, or there was no reader. */
  readBy: ReadBy | null
  isStopped: boolean
}

/** What was skipped in folders and files, by its kind in a word: how many, and the names of the first 10,000. */
export type Skipped = Map<string, { count: number; readonly names: string[] }>

/** What is noted about a page. */
export interface Noted {
  readonly name: string
  readonly said: string
}

/** Why a page could not be read, and what to do about it. */
export type Failure = Pick<OnrecordError, 'message' | 'hint'>

/** Of names and fields that may be any number. */
const MOST_KEPT = 10_000

/** The tally of a run that has not begun. */
export function emptyTally(): Tally {
  return {
    ...{
      pages: 0,
      bytes: 0,
      known: 0,
      articles: 0,
      statements: 0,
      others: 0,
      readBy: null,
      isStopped: false,
    },
    ...{ failures: [], withoutArticle: [], notes: [], skipped: new Map(), readFrom: new Map() },
    unknownFields: new Map(),
    sharedIds: new Map(),
  }
}

/**
 * Reads page after page. A page that cannot be read is a failure in the tally, and the others are read; an error of the
 * record ends the run.
 */
export async function readPaths(options: ReadPathsOptions): Promise<void> {
  const { createReaderPool, findPages, isIn, readPages, tooLongNotes } = await import('../reading.ts')
  const { store, again, tally, progress, signal, shard } = options
  let reader: Promise<Reader> | undefined
  // Even a single page is read in a worker thread: only a thread can be ended from outside.
  const load = (): Promise<Reader> => createReaderPool(options.workers ?? workersFor(search), options.pool)

  let search: FindProgress | null = null
  const onProgress = (now: FindProgress): void => {
    search = now
  }

  try {
    const onSkip = (path: string, kind: string): void => {
      // It is told where its page would be read, and not by each shard.
      if (shard && !isIn(shard, path)) return
      const ofKind = tally.skipped.get(kind) ?? { count: 0, names: [] }
      tally.skipped.set(kind, ofKind)
      ofKind.count++
      if (ofKind.names.length < MOST_KEPT) ofKind.names.push(path)
    }
    const { allowPrivate, fetchLinks, lists } = options
    const onOther = (): void => {
      tally.others++
    }
    const found = findPages(options.paths, {
      ...{ signal, onProgress, onSkip, allowPrivate, fetchLinks, lists },
      ...{ shard, onOther },
      onListed: progress.listing,
    })
    const reading = {
      ...{ store, again, signal },
      reader: () => {
        reader ??= load()
        return reader
      },
    }
    for await (const done of readPages(found, reading)) {
      if ('skipped' in done) {
        onSkip(done.name, done.skipped)
        continue
      }
      if ('error' in done) {
        if (done.error.cause !== undefined) trace(done.error.cause)
        tally.failures.push(done.error)
        continue
      }
      const { page, articles, notes, unknownFields, sharedId, isKnown } = done
      const noted = [...notes, ...articles.flatMap(tooLongNotes)].map(({ message }) => message).join('; ')
      for (const field of unknownFields) addTo(tally.unknownFields, inputOf(page), field)
      if (sharedId !== null) addTo(tally.sharedIds, inputOf(page), sharedId)
      if (articles.length === 0) tally.withoutArticle.push(withoutArticle(page, noted))
      else if (noted) tally.notes.push({ name: page.name, said: noted })
      if (isKnown) tally.known++
      else {
        tally.articles += articles.length
        tally.statements += articles.reduce((sum, { statements }) => sum + statements.length, 0)
      }
      tally.pages++
      const from = page.fileFormat
      if (from !== undefined) tally.readFrom.set(from, (tally.readFrom.get(from) ?? 0) + 1)
      tally.bytes += page.bytes.length
      await options.take(articles.map((article) => printedLine(article, done)))
      progress.update({
        pages: tally.pages,
        known: tally.known,
        ...filesOf(search),
        ...bytesOf(tally, search),
      })
    }
    tally.isStopped = signal.aborted
  } finally {
    progress.clear()
    const made = await reader?.catch(() => undefined)
    tally.readBy = made?.readBy ?? null
    await made?.close()
  }
}

/** An article with what a record keeps of its page. */
function printedLine(
  article: RecordLine,
  {
    articles,
    notes,
    location,
  }: Pick<Extract<PageRead, { page: unknown }>, 'articles' | 'notes' | 'location'>,
): RecordLine {
  const page = {
    ...article.page,
    ...(location === undefined ? {} : { location }),
    articles: articles.length,
    ...(notes.length === 0 ? {} : { notes }),
  }
  return { ...article, page }
}

/** The file of a ready article: the name of its page also has a line or number. */
function inputOf({ name }: RawPage): string {
  return name.replace(/[:#]\d+$/, '')
}

function addTo(byInput: Map<string, Set<string>>, input: string, word: string): void {
  const words = byInput.get(input) ?? new Set()
  byInput.set(input, words)
  if (words.size < MOST_KEPT) words.add(word)
}

function withoutArticle({ name, format }: RawPage, why: string): Failure {
  const asArticle = 'give it as a ready article, which is not cut: {"id": "a1", "text": "…"}'
  return {
    message: `"${name}"${why && `: ${why}`}`,
    hint:
      format === 'html'
        ? `If it tells a story, save that as a .txt file, or ${asArticle}.`
        : `If it tells a story, ${asArticle}.`,
  }
}

/** Bytes from which more workers are worth it: each takes a second to start. */
const WORTH_WORKERS = 1_000_000

/** One core stays free; each worker needs memory for its own tagger. */
function workersFor(search: FindProgress | null): number {
  if (search === null || search.totalBytes < WORTH_WORKERS) return 1
  return Math.min(4, Math.max(1, availableParallelism() - 1))
}

function filesOf(search: FindProgress | null): Pick<Done, 'files' | 'totalFiles'> {
  return { files: search?.files ?? 0, totalFiles: search?.totalFiles ?? 0 }
}

/** A file with many pages takes long; then the bytes of its pages show the progress. */
function bytesOf(tally: Tally, search: FindProgress | null): Pick<Done, 'bytes' | 'totalBytes'> {
  if (search === null || search.totalBytes === 0) return { bytes: 0, totalBytes: null }
  return { bytes: search.totalFiles > 1 ? search.bytes : tally.bytes, totalBytes: search.totalBytes }
}
