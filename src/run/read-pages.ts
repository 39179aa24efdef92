import { setImmediate } from 'node:timers/promises'
import { OnrecordError } from '../base/errors.ts'
import { noteTaker } from '../base/notes.ts'
import { unknownFields } from '../formats/ready-articles.ts'
import { isTeaser } from '../formats/teaser.ts'
import type { RecordLine, RecordStore } from '../record.ts'
import type { Found } from '../sources/found.ts'
import { toLine } from '../types/line.ts'
import type { Note } from '../types/note.ts'
import type { RawPage } from '../types/page.ts'
import { readByLine } from '../types/read-by.ts'
import type { Reader } from './reader.ts'
import { fitsNow, tooLongNotes } from './too-long.ts'

/** The reader, the record, and options of a run. */
export interface ReadPagesOptions {
  /** Called for the first page that must be read: pages that are all on record need no reader. */
  readonly reader: () => Promise<Reader>
  /** The record to which the pages are added, in their order; pages on record are not read again. */
  readonly store?: RecordStore | null
  /**
   * Whether to read pages again that were read by another program, other rules, another tagger or another model.
   * Default `false`.
   */
  readonly again?: boolean
  /** Stops the run after the present page. */
  readonly signal?: AbortSignal
  /** Gives the location of a page, if neither its URL nor its name does. */
  readonly locate?: (page: RawPage) => string
}

/** The result of a page: its articles, perhaps none, or why it could not be read. */
export type PageRead =
  | {
      readonly page: RawPage
      readonly articles: readonly RecordLine[]
      /** Notes on the page that belong to no article. If there is no article, they say why. */
      readonly notes: readonly Note[]
      /** Fields of a ready article that are not known and were ignored. */
      readonly unknownFields: readonly string[]
      /**
       * The id of a ready article if it is not unique: another article of the record, or without a record of this run,
       * has it, too.
       */
      readonly sharedId: string | null
      /** Whether the page was on record before. */
      readonly isKnown: boolean
      /** The location of the page, if neither its URL nor its name is it. */
      readonly location?: string
    }
  | { readonly name: string; readonly error: OnrecordError }
  /** A part of a file that is not read, with its kind in a word. */
  | { readonly name: string; readonly skipped: string }

/**
 * Reads page after page, and adds each to the record. A page on record is read again if one of its articles was too
 * long then and is not for this reader. A page that cannot be read is yielded as a failure, and the others are read.
 * Throws if the record cannot be written or the reader cannot be made.
 *
 * @example
 * ```ts
 * const store = await openRecord('news.db', { create: true })
 * const reader = async () => createReader(await loadResources())
 * for await (const read of readPages(findPages(['examples/pages']), { reader, store })) {
 *   if ('error' in read) console.error(`${read.name}: ${read.error.message}`)
 * }
 * await store.close()
 * ```
 */
export async function* readPages(
  pages: AsyncIterable<Found> | Iterable<Found>,
  given: ReadPagesOptions,
): AsyncGenerator<PageRead> {
  const { signal } = given
  let ahead = 1
  const reader = async (): Promise<Reader> => {
    const made = await given.reader()
    // One more in hand for each thread, so that none waits while the record is written.
    if (made.workers > 1) ahead = made.workers * 2
    return made
  }
  const options: Reading = { ...given, reader, seen: new Map() }
  // The pages being read, in order; none of these promises rejects.
  const underWay: Promise<Begun>[] = []
  for await (const found of pages) {
    underWay.push(begin(found, options))
    if (underWay.length < ahead) continue
    yield await finish(await underWay.shift()!, options)
    // Reading may never wait for input or output, so the loop makes a pause in which a Ctrl-C can arrive.
    await setImmediate()
    if (signal?.aborted) return
  }
  for (const next of underWay) {
    yield await finish(await next, options)
    await setImmediate()
    if (signal?.aborted) return
  }
}

/** A page that was read but is not on record yet, or the error that ended its reading. */
type Begun =
  | PageRead
  | {
      readonly page: RawPage
      readonly articles: readonly RecordLine[]
      readonly notes: readonly Note[]
      readonly readBy: string
      /** Whether it replaces a page on record. */
      readonly isAgain: boolean
    }
  | { readonly failure: unknown }

async function begin(found: Found, options: Reading): Promise<Begun> {
  const { reader, store, again = false, locate } = options
  if (!('page' in found)) return found
  const { page } = found
  try {
    const at = place(page, locate)
    let isAgain = again
    if (await store?.revisit(at, again ? readByLine((await reader()).readBy) : undefined)) {
      const articles = await collect(store!.articles({ sha256: page.sha256 }))
      isAgain = await canBeReadNow(articles, reader)
      if (!isAgain) {
        const notes = await store!.pageNotes(page.sha256)
        const about = await aboutReady(page, articles, options)
        return { page, articles, notes, ...about, ...placed(at), isKnown: true }
      }
    }
    const { read, readBy } = await reader()
    try {
      const { notes, note } = noteTaker()
      const articles = (await read(page, note)).map(toLine)
      return { page, articles, notes, readBy: readByLine(readBy), isAgain }
    } catch (error) {
      return { name: page.name, error: explained(page, error) }
    }
  } catch (failure) {
    return { failure }
  }
}

/** Whether an article that was too long when it was read is not for this reader. */
async function canBeReadNow(
  articles: readonly RecordLine[],
  reader: () => Promise<Reader>,
): Promise<boolean> {
  if (articles.every((article) => tooLongNotes(article).length === 0)) return false
  const { articleWords } = await reader()
  return articles.some((article) => fitsNow(article, articleWords))
}

async function finish(begun: Begun, options: Reading): Promise<PageRead> {
  const { store, locate } = options
  if ('failure' in begun) throw begun.failure
  if (!('readBy' in begun)) return begun
  const { page, articles, notes, readBy, isAgain } = begun
  const at = place(page, locate)
  await store?.[isAgain ? 'replace' : 'add'](at, articles, readBy, notes)
  const about = await aboutReady(page, articles, options)
  return { page, articles, notes, ...about, ...placed(at), isKnown: false }
}

/** The doubts about a ready article: its unknown fields and its id. */
async function aboutReady(
  page: RawPage,
  articles: readonly RecordLine[],
  { store, seen }: Pick<Reading, 'store' | 'seen'>,
): Promise<Pick<Extract<PageRead, { page: unknown }>, 'unknownFields' | 'sharedId'>> {
  const [article] = articles
  if (page.format !== 'article' || !article) return { unknownFields: [], sharedId: null }
  const { id } = article
  const first = seen.get(id) ?? page.sha256
  if (!store) seen.set(id, first)
  const isShared = store ? (await store.find(id)).length > 1 : first !== page.sha256
  return { unknownFields: unknownFields(page), sharedId: isShared ? id : null }
}

/** The state of one run. */
interface Reading extends ReadPagesOptions {
  /** Without a record: for each id of a ready article the first page with it, by SHA-256. */
  readonly seen: Map<string, string>
}

function place(page: RawPage, locate: ReadPagesOptions['locate']): RawPage & { readonly location?: string } {
  const location = locate?.(page) ?? page.url
  // What a feed says of a page does not take the page's own place.
  if (location !== null && isTeaser(page)) return { ...page, location: `${location} (teaser)` }
  return locate ? { ...page, location: locate(page) } : page
}

function placed({ location }: { readonly location?: string }): { readonly location?: string } {
  return location === undefined ? {} : { location }
}

function explained({ name }: RawPage, cause: unknown): OnrecordError {
  if (cause instanceof OnrecordError) return cause
  return new OnrecordError(
    'reader/unexpected',
    `Cannot read "${name}": ${cause instanceof Error ? cause.message : String(cause)}.`,
    'This should not happen. Set ONRECORD_DEBUG=1 to see where it did, and report it.',
    { cause },
  )
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}
