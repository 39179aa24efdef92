import { basename } from 'node:path'
import type { Format } from '../formats/format.ts'
import { formatByEnding } from '../formats/registry.ts'

/** The format by a file's name, with or without `.gz`; `null` for a file that is skipped in folders. */
export function formatByName(path: string): Format | null {
  const name = withoutGzip(basename(path).toLowerCase())
  const dot = name.lastIndexOf('.')
  return dot < 0 ? null : formatByEnding(name.slice(dot + 1))
}

/** A file's kind by its ending, such as `PDF`; `of no known kind` without an ending. */
export function endingOf(path: string): string {
  return /[^.]\.([a-z0-9]{1,8})$/i.exec(basename(path))?.[1]?.toUpperCase() ?? 'of no known kind'
}

/** A file's name as it is when it is unpacked. */
export function withoutGzip(path: string): string {
  return path.replace(/\.tgz$/i, '.tar').replace(/\.gz$/i, '')
}
