import { basename } from 'node:path'
import type { PageFormat } from '../types/page.ts'

/** How a file is read: as one page of a format, as one page whose bytes decide, or as ready articles. */
export type FileKind = Exclude<PageFormat, 'article'> | 'bytes' | 'lines' | 'json'

const KINDS: Readonly<Record<string, FileKind>> = {
  txt: 'text',
  text: 'text',
  md: 'text',
  markdown: 'text',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  jsonl: 'lines',
  ndjson: 'lines',
  json: 'json',
}

/** The kind that a file's name tells, with or without `.gz`; `null` for a file that a folder's reading passes over. */
export function kindByName(path: string): FileKind | null {
  const name = basename(path).toLowerCase().replace(/\.gz$/, '')
  return KINDS[/\.([a-z]+)$/.exec(name)?.[1] ?? ''] ?? null
}

/** A file's kind in a word, by the ending of its name: `PDF`; `file of no known kind` where there is none. */
export function endingOf(path: string): string {
  return /[^.]\.([a-z0-9]{1,8})$/i.exec(basename(path))?.[1]?.toUpperCase() ?? 'file of no known kind'
}

/** Whether a file's name says that it is packed. */
export function isGzip(path: string): boolean {
  return /\.gz$/i.test(path)
}
