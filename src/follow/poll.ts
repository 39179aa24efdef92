import { OnrecordError } from '../base/errors.ts'
import { readFeed } from '../formats/feed.ts'
import type { FollowedFeed } from '../record.ts'
import { readContentType } from '../sources/content-type.ts'
import type { Answered } from '../sources/request.ts'
import type { Asker, Failed } from './ask.ts'
import { tryAgainAt } from './back-off.ts'
import type { FollowOptions } from './follow.ts'
import { newItems } from './items.ts'

/** How asking for a feed ended; `left`: its server is left alone. */
export type Polled = 'changed' | 'unchanged' | 'failed' | 'left'

const FEED_TYPES =
  'application/rss+xml,application/atom+xml,application/feed+json,application/rdf+xml;q=0.9,application/xml;q=0.8,application/json;q=0.8,text/xml;q=0.8,*/*;q=0.1'

/** Refusals of our own: no server was asked, so none is spared, and the option that allows it counts at once. */
const UNASKED = new Set(['sources/private-address', 'sources/bad-address'])

/** The status by which a server says that an address is gone for good. */
const GONE = 410
/** Statuses of a request that was refused for now, and not for its address: 408, 425, 429 (RFC 9110, 8470, 6585). */
const FOR_NOW = new Set([408, 425, 429])
/** How often a feed fails, one time after the other, until its address is taken for wrong. */
const MOST_FAILURES = 10
/** The same of a feed that never answered. */
const MOST_AT_FIRST = 5

/** Prepares asking for a feed and noting what it brings. `firstWait`: the first wait after a failure, in milliseconds. */
export function poller(
  { store: { feeds }, tell, signal }: FollowOptions,
  { isFree, ask }: Asker,
  firstWait: number,
): (feed: FollowedFeed) => Promise<Polled> {
  async function fail(feed: FollowedFeed, { error: cause, wait, status }: Failed): Promise<'failed'> {
    const { address, failures } = feed
    const isGone = status === GONE || isWrong(feed, cause, status)
    const error = isGone ? askedNoMore(cause) : cause
    const notBefore = UNASKED.has(error.code)
      ? new Date().toISOString()
      : tryAgainAt(failures + 1, firstWait, wait)
    await feeds.noteAnswer(address, { is: 'failed', trouble: error.message, notBefore, isGone })
    await tell({ is: 'failed', feed: address, page: null, error, again: isGone ? null : notBefore })
    return 'failed'
  }

  async function take({ address }: FollowedFeed, answer: Answered): Promise<Polled> {
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
    if (read.damage) await tell({ is: 'failed', feed: address, page: null, error: read.damage, again: null })
    await tell({ is: 'feed', feed: address, arrived })
    return arrived.fresh + arrived.changed > 0 ? 'changed' : 'unchanged'
  }

  return async (feed) => {
    const { address } = feed
    if (!(await isFree(address))) return 'left'
    const done = await ask(address, {
      accept: FEED_TYPES,
      ...(feed.etag !== null && { 'if-none-match': feed.etag }),
      ...(feed.lastModified !== null && { 'if-modified-since': feed.lastModified }),
    })
    if (signal?.aborted) return 'left'
    if ('error' in done) return fail(feed, done)
    if (done.answer.status === 304) {
      await feeds.noteAnswer(address, { is: 'unchanged' })
      return 'unchanged'
    }
    try {
      return await take(feed, done.answer)
    } catch (error) {
      if (error instanceof OnrecordError && error.code.startsWith('record/')) throw error
      return fail(feed, { error: noFeed(address, error), wait: 0, status: null })
    }
  }
}

/** Whether a feed has failed so often, at last by its address and not by its server, that there is none to be had. */
function isWrong(
  { failures, answeredAt }: FollowedFeed,
  error: OnrecordError,
  status: number | null,
): boolean {
  if (failures + 1 < (answeredAt === null ? MOST_AT_FIRST : MOST_FAILURES)) return false
  const isRefused = status !== null && status >= 400 && status < 500 && !FOR_NOW.has(status)
  // This machine may only be offline: a feed that has answered is there.
  return isRefused || error.code === 'follow/no-feed' || (answeredAt === null && isOfNoServer(error))
}

/** Whether no server has the name. */
function isOfNoServer({ code, cause }: OnrecordError): boolean {
  const reason = ((cause as Error | undefined)?.cause ?? cause) as NodeJS.ErrnoException | undefined
  return code === 'sources/unreachable' && reason?.code === 'ENOTFOUND'
}

function askedNoMore({ code, message, hint, cause }: OnrecordError): OnrecordError {
  const more = 'It is asked for no more, until "onrecord follow" is given its address again.'
  return new OnrecordError(code, message, `${hint} ${more}`, { cause })
}

function noFeed(address: string, cause: unknown): OnrecordError {
  return new OnrecordError(
    'follow/no-feed',
    `Cannot read "${address}" as a feed: ${cause instanceof Error ? cause.message : String(cause)}.`,
    'Name the address of a feed (RSS, Atom, RDF or JSON Feed); the page of an outlet often links to it.',
    { cause },
  )
}
