import { isUrl, withoutPassword } from './addresses.ts'
import { type FetchOptions, fetchPages } from './fetch-page.ts'
import { PAUSE, politely } from './follow-links.ts'
import type { Found } from './found.ts'
import { hostTurns } from './host-turns.ts'
import { type Listed, type ListOptions, listFiles, type OnSkip } from './list-files.ts'
import { readFile, readSpecialFile } from './read-file.ts'
import { addressOf, isIn, type Shard } from './shard.ts'
import { readUnsized } from './unsized.ts'
import { type InList, readUrlList } from './url-list.ts'
import type { Within } from './within.ts'

/** How pages are searched, and callbacks for progress. */
export interface FindOptions {
  /** Ends the search; the present file or request is given up. */
  readonly signal?: AbortSignal
  /** Called with the progress: at the start, and after each file, address and standard input. */
  readonly onProgress?: (progress: FindProgress) => void
  /** Called with each file that is skipped in a folder, and its kind in a word: `PDF`, `pipe`. */
  readonly onSkip?: OnSkip
  /** Called while files are listed, before the first is read: how many there are so far. */
  readonly onListed?: (files: number) => void
  /** Fetch also from addresses of this machine and of networks that are not public. Default `false`. */
  readonly allowPrivate?: boolean
  /**
   * Whether pages are fetched that feeds link to and do not hold. Default: those of feeds that are fetched themselves,
   * not those of files.
   */
  readonly fetchLinks?: boolean | undefined
  /** Milliseconds between two such requests to one server. Default 1,000. */
  readonly pause?: number
  /** Files of addresses, one a line, which are read after the paths. */
  readonly lists?: readonly string[]
  /**
   * Finds the pages of this shard alone: addresses that are named by these, and pages in files by their own addresses or
   * names. An address of another shard is not fetched.
   */
  readonly shard?: Shard | undefined
  /** Called for each page and address that belongs to another shard. */
  readonly onOther?: () => void
  /** The input for `-`. Default: the process's standard input. */
  readonly standardInput?: AsyncIterable<Uint8Array>
}

/** Counts of files, addresses and standard input, and bytes on disk. A JSON Lines file is one file of many pages. */
export interface FindProgress {
  readonly files: number
  readonly totalFiles: number
  readonly bytes: number
  /** Sum of the sizes of the files; addresses and standard input count as 0. */
  readonly totalBytes: number
}

/**
 * Finds the pages that the user named: files, folders (recursively), `-` for standard input, and http(s) addresses, in
 * the given order. An error of one is yielded, and the others are read.
 *
 * @example
 * ```ts
 * for await (const found of findPages(['examples/pages', 'examples/missing.txt'])) {
 *   if ('error' in found) console.log(found.error.message)
 *   if ('page' in found) console.log(found.page.name)
 * }
 * ```
 */
export async function* findPages(paths: readonly string[], options: FindOptions = {}): AsyncGenerator<Found> {
  const { signal, onProgress } = options
  const sources: Source[] = []
  for (const path of paths) {
    const before = sources.length
    const onListed = (files: number): void => options.onListed?.(before + files)
    sources.push(...(await list(path, { ...options, onListed })))
    if (signal?.aborted) return
  }
  for (const file of options.lists ?? []) {
    sources.push(...(await readUrlList(file, options.standardInput ?? process.stdin)))
  }
  const totalBytes = sources.reduce((sum, source) => sum + sizeOf(source), 0)
  let files = 0
  let bytes = 0
  const tell = () => onProgress?.({ files, totalFiles: sources.length, bytes, totalBytes })
  tell()
  const enter = hostTurns({ pause: options.pause ?? PAUSE })
  const follow = politely({ ...options, enter })
  // One address alone waits for nobody, also where it leads on to another of its server.
  const isOne = sources.filter(({ path }) => isUrl(path)).length === 1
  const polite = isOne ? options : { ...options, enter }
  for (const source of sources) {
    for await (const found of inShard(source, options, () => read(source, polite, follow))) {
      if (signal?.aborted) return
      yield found
    }
    files++
    bytes += sizeOf(source)
    tell()
    if (signal?.aborted) return
  }
}

type Source = Listed | InList

/** What a source holds of the shard. What an address brings is all of the address's shard, whatever it leads to. */
async function* inShard(
  { path }: Source,
  { shard, onOther }: FindOptions,
  found: () => AsyncIterable<Found>,
): AsyncGenerator<Found> {
  if (shard === undefined) yield* found()
  else if (isUrl(path)) {
    if (isIn(shard, withoutPassword(path))) yield* found()
    else onOther?.()
  } else {
    for await (const one of found()) {
      // An error may be of this machine alone, such as a disk that is not there: each shard tells its own.
      if ('error' in one || isIn(shard, addressOf(one))) yield one
      else if ('page' in one) onOther?.()
    }
  }
}

async function list(path: string, options: ListOptions): Promise<Source[]> {
  return path === '-' || isUrl(path) ? [{ path }] : listFiles(path, options)
}

function sizeOf(source: Source): number {
  return 'size' in source ? (source.size ?? 0) : 0
}

async function* read(
  source: Source,
  options: FindOptions & Pick<FetchOptions, 'enter'>,
  follow: NonNullable<Within['follow']>,
): AsyncGenerator<Found> {
  const { path } = source
  const { fetchLinks } = options
  if ('error' in source) yield { name: withoutPassword(path), error: source.error }
  else if ('size' in source) {
    const ofFiles = fetchLinks ? follow : null
    yield* source.size === null ? readSpecialFile(path, ofFiles) : readFile(path, ofFiles)
  } else if (path === '-') {
    yield* readUnsized(path, options.standardInput ?? process.stdin, { follow: fetchLinks ? follow : null })
  } else yield* fetchPages(path, { ...options, follow: fetchLinks === false ? null : follow })
}
