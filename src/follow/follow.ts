import { setTimeout } from 'node:timers/promises'
import type { Dispatcher } from 'undici'
import { OnrecordError } from '../base/errors.ts'
import { readFeed } from '../formats/feed.ts'
import type { Arrived, FollowedFeed, RecordLine, RecordStore, WaitingItem } from '../record.ts'
import { readPages } from '../run/read-pages.ts'
import type { Reader } from '../run/reader.ts'
import { readContentType } from '../sources/content-type.ts'
import { pagesOfAnswer } from '../sources/fetch-page.ts'
import { PAUSE } from '../sources/follow-links.ts'
import type { Found } from '../sources/found.ts'
import { hostTurns } from '../sources/host-turns.ts'
import { type Answered, type RequestOptions, refused, request } from '../sources/request.ts'
import type { RawPage } from '../types/page.ts'
import { isDue, retryAfter, tryAgainAt } from './back-off.ts'
import { newItems, type Waiting, waitingItem } from './items.ts'
import { limited } from './limited.ts'
import { robotsRules } from './robots.ts'

/** How feeds are followed. */
export interface FollowOptions {
  /** The record that remembers the feeds and receives the articles. */
  readonly store: RecordStore
  /** Called for the first page that must be read. */
  readonly reader: () => Promise<Reader>
  /** Milliseconds from the beginning of a round to that of the next; `null` for a single round. */
  readonly every: number | null
  /** Receives everything that came and everything that failed, one after another. */
  readonly tell: (came: Came) => void | Promise<void>
  /** Ends the work after the articles in hand; requests are given up. */
  readonly signal?: AbortSignal
  /** Milliseconds between two requests to one server. Default 1,000. */
  readonly pause?: number
  /** Milliseconds for one request. Default 30,000. */
  readonly timeout?: number
  /** Fetches also from addresses of this machine and of networks that are not public. Default `false`. */
  readonly allowPrivate?: boolean
  /** Makes the connections. */
  readonly dispatcher?: Dispatcher
}

/** Something that came of following feeds, or failed. */
export type Came =
  | { readonly is: 'feed'; readonly feed: string; readonly arrived: Arrived }
  | { readonly is: 'article'; readonly feed: string; readonly article: RecordLine }
  /** A page that was on record already, or has no article. */
  | { readonly is: 'page'; readonly feed: string; readonly page: string; readonly isKnown: boolean }
  | {
      readonly is: 'failed'
      readonly feed: string
      /** The address of the page; `null` if it is the feed itself that failed. */
      readonly page: string | null
      readonly error: OnrecordError
      /** When it is tried again, an ISO 8601 instant; `null` for never. */
      readonly again: string | null
    }
  /** The end of a round: how many feeds there are, were asked for, had changed, and failed; how many items wait. */
  | {
      readonly is: 'round'
      readonly feeds: number
      readonly asked: number
      readonly changed: number
      readonly failed: number
      readonly waiting: number
    }

/** How often a page is tried before what the feed says of it is read instead. */
const MOST_TRIES = 5
/** The first wait after a failure where feeds are asked for only once, in milliseconds. */
const FIRST_WAIT = 15 * 60 * 1_000
/** The status by which a server says that an address is gone for good. */
const GONE = 410
const MOST_REQUESTS = 8
const MOST_READ = 4

const AGENT = "Onrecord/0.1 (follows feeds of news at a reader's request)"
const FEED_TYPES =
  'application/rss+xml,application/atom+xml,application/feed+json,application/rdf+xml;q=0.9,application/xml;q=0.8,application/json;q=0.8,text/xml;q=0.8,*/*;q=0.1'

/**
 * Asks for all feeds that the record remembers, and puts what they bring on record: in rounds until `signal` ends it, or
 * once. A server gets one request at a time, only what its rules for robots allow, and none for a while after it has
 * failed. Errors of feeds and pages are told, and the others go on; an error of the record ends it.
 */
export async function follow(options: FollowOptions): Promise<void> {
  const { store, every, tell, signal } = options
  const release = await store.feeds.alone()
  try {
    const round = rounds(options)
    for (;;) {
      const begun = Date.now()
      await tell(await round())
      if (every === null || signal?.aborted) return
      const wait = begun + every - Date.now()
      if (wait > 0) await setTimeout(wait, undefined, signal ? { signal } : {}).catch(() => {})
      if (signal?.aborted) return
    }
  } finally {
    release()
  }
}

function rounds(options: FollowOptions): () => Promise<Extract<Came, { is: 'round' }>> {
  const { store, every, tell, signal, reader, pause = PAUSE } = options
  const { feeds } = store
  const firstWait = every ?? FIRST_WAIT
  const slot = limited(MOST_REQUESTS)
  // So that few pages are on record and not noted as read when the process is killed.
  const reading = limited(MOST_READ)

  // Rules for robots are asked for in turn, too.
  const turns = hostTurns({ pause, pauseOf: (url) => robots.pauseOf(url) })
  const inTurn: NonNullable<RequestOptions['enter']> = async (url, ends) => {
    const leave = await turns(url, ends)
    const free = await slot()
    return () => {
      free()
      leave()
    }
  }
  const ask = (address: string, headers: Record<string, string> = {}, enter = allowed): Promise<Answered> =>
    request(address, {
      ...{ signal, enter, headers: { 'user-agent': AGENT, ...headers } },
      ...(options.allowPrivate !== undefined && { allowPrivate: options.allowPrivate }),
      ...(options.timeout !== undefined && { timeout: options.timeout }),
      ...(options.dispatcher && { dispatcher: options.dispatcher }),
    })
  const robots = robotsRules(feeds, (address) => ask(address, {}, inTurn))
  async function allowed(url: URL, ends: AbortSignal | undefined): Promise<() => void> {
    await robots.check(url)
    return inTurn(url, ends)
  }

  /** Notes that a server could or could not be reached. */
  async function noteServer(address: string, isReached: boolean, atLeast = 0): Promise<void> {
    const { origin } = new URL(address)
    const server = await feeds.server(origin)
    if (isReached && server.failures === 0 && server.notBefore === null) return
    const failures = isReached ? 0 : server.failures + 1
    const notBefore = isReached ? null : tryAgainAt(failures, firstWait, atLeast)
    await feeds.noteServer(origin, { ...server, failures, notBefore })
  }

  async function isFree(address: string): Promise<boolean> {
    return isDue((await feeds.server(new URL(address).origin)).notBefore)
  }

  /** Asks for something; `null` for a failure, after it was noted for the server. */
  async function asked(
    address: string,
    headers: Record<string, string> = {},
  ): Promise<{ readonly answer: Answered } | Failed> {
    try {
      const answer = await ask(address, headers)
      const { status } = answer
      const isBusy = status === 429 || status === 503
      const wait = retryAfter(answer.headers.get('retry-after'))
      await noteServer(address, !isBusy, wait)
      if (status === 304 || (status >= 200 && status < 300)) return { answer }
      return { error: refused(address, answer), wait, status }
    } catch (error) {
      if (!(error instanceof OnrecordError)) throw error
      const isOfServer = error.code === 'sources/unreachable' || error.code === 'follow/no-robots'
      if (isOfServer && !signal?.aborted) await noteServer(address, false)
      return { error, wait: 0, status: null }
    }
  }

  /** Asks for a feed; whether it has changed, or failed, or its server is left alone. */
  async function poll(feed: FollowedFeed): Promise<'changed' | 'unchanged' | 'failed' | 'left'> {
    const { address } = feed
    if (!(await isFree(address))) return 'left'
    const done = await asked(address, {
      accept: FEED_TYPES,
      ...(feed.etag !== null && { 'if-none-match': feed.etag }),
      ...(feed.lastModified !== null && { 'if-modified-since': feed.lastModified }),
    })
    if (signal?.aborted) return 'left'
    const fail = async (error: OnrecordError, wait: number, isGone: boolean): Promise<'failed'> => {
      const notBefore = UNASKED.has(error.code)
        ? new Date().toISOString()
        : tryAgainAt(feed.failures + 1, firstWait, wait)
      await feeds.noteAnswer(address, { is: 'failed', trouble: error.message, notBefore, isGone })
      await tell({ is: 'failed', feed: address, page: null, error, again: isGone ? null : notBefore })
      return 'failed'
    }
    if ('error' in done) return fail(done.error, done.wait, done.status === GONE)
    const { answer } = done
    if (answer.status === 304) {
      await feeds.noteAnswer(address, { is: 'unchanged' })
      return 'unchanged'
    }
    try {
      const { charset } = readContentType(answer.headers.get('content-type') ?? '', answer.url)
      const read = await readFeed({ name: address, bytes: answer.bytes, charset })
      const arrived = await feeds.noteAnswer(address, {
        is: 'read',
        title: read.title,
        // Of a feed that is cut off, the rest has to come next time.
        etag: read.damage ? null : answer.headers.get('etag'),
        lastModified: read.damage ? null : answer.headers.get('last-modified'),
        address: answer.movedTo ?? address,
        items: newItems(address, read.items),
      })
      if (read.damage)
        await tell({ is: 'failed', feed: address, page: null, error: read.damage, again: null })
      await tell({ is: 'feed', feed: address, arrived })
      return arrived.fresh + arrived.changed > 0 ? 'changed' : 'unchanged'
    } catch (error) {
      if (error instanceof OnrecordError && error.code.startsWith('record/')) throw error
      return fail(noFeed(address, error), 0, false)
    }
  }

  /** Reads a page into the record. Whether it could be read. */
  async function readOne(
    item: WaitingItem,
    page: RawPage,
    { location }: Waiting,
  ): Promise<OnrecordError | null> {
    const done = await reading()
    try {
      return await read(item, page, location)
    } finally {
      done()
    }
  }

  async function read(
    item: WaitingItem,
    page: RawPage,
    location: string | null,
  ): Promise<OnrecordError | null> {
    let trouble: OnrecordError | null = null
    const place = location === null ? {} : { locate: () => location }
    for await (const done of readPages([{ page }], { reader, store, ...place })) {
      if ('error' in done) trouble = done.error
      else if ('page' in done) {
        const { articles, isKnown } = done
        if (isKnown || articles.length === 0)
          await tell({ is: 'page', feed: item.feed, page: page.name, isKnown })
        else for (const article of articles) await tell({ is: 'article', feed: item.feed, article })
      }
    }
    return trouble
  }

  async function readItem(item: WaitingItem): Promise<void> {
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

  /** Fetches what has to be fetched, and reads it. */
  async function attempt(item: WaitingItem, waiting: Waiting): Promise<Attempt> {
    const { link, page, given } = waiting
    if (link === null) {
      const error = page && (await readOne(item, page, waiting))
      return { error, isFinal: false, wait: 0 }
    }
    const done = await asked(link)
    if ('error' in done) {
      return { error: done.error, isFinal: !TEMPORARY.has(done.error.code), wait: done.wait }
    }
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

  return async () => {
    const known = await feeds.list()
    const due = known.filter(({ isGone, notBefore }) => !isGone && isDue(notBefore))
    const ends: Record<Awaited<ReturnType<typeof poll>>, number> = {
      changed: 0,
      unchanged: 0,
      failed: 0,
      left: 0,
    }
    await inGroups(
      due,
      ({ address }) => new URL(address).host,
      async (feed) => {
        if (!signal?.aborted) ends[await poll(feed)]++
      },
    )
    let texts = 0
    await inGroups(
      (await feeds.waiting()).filter(({ notBefore }) => isDue(notBefore)),
      ({ address, isLink }) =>
        isLink && address !== null && URL.canParse(address)
          ? new URL(address).host
          : `#${texts++ % MOST_READ}`,
      async (item) => {
        if (!signal?.aborted) await readItem(item)
      },
    )
    const waiting = (await feeds.waiting()).length
    const { changed, failed } = ends
    return {
      ...{ is: 'round', feeds: known.length, asked: due.length - ends.left, changed, failed, waiting },
    }
  }
}

/** Why nothing was fetched. `wait`: milliseconds for which the server asks to be left alone; `status`: of its answer. */
interface Failed {
  readonly error: OnrecordError
  readonly wait: number
  readonly status: number | null
}

interface Attempt {
  /** `null` if it was read. */
  readonly error: OnrecordError | null
  /** Whether it is not to be tried again. */
  readonly isFinal: boolean
  /** Milliseconds for which the server asks to be left alone. */
  readonly wait: number
}

/** Refusals of our own: no server was asked, so none is spared, and the option that allows it counts at once. */
const UNASKED = new Set(['sources/private-address', 'sources/bad-address'])

/** Errors that may be gone the next time. */
const TEMPORARY = new Set(['sources/unreachable', 'sources/refused', 'follow/no-robots', 'pool/out-of-time'])

/** Works on the items of each group one after another, and on all groups at the same time. */
async function inGroups<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const groups = Map.groupBy(items, keyOf)
  const done = await Promise.allSettled(
    [...groups.values()].map(async (group) => {
      for (const item of group) await work(item)
    }),
  )
  const failed = done.find((one) => one.status === 'rejected')
  if (failed) throw failed.reason
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

function noFeed(address: string, cause: unknown): OnrecordError {
  return new OnrecordError(
    'follow/no-feed',
    `Cannot read "${address}" as a feed: ${cause instanceof Error ? cause.message : String(cause)}.`,
    'Name the address of a feed (RSS, Atom, RDF or JSON Feed); the page of an outlet often links to it.',
    { cause },
  )
}
