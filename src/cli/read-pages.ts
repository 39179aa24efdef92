import { setImmediate } from 'node:timers/promises'
import { OnrecordError } from '../base/errors.ts'
import type { FindProgress, RecordLine, RecordStore, ResourceOptions } from '../index.ts'
import type { Done, Progress } from './progress.ts'
import { messageOf, trace, UNEXPECTED } from './report.ts'

export interface ReadPagesOptions {
  readonly paths: readonly string[]
  readonly resources: ResourceOptions
  /** Where the pages are put on record; pages that are there already are not read again. */
  readonly store: RecordStore | null
  /** Counts what is done, also where the run ends in trouble. */
  readonly tally: Tally
  /** Takes the articles of each page, also those that were on record already. */
  readonly take: (articles: readonly RecordLine[]) => Promise<void>
  readonly progress: Progress
  /** Asks to stop after the page in hand. */
  readonly signal: AbortSignal
}

export interface Tally {
  pages: number
  bytes: number
  /** Of `pages`: on record already. */
  known: number
  articles: number
  statements: number
  readonly failures: Failure[]
  isStopped: boolean
}

/** Why a page could not be read, and what to do about it. */
export type Failure = Pick<OnrecordError, 'message' | 'hint'>

export function emptyTally(): Tally {
  return { pages: 0, bytes: 0, known: 0, articles: 0, statements: 0, failures: [], isStopped: false }
}

/** Reads page after page. One that cannot be read is noted, and the rest goes on; trouble with the record ends it. */
export async function readPages(options: ReadPagesOptions): Promise<void> {
  const { createReader, findPages, loadResources, toLine } = await import('../index.ts')
  const { store, tally, progress, signal } = options
  // Loaded for the first page that needs it: a run over pages that are all on record needs nothing.
  let loaded: Promise<{ reader: ReturnType<typeof createReader>; tagger: string }> | undefined
  const load = async () => {
    const resources = await loadResources(options.resources)
    return { reader: createReader(resources), tagger: resources.tagger.name }
  }

  let search: FindProgress | null = null
  const onProgress = (now: FindProgress): void => {
    search = now
  }

  try {
    for await (const found of findPages(options.paths, { signal, onProgress })) {
      if ('error' in found) {
        tally.failures.push(found.error)
        continue
      }
      const { page } = found
      let articles: RecordLine[]
      if (await store?.revisit(page)) {
        tally.known++
        articles = await collect(store!.articles({ sha256: page.sha256 }))
      } else {
        loaded ??= load()
        const { reader, tagger } = await loaded
        try {
          articles = (await reader.read(page)).map(toLine)
        } catch (error) {
          trace(error)
          tally.failures.push(failureOf(page.name, error))
          continue
        }
        await store?.add(page, articles, tagger)
        tally.articles += articles.length
        tally.statements += articles.reduce((sum, { statements }) => sum + statements.length, 0)
      }
      tally.pages++
      tally.bytes += page.bytes.length
      await options.take(articles)
      progress.update({ pages: tally.pages, ...bytesOf(tally, search) })
      // Reading never waits for anything outside, so a Ctrl-C is only heard when the loop makes room for it.
      await setImmediate()
      if (signal.aborted) break
    }
    tally.isStopped = signal.aborted
  } finally {
    progress.clear()
    await (await loaded?.catch(() => undefined))?.reader.close()
  }
}

/** One file may hold many pages, and be read for long: then what its pages hold tells how far it is. */
function bytesOf(tally: Tally, search: FindProgress | null): Pick<Done, 'bytes' | 'totalBytes'> {
  if (search === null || search.totalBytes === 0) return { bytes: 0, totalBytes: null }
  return { bytes: search.totalFiles > 1 ? search.bytes : tally.bytes, totalBytes: search.totalBytes }
}

function failureOf(name: string, error: unknown): Failure {
  if (error instanceof OnrecordError) return error
  return { message: `Cannot read "${name}": ${messageOf(error)}.`, hint: UNEXPECTED }
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}
