import { OnrecordError } from '../../base/errors.ts'
import type {
  Arrived,
  FeedAnswer,
  FeedKeeper,
  FollowedFeed,
  FollowedServer,
  ItemEnd,
  NewItem,
  WaitingItem,
} from '../../record/feed-keeper.ts'

/** What is remembered of feeds. */
export class FeedMemory {
  /** By address, in the order in which they were added. */
  readonly feeds = new Map<string, Feed>()
  readonly servers = new Map<string, FollowedServer>()
  isFollowed = false
  itemsSoFar = 0
}

type Feed = Omit<FollowedFeed, 'read' | 'waiting' | 'givenUp'> & { readonly items: Map<string, Item> }

/** An item with its state; `number` is its place among all that came. */
interface Item extends NewItem {
  readonly number: number
  readonly state: ItemEnd['is'] | 'elsewhere'
  readonly tries: number
  readonly notBefore: string | null
}

const NOTHING: Arrived = { fresh: 0, changed: 0, elsewhere: 0 }

/** The followed feeds of a record in memory. */
export function feedKeeper(memory: FeedMemory): FeedKeeper {
  const { feeds, servers } = memory
  return {
    list: async () => [...feeds.values()].map(listed),
    async add(address) {
      const known = feeds.get(address)
      if (known && !known.isGone) return false
      feeds.set(address, known ? { ...known, isGone: false, notBefore: null } : newFeed(address))
      return true
    },
    remove: async (address) => feeds.delete(address),
    noteAnswer: async (address, answer) => noteAnswer(memory, address, answer),
    waiting: async () =>
      [...feeds.values()]
        .flatMap(({ address, items }) => [...items.values()].map((item) => ({ ...item, feed: address })))
        .filter(({ state }) => state === 'waiting')
        .sort((a, b) => a.number - b.number)
        .map(({ feed, id, digest, address, isLink, tries, notBefore }) => ({
          ...{ feed, id, digest, address, isLink, tries, notBefore },
        })),
    partOf: async ({ feed, id }) => feeds.get(feed)?.items.get(id)?.part ?? '',
    noteItem: async (waiting, end) => noteItem(memory, waiting, end),
    server: async (origin) =>
      servers.get(origin) ?? { robots: null, robotsAt: null, failures: 0, notBefore: null },
    async noteServer(origin, server) {
      servers.set(origin, server)
    },
    async alone() {
      if (memory.isFollowed) {
        throw new OnrecordError(
          'record/followed',
          'Feeds are followed into this record already.',
          'Wait until that has ended.',
        )
      }
      memory.isFollowed = true
      return () => {
        memory.isFollowed = false
      }
    },
  }
}

function newFeed(address: string): Feed {
  return {
    ...{ address, title: null, etag: null, lastModified: null, askedAt: null, answeredAt: null, failures: 0 },
    ...{ notBefore: null, trouble: null, isGone: false, items: new Map() },
  }
}

function listed({ items, ...feed }: Feed): FollowedFeed {
  const count = (...states: readonly Item['state'][]): number =>
    [...items.values()].filter(({ state }) => states.includes(state)).length
  return {
    ...feed,
    ...{ read: count('read', 'teaser', 'elsewhere'), waiting: count('waiting'), givenUp: count('given-up') },
  }
}

function noteAnswer(memory: FeedMemory, address: string, answer: FeedAnswer): Arrived {
  const { feeds } = memory
  const feed = feeds.get(address)
  if (!feed) return NOTHING
  const askedAt = new Date().toISOString()
  if (answer.is === 'failed') {
    const { trouble, notBefore, isGone } = answer
    feeds.set(address, { ...feed, askedAt, failures: feed.failures + 1, trouble, notBefore, isGone })
    return NOTHING
  }
  const well: Feed = { ...feed, askedAt, answeredAt: askedAt, failures: 0, notBefore: null, trouble: null }
  feeds.set(address, well)
  if (answer.is === 'unchanged') return NOTHING
  const { etag, lastModified } = answer
  const holder =
    answer.address === address ? well : (feeds.get(answer.address) ?? { ...well, address: answer.address })
  const title = answer.title ?? holder.title
  if (holder.items !== feed.items) {
    for (const [id, item] of feed.items) if (!holder.items.has(id)) holder.items.set(id, item)
  }
  if (answer.address !== address) feeds.delete(address)
  feeds.set(answer.address, { ...holder, title, etag, lastModified, isGone: false })
  const arrived = { ...NOTHING }
  for (const item of answer.items) {
    const how = arrive(memory, holder.items, item)
    if (how) arrived[how]++
  }
  return arrived
}

/** Puts an item on the list of what waits, unless it is known; `null` if it is. */
function arrive(memory: FeedMemory, items: Map<string, Item>, item: NewItem): keyof Arrived | null {
  const known = items.get(item.id)
  if (known?.digest === item.digest) return null
  const isElsewhere =
    known === undefined &&
    item.address !== null &&
    [...memory.feeds.values()].some(
      (other) => other.items !== items && [...other.items.values()].some((one) => brings(one, item)),
    )
  const number = known?.number ?? memory.itemsSoFar++
  items.set(item.id, {
    ...item,
    number,
    state: isElsewhere ? 'elsewhere' : 'waiting',
    tries: 0,
    notBefore: null,
  })
  return isElsewhere ? 'elsewhere' : known ? 'changed' : 'fresh'
}

/** Whether an item of another feed has brought the page of this one, or is going to. */
function brings(other: Item, { address, isLink }: NewItem): boolean {
  return (
    other.address === address &&
    (other.state === 'read' ||
      (isLink && other.state === 'teaser') ||
      (other.state === 'waiting' && (isLink || !other.isLink)))
  )
}

function noteItem({ feeds }: FeedMemory, { feed, id, digest }: WaitingItem, end: ItemEnd): void {
  const items = feeds.get(feed)?.items
  const item = items?.get(id)
  if (item?.digest !== digest) return
  items!.set(
    id,
    end.is === 'waiting'
      ? { ...item, tries: item.tries + 1, notBefore: end.notBefore }
      : { ...item, state: end.is, part: '', notBefore: null },
  )
}
