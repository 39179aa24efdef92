import { OnrecordError } from '../base/errors.ts'
import { type FileInFile, type Format, HEAD, type InFile, type PageInFile } from '../formats/format.ts'
import { beginLikeArticles } from '../formats/ready-articles.ts'
import { isUnknown } from '../formats/refused.ts'
import { beginsWith, formatByType, formatOfBytes, isRead, READABLE } from '../formats/registry.ts'
import type { PageFormat } from '../types/page.ts'
import { badGzip, isZlibError } from './errors.ts'
import { endingOf, formatByName, withoutGzip } from './file-names.ts'
import type { Found } from './found.ts'
import { lookAhead } from './look-ahead.ts'
import { rawPage } from './raw-page.ts'
import { readArticleLines, readWhole } from './read-stream.ts'
import { beginsAsGzip, gunzip } from './unpack.ts'
import { endsFile, type Within } from './within.ts'

/** A file as its bytes come, and what is known about it. */
export interface Stream {
  readonly name: string
  readonly chunks: AsyncIterable<Uint8Array>
  /** The format by its name or type; `null` if the bytes decide. */
  readonly called: Format | null
  readonly url?: string | undefined
  readonly charset?: string | undefined
  /** The same bytes at any place, if the file has them so. */
  readonly blob?: (() => Promise<Blob>) | undefined
  /** Size in bytes, if known. */
  readonly size?: number | undefined
  /** All of it is in memory, in one chunk. */
  readonly isInMemory?: boolean
}

/**
 * The pages of a file, and of the files within it. Gzip is unpacked, whatever the file is called. What cannot be read
 * is yielded as an error, and the rest is read; an error of `chunks` is thrown.
 */
export async function* pagesOfStream(file: Stream, within: Within): AsyncGenerator<Found> {
  const { name } = file
  const { head, all, end } = await lookAhead(
    file.chunks,
    HEAD,
    file.called === null ? beginLikeArticles : undefined,
  )
  if (beginsAsGzip(head)) {
    yield* unpackedPages({ ...file, chunks: all }, within)
    return
  }
  const format = formatOfHead(head, file.called)
  if (isByLine(file, format, head, within)) {
    yield* readArticleLines(name, all, within.largest)
  } else if (format?.pagesOfStream) {
    yield* partsOf(name, format, format.pagesOfStream({ ...about(file), chunks: all }), within)
  } else if (format?.pagesOfBlob) {
    if (file.blob) await end()
    const blob = file.blob
      ? await file.blob()
      : new Blob([(await readWhole(name, all, within.largest)) as Uint8Array<ArrayBuffer>])
    yield* partsOf(name, format, format.pagesOfBlob({ ...about(file), blob }), within)
  } else yield* wholePages({ ...file, chunks: all }, format, within)
}

async function* wholePages(file: Stream, called: Format | null, within: Within): AsyncGenerator<Found> {
  const bytes = await readWhole(file.name, file.chunks, within.largest)
  const format = formatOfBytes(bytes, called)
  // An empty file is told by the stage `pages`; one of ready articles by its format.
  if (format?.pages && (bytes.length > 0 || format.byLine)) {
    yield* partsOf(file.name, format, format.pages({ ...about(file), bytes }), within)
  } else if (format === null && file.called !== null && isUnknown(bytes)) {
    throw notAsCalled(file.name, file.called)
  } else {
    const fileFormat = format === null ? {} : { fileFormat: format.is }
    const known = { ...about(file), ...fileFormat }
    yield { page: rawPage(file.name, bytes, (format?.name ?? null) as PageFormat | null, known) }
  }
}

/** The pages of a file packed with gzip. */
async function* unpackedPages(file: Stream, within: Within): AsyncGenerator<Found> {
  const { name, url, charset } = file
  const chunks = within.unpacked(gunzip(file.chunks))
  const called = file.called ?? formatByName(withoutGzip(name))
  try {
    yield* pagesOfStream({ name, url, charset, chunks, called }, within.deeper())
  } catch (error) {
    throw isZlibError(error) ? badGzip(name, error) : error
  }
}

function formatOfHead(head: Uint8Array, called: Format | null): Format | null {
  return called?.begins?.(head) ? called : (beginsWith(head) ?? (called?.begins ? null : called))
}

/** Whether it holds ready articles that are read line by line. */
function isByLine(file: Stream, format: Format | null, head: Uint8Array, { largest }: Within): boolean {
  if (file.isInMemory) return false
  if (format === null) return file.size === undefined && beginLikeArticles(head)
  return format.byLine === 'always' || (format.byLine === 'large' && (file.size ?? 0) > largest)
}

function about({ name, url, charset }: Stream): Pick<Stream, 'name' | 'url' | 'charset'> {
  return { name, url, charset }
}

/** What is in a file, with the pages of the files within it. */
async function* partsOf(
  name: string,
  format: Format,
  parts: Iterable<InFile> | AsyncIterable<InFile>,
  within: Within,
): AsyncGenerator<Found> {
  try {
    for await (const part of parts) yield* pagesOfPart(part, format, within)
  } catch (error) {
    if (isZlibError(error) || error instanceof OnrecordError || isSystemError(error)) throw error
    throw unreadable(name, format, error)
  }
}

async function* pagesOfPart(part: InFile, { is }: Format, within: Within): AsyncGenerator<Found> {
  if ('error' in part || 'skipped' in part) yield part
  else if ('link' in part) {
    if (within.follow) {
      let isRead = false
      for await (const found of within.follow(part)) {
        isRead ||= 'page' in found
        yield found
      }
      if (isRead || !part.instead) return
    }
    if (part.instead) yield pageOf(part.instead, is)
    else if (!within.follow) yield { name: part.name, skipped: 'page that a feed links to' }
  } else if ('format' in part) yield pageOf(part, is)
  else yield* pagesOfInner(part, within)
}

function pageOf({ name, bytes, format, ...rest }: PageInFile, fileFormat: string): Found {
  return { page: rawPage(name, bytes, format, { ...rest, fileFormat }) }
}

/** The pages of a file in a file. If it cannot be read, that is yielded, and the others are read. */
async function* pagesOfInner(file: FileInFile, within: Within): AsyncGenerator<Found> {
  const { name } = file
  try {
    const called = formatOfInner(file)
    if (typeof called === 'string') yield { name, skipped: called }
    else
      yield* pagesOfStream(
        { ...file, chunks: within.unpacked(file.chunks), called, size: file.size ?? undefined },
        within.deeper(),
      )
  } catch (error) {
    if (endsFile(error)) throw error
    if (isZlibError(error)) yield { name, error: badGzip(name, error) }
    else if (error instanceof OnrecordError) yield { name, error }
    else throw error
  }
}

/** The format of a file in a file by its type and name; the kind of one that is skipped, in a word. */
function formatOfInner({ name, mediaType }: FileInFile): Format | string | null {
  if (mediaType !== undefined && !/^application\/(?:octet-stream|(?:x-)?gzip)$/.test(mediaType)) {
    const format = formatByType(mediaType)
    if (format === 'bytes') return null
    if (format && isRead(format)) return format
    const byName = formatByName(name)
    if (byName) return byName
    return KINDS.find(([types]) => types.test(mediaType))?.[1] ?? mediaType.replace(/^.*\//, '').toUpperCase()
  }
  return formatByName(name) ?? (isPacked(name) ? null : endingOf(name))
}

function isPacked(name: string): boolean {
  return withoutGzip(name) !== name
}

/** Words for kinds of files that are skipped, by their media type. */
const KINDS: readonly (readonly [types: RegExp, kind: string])[] = [
  [/^image\//, 'picture'],
  [/^video\//, 'video'],
  [/^audio\//, 'recording'],
  [/^font\/|[/-]font-/, 'font'],
  [/javascript|ecmascript/, 'script'],
  [/^text\/css$/, 'stylesheet'],
]

function isSystemError(error: unknown): boolean {
  const { code, syscall } = error as NodeJS.ErrnoException
  return code !== undefined && (syscall !== undefined || code === 'ABORT_ERR')
}

function notAsCalled(name: string, { is, endings }: Format): OnrecordError {
  return new OnrecordError(
    'sources/not-as-called',
    `Cannot read "${name}": by its name or type it is ${is}, and its bytes are not; it is damaged, or something else.`,
    `Fetch or save it again. If it is something else, give it another ending than .${endings[0]}.`,
  )
}

function unreadable(name: string, { is }: Format, cause: unknown): OnrecordError {
  const why = cause instanceof Error ? cause.message : String(cause)
  return new OnrecordError(
    'sources/unreadable-format',
    `Cannot read "${name}" as ${is}: ${why.replace(/(?<!\.)\.+$/, '')}.`,
    `Fetch or save it again, or turn it into another format: Onrecord reads ${READABLE}.`,
    { cause },
  )
}
