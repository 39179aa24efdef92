import { OnrecordError } from '../base/errors.ts'
import type { WaitingItem } from '../record.ts'
import { readPages } from '../run/read-pages.ts'
import { pagesOfAnswer } from '../sources/fetch-page.ts'
import type { Found } from '../sources/found.ts'
import type { RawPage } from '../types/page.ts'
import type { Asker } from './ask.ts'
import { tryAgainAt } from './back-off.ts'
import type { FollowOptions } from './follow.ts'
import { type Waiting, waitingItem } from './items.ts'
import { limited } from './limited.ts'

/** How many pages are read at a time: few are on record and not noted as read when the process is killed. */
export const MOST_READ = 4
/** How often a page is tried before what the feed says of it is read instead. */
const MOST_TRIES = 5

/** Errors that may be gone the next time. */
const TEMPORARY = new Set(['sources/unreachable', 'sources/refused', 'follow/no-robots', 'pool/out-of-time'])

interface Attempt {
  /** `null` if it was read. */
  readonly error: OnrecordError | null
  /** Whether it is not to be tried again. */
  readonly isFinal: boolean
  /** Milliseconds for which the server asks to be left alone. */
  readonly wait: number
}

/** Prepares reading what waits. `firstWait`: the first wait after a failure, in milliseconds. */
export function itemReader(
  { store, reader, tell, signal }: FollowOptions,
  { isFree, ask }: Asker,
  firstWait: number,
): (item: WaitingItem) => Promise<void> {
  const { feeds } = store
  const reading = limited(MOST_READ)

  /** Reads a page into the record; why it could not be read, or `null`. */
  async function readOne(
    item: WaitingItem,
    page: RawPage,
    { location }: Waiting,
  ): Promise<OnrecordError | null> {
    const done = await reading()
    try {
      let trouble: OnrecordError | null = null
      const place = location === null ? {} : { locate: () => location }
      for await (const read of readPages([{ page }], { reader, store, ...place })) {
        if ('error' in read) trouble = read.error
        else if ('page' in read) {
          const { articles, isKnown } = read
          if (isKnown || articles.length === 0)
            await tell({ is: 'page', feed: item.feed, page: page.name, isKnown })
          else for (const article of articles) await tell({ is: 'article', feed: item.feed, article })
        }
      }
      return trouble
    } finally {
      done()
    }
  }

  /** Fetches what has to be fetched, and reads it. */
  async function attempt(item: WaitingItem, waiting: Waiting): Promise<Attempt> {
    const { link, page, given } = waiting
    if (link === null) {
      const error = page && (await readOne(item, page, waiting))
      return { error, isFinal: false, wait: 0 }
    }
    const done = await ask(link)
    if ('error' in done)
      return { error: done.error, isFinal: !TEMPORARY.has(done.error.code), wait: done.wait }
    let error: OnrecordError | null = null
    let isRead = false
    for (const found of await all(pagesOfAnswer(link, done.answer))) {
      if ('page' in found) {
        const trouble = await readOne(item, { ...found.page, given }, waiting)
        error ??= trouble
        isRead ||= trouble === null
      } else if ('error' in found) error ??= found.error
    }
    // A file with several pages is read as far as it can be.
    return { error: isRead ? null : error, isFinal: error !== null && !TEMPORARY.has(error.code), wait: 0 }
  }

  return async (item) => {
    const { feed, address } = item
    const waiting = waitingItem(await feeds.partOf(item), feed, item.id)
    const { link, page, given } = waiting
    if (link !== null && !(URL.canParse(link) && (await isFree(link)))) return
    const { error, isFinal, wait } = await attempt(item, waiting)
    if (signal?.aborted && error) return
    if (error === null) return feeds.noteItem(item, { is: 'read' })
    const isLast = isFinal || item.tries + 1 >= MOST_TRIES
    const again = isLast ? null : tryAgainAt(item.tries + 1, firstWait, wait)
    await tell({ is: 'failed', feed, page: address ?? item.id, error, again })
    const trouble = error.message
    if (again !== null) return feeds.noteItem(item, { is: 'waiting', trouble, notBefore: again })
    const isTeaser =
      link !== null && page !== null && (await readOne(item, { ...page, given }, waiting)) === null
    await feeds.noteItem(item, { is: isTeaser ? 'teaser' : 'given-up', trouble })
  }
}

async function all(pages: AsyncIterable<Found>): Promise<Found[]> {
  const found: Found[] = []
  try {
    for await (const one of pages) found.push(one)
  } catch (error) {
    if (!(error instanceof OnrecordError)) throw error
    found.push({ name: '', error })
  }
  return found
}
