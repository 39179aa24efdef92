import type { Dirent, Stats } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { OnrecordError } from '../base/errors.ts'
import { ENDINGS } from '../formats/registry.ts'
import { fileTrouble } from './errors.ts'
import { endingOf, formatByName } from './file-names.ts'

/** A file to read, with its size in bytes on disk, or the error. A pipe or device has no size (`null`). */
export type Listed =
  | { readonly path: string; readonly size: number | null }
  | { readonly path: string; readonly error: OnrecordError }

/** Called with a file that is skipped in a folder, and its kind in a word: `PDF`, `pipe`. */
export type OnSkip = (path: string, kind: string) => void

/**
 * The files at a path: the file itself, or a folder's pages in order of their names, folder after folder. Files of
 * other kinds, pipes, sockets and devices in folders are skipped, also if a link leads to them. Hidden files (with a
 * dot before their name) are left out. A folder that a link leads to again is read once. `onListed` is called after
 * each file in a folder, with the count so far.
 */
export async function listFiles(
  path: string,
  { onSkip = () => {}, onListed, signal }: ListOptions = {},
): Promise<Listed[]> {
  const listed: Listed[] = []
  try {
    const found = await stat(path)
    // A pipe that the user has named is read when data comes.
    if (!found.isDirectory()) return [{ path, size: found.isFile() ? found.size : null }]
    for await (const inner of inFolder(path, { seen: new Set(), onSkip })) {
      listed.push(inner)
      onListed?.(listed.length)
      if (signal?.aborted) break
    }
  } catch (error) {
    return [{ path, error: fileTrouble(path, error) }]
  }
  return listed.length > 0 ? listed : [{ path, error: noPages(path) }]
}

/** Callbacks while files are listed, and a signal to end it. */
export interface ListOptions {
  readonly onSkip?: OnSkip | undefined
  readonly onListed?: ((files: number) => void) | undefined
  readonly signal?: AbortSignal | undefined
}

interface Walk {
  readonly seen: Set<string>
  readonly onSkip: OnSkip
}

async function* inFolder(path: string, walk: Walk): AsyncGenerator<Listed> {
  const real = await realpath(path)
  if (walk.seen.has(real)) return
  walk.seen.add(real)
  for (const entry of (await readdir(path, { withFileTypes: true })).sort(byName)) {
    if (!entry.name.startsWith('.')) yield* behind(join(path, entry.name), entry, walk)
  }
}

/** The files of an entry of a folder, or of the target of a link. */
async function* behind(path: string, entry: Dirent, walk: Walk): AsyncGenerator<Listed> {
  const isPage = formatByName(path) !== null
  try {
    const what = entry.isFile() || entry.isSymbolicLink() ? await stat(path) : entry
    const special = specialKind(what)
    if (what.isDirectory()) yield* inFolder(path, walk)
    else if (special !== null || !isPage) walk.onSkip(path, special ?? endingOf(path))
    else yield { path, size: (what as Stats).size }
  } catch (error) {
    const mayHoldPages = isPage || entry.isDirectory()
    if (mayHoldPages) yield { path, error: fileTrouble(path, error) }
    else walk.onSkip(path, endingOf(path))
  }
}

function specialKind(what: Dirent | Stats): string | null {
  if (what.isFIFO()) return 'pipe'
  if (what.isSocket()) return 'socket'
  return what.isBlockDevice() || what.isCharacterDevice() ? 'device' : null
}

function noPages(path: string): OnrecordError {
  return new OnrecordError(
    'sources/no-pages',
    `Cannot read "${path}": the folder holds no pages.`,
    `Pages are files that end in ${ENDINGS}, or in one of these and .gz.`,
  )
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0
}
