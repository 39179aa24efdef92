import { readdir, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { OnrecordError } from '../base/errors.ts'
import { fileTrouble } from './errors.ts'
import { kindByName } from './file-kinds.ts'

/** A file to read, with its size in bytes on disk, or why there is none. */
export type Listed =
  | { readonly path: string; readonly size: number }
  | { readonly path: string; readonly error: OnrecordError }

/**
 * The files behind a path: the file itself, or a folder's pages in order of their names, folder after folder. Hidden
 * files and files of other kinds are passed over in folders; a folder met again through a link is read once.
 */
export async function listFiles(path: string): Promise<Listed[]> {
  const listed = await listPath(path, new Set())
  if (listed.length > 0) return listed
  const error = new OnrecordError(
    'sources/no-pages',
    `Cannot read "${path}": the folder holds no pages.`,
    'Pages are files that end in .txt, .md, .html, .htm, .xhtml, .json, .jsonl or .ndjson, or in one of these and .gz.',
  )
  return [{ path, error }]
}

async function listPath(path: string, seen: Set<string>): Promise<Listed[]> {
  try {
    const found = await stat(path)
    if (found.isDirectory()) return await listFolder(path, seen)
    // Pipes and devices have no size; they are read to their end.
    return [{ path, size: found.isFile() ? found.size : 0 }]
  } catch (error) {
    return [{ path, error: fileTrouble(path, error) }]
  }
}

async function listFolder(path: string, seen: Set<string>): Promise<Listed[]> {
  const real = await realpath(path)
  if (seen.has(real)) return []
  seen.add(real)
  const listed: Listed[] = []
  for (const entry of (await readdir(path, { withFileTypes: true })).sort(byName)) {
    if (entry.name.startsWith('.')) continue
    const inner = join(path, entry.name)
    const isFolder = entry.isDirectory() || (entry.isSymbolicLink() && (await leadsToFolder(inner)))
    if (isFolder) listed.push(...(await listPath(inner, seen)))
    else if (kindByName(inner) !== null && (entry.isFile() || entry.isSymbolicLink())) {
      listed.push(...(await listPath(inner, seen)))
    }
  }
  return listed
}

async function leadsToFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch {
    return false
  }
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0
}
