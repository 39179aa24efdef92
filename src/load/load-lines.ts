import { setImmediate } from 'node:timers/promises'
import type { OnrecordError } from '../base/errors.ts'
import type { PageAt, RecordLine, RecordStore } from '../record.ts'
import { toLine } from '../types/line.ts'
import { readByLine } from '../types/read-by.ts'
import type { PrintedLine } from './check-line.ts'
import { pagesOfLines } from './pages-of-lines.ts'
import { printedLines, sizeOf } from './printed-lines.ts'

/** The files of lines, the record, and options of a run. */
export interface LoadOptions {
  /** Files that `onrecord read --json` wrote, plain or packed by gzip; `-` for standard input. */
  readonly paths: readonly string[]
  readonly store: RecordStore
  /** Puts lines in place of those that something else has read of the same page. Default `false`. */
  readonly again?: boolean
  /** Stops the run after the present page. */
  readonly signal?: AbortSignal
  /** Called after each page with how far the files are read. */
  readonly onProgress?: (progress: LoadProgress) => void
  /** The input for `-`. Default: the process's standard input. */
  readonly standardInput?: AsyncIterable<Uint8Array>
}

/** Bytes are those of the files as they lie on disk; standard input and pipes count as 0 in all. */
export interface LoadProgress {
  readonly files: number
  readonly totalFiles: number
  readonly bytes: number
  readonly totalBytes: number
}

/** A page that is on record now, or the error of a line or page that is not. */
export type Loaded =
  | {
      readonly articles: readonly RecordLine[]
      /** `here`: its lines were on record; `otherwise`: what something else has read of it was, and stays. */
      readonly was: 'new' | 'here' | 'otherwise'
    }
  | { readonly error: OnrecordError }

/**
 * Puts the lines of files on record, page by page, each in one transaction. Pages that are on record stay as they are,
 * so a run that was stopped goes on when it is started again. Throws if the record cannot be written.
 *
 * @example
 * ```ts
 * const store = await openRecord('news.db', { create: true })
 * for await (const loaded of loadLines({ paths: ['articles.jsonl'], store })) {
 *   if ('error' in loaded) console.error(loaded.error.message)
 * }
 * await store.close()
 * ```
 */
export async function* loadLines(options: LoadOptions): AsyncGenerator<Loaded> {
  const { paths, store, again = false, signal, standardInput = process.stdin } = options
  const sizes = await Promise.all(paths.map(sizeOf))
  const totalBytes = sizes.reduce((sum, size) => sum + size, 0)
  let bytes = 0
  for (const [files, path] of paths.entries()) {
    const onBytes = (more: number): void => {
      if (sizes[files]! > 0) bytes += more
    }
    for await (const page of pagesOfLines(printedLines(path, onBytes, standardInput))) {
      yield 'error' in page ? page : await load(page.lines, store, again)
      options.onProgress?.({ files, totalFiles: paths.length, bytes, totalBytes })
      // A store may never wait for input or output, so the loop makes a pause in which a Ctrl-C can arrive.
      await setImmediate()
      if (signal?.aborted) return
    }
  }
}

async function load(
  lines: readonly [PrintedLine, ...PrintedLine[]],
  store: RecordStore,
  again: boolean,
): Promise<Loaded> {
  const [{ page, readBy }] = lines
  const { name, url, sha256, location, notes = [] } = page
  const at: PageAt = { name, url, sha256, ...(location === undefined ? {} : { location }) }
  const articles = lines.map((line) => toLine({ ...line, page: { name, url, sha256 } }))
  const by = readByLine(readBy)
  const isHere = await store.revisit(at, by)
  if (!again) {
    if (isHere) return { articles, was: 'here' }
    if (await store.revisit(at)) return { articles, was: 'otherwise' }
  }
  // A page that was too long for the run that read it is replaced, whatever read it.
  await store[again ? 'replace' : 'add'](at, articles, by, notes)
  return { articles, was: isHere ? 'here' : 'new' }
}
