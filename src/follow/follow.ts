import { setTimeout } from 'node:timers/promises'
import type { Dispatcher } from 'undici'
import type { RecordStore } from '../record.ts'
import type { Reader } from '../run/reader.ts'
import { PAUSE } from '../sources/follow-links.ts'
import { asker } from './ask.ts'
import { isDue } from './back-off.ts'
import type { Came } from './came.ts'
import { inGroups } from './in-groups.ts'
import { type Polled, poller } from './poll.ts'
import { itemReader, MOST_READ } from './read-item.ts'

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

/** The first wait after a failure where feeds are asked for only once, in milliseconds. */
const FIRST_WAIT = 15 * 60 * 1_000

/**
 * Asks for all feeds that the record remembers, and puts what they bring on record: in rounds until `signal` ends it, or
 * once. A server gets one request at a time, only what its rules for robots allow, and none for a while after it has
 * failed. Errors of feeds and pages are told, and the others go on; an error of the record ends it.
 */
export async function follow(options: FollowOptions): Promise<void> {
  const { store, every, tell, signal } = options
  const release = await store.feeds.alone()
  try {
    const round = rounds({ ...options, pause: options.pause ?? PAUSE })
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

/** Prepares a round: every feed that is due is asked for, and every page that is due is read. */
function rounds(
  options: FollowOptions & { readonly pause: number },
): () => Promise<Extract<Came, { is: 'round' }>> {
  const { store, signal } = options
  const { feeds } = store
  const firstWait = options.every ?? FIRST_WAIT
  const asking = asker(options, firstWait)
  const poll = poller(options, asking, firstWait)
  const readItem = itemReader(options, asking, firstWait)
  return async () => {
    const known = await feeds.list()
    const due = known.filter(({ isGone, notBefore }) => !isGone && isDue(notBefore))
    const ends: Record<Polled, number> = { changed: 0, unchanged: 0, failed: 0, left: 0 }
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
    const gone = (await feeds.list()).filter(({ isGone }) => isGone).length
    const { changed, failed } = ends
    return {
      ...{ is: 'round', feeds: known.length, asked: due.length - ends.left, changed, failed, gone, waiting },
    }
  }
}
