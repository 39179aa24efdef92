import type { OnrecordError } from '../base/errors.ts'
import { fetchPage, isUrl } from './fetch-page.ts'
import type { Found } from './found.ts'
import { type Listed, listFiles } from './list-files.ts'
import { readFile } from './read-file.ts'
import { readStandardInput } from './standard-input.ts'

/** How the search goes, and who is told. */
export interface FindOptions {
  /** Ends the search; what is under way is given up. */
  readonly signal?: AbortSignal
  /** Told how far the search is: at its start, and whenever a file, address or standard input has been read. */
  readonly onProgress?: (progress: FindProgress) => void
  /** Where `-` reads from. Default: the process's standard input. */
  readonly standardInput?: AsyncIterable<Uint8Array>
}

/** Counts of files, addresses and standard input, and bytes on disk. A JSON Lines file is one file of many pages. */
export interface FindProgress {
  readonly files: number
  readonly totalFiles: number
  readonly bytes: number
  /** Sizes of the files; addresses and standard input count nothing. */
  readonly totalBytes: number
}

/**
 * Finds the pages behind what the user named: files, folders (recursively), `-` for standard input, and http(s)
 * addresses, in the order named. Trouble with one is a finding that says so; the others go on.
 */
export async function* findPages(paths: readonly string[], options: FindOptions = {}): AsyncGenerator<Found> {
  const { signal, onProgress } = options
  const sources = (await Promise.all(paths.map(list))).flat()
  const totalBytes = sources.reduce((sum, source) => sum + sizeOf(source), 0)
  let files = 0
  let bytes = 0
  const tell = () => onProgress?.({ files, totalFiles: sources.length, bytes, totalBytes })
  tell()
  for (const source of sources) {
    for await (const found of read(source, options)) {
      if (signal?.aborted) return
      yield found
    }
    files++
    bytes += sizeOf(source)
    tell()
    if (signal?.aborted) return
  }
}

type Source = Listed | { readonly path: string }

async function list(path: string): Promise<Source[]> {
  return path === '-' || isUrl(path) ? [{ path }] : listFiles(path)
}

function sizeOf(source: Source): number {
  return 'size' in source ? source.size : 0
}

async function* read(source: Source, { signal, standardInput }: FindOptions): AsyncGenerator<Found> {
  const { path } = source
  if ('error' in source) yield { name: path, error: source.error }
  else if ('size' in source) yield* readFile(path, source.size)
  else if (path === '-') yield* readStandardInput(standardInput ?? process.stdin)
  else {
    try {
      yield { page: await fetchPage(path, signal) }
    } catch (error) {
      yield { name: path, error: error as OnrecordError }
    }
  }
}
