/**
 * What a record remembers of the feeds that are followed into it. Everything that a feed brings is on the list of waiting
 * items, in one transaction with what the feed is asked by next time, before any of it is read: a process that is killed
 * loses no item.
 */
export interface FeedKeeper {
  /** All feeds, in the order in which they were added. */
  list(): Promise<readonly FollowedFeed[]>
  /**
   * Remembers the address of a feed. One that is asked for no more is asked again, at once; nothing happens for any other
   * that is known. Whether something happened.
   */
  add(address: string): Promise<boolean>
  /** Forgets a feed and its items; the pages that it brought stay on record. Whether it was known. */
  remove(address: string): Promise<boolean>
  /**
   * Notes how a request for a feed ended, and what it brought. An item that the feed has brought before is waiting again
   * only if its digest is another one, and an item whose page another feed has brought is not waiting at all.
   */
  noteAnswer(address: string, answer: FeedAnswer): Promise<Arrived>
  /** Items that have not been read, in the order in which they came. */
  waiting(): Promise<readonly WaitingItem[]>
  /** What a waiting item holds. */
  partOf(item: WaitingItem): Promise<string>
  /** Notes how the reading of an item ended. Nothing happens if the feed has brought another version of it meanwhile. */
  noteItem(item: WaitingItem, end: ItemEnd): Promise<void>
  /** What is known of a server; `origin` is that of its addresses. */
  server(origin: string): Promise<FollowedServer>
  noteServer(origin: string, server: FollowedServer): Promise<void>
  /**
   * Keeps other processes from following feeds into this record until the function it gives is called or the process
   * ends. Throws `record/followed` if another one does.
   */
  alone(): Promise<() => void>
}

/** A feed that is followed. Times are ISO 8601 instants. */
export interface FollowedFeed {
  readonly address: string
  readonly title: string | null
  /** What it is asked by whether it has changed: the `ETag` and `Last-Modified` of its last answer. */
  readonly etag: string | null
  readonly lastModified: string | null
  /** When it was last asked for, and when it last answered; `null` for never. */
  readonly askedAt: string | null
  readonly answeredAt: string | null
  /** How often it has failed since then. */
  readonly failures: number
  /** It is not asked for before; `null` for at any time. */
  readonly notBefore: string | null
  /** Why it failed; `null` if it did not. */
  readonly trouble: string | null
  /** Whether it is not asked for any more, until it is added again: it is gone for good, or its address was wrong too often. */
  readonly isGone: boolean
  /** How many of its items were read, are waiting, and were given up. */
  readonly read: number
  readonly waiting: number
  readonly givenUp: number
}

/** How a request for a feed ended. */
export type FeedAnswer =
  | { readonly is: 'unchanged' }
  | { readonly is: 'failed'; readonly trouble: string; readonly notBefore: string; readonly isGone: boolean }
  | {
      readonly is: 'read'
      readonly title: string | null
      readonly etag: string | null
      readonly lastModified: string | null
      /** The address of the feed from now on. */
      readonly address: string
      readonly items: readonly NewItem[]
    }

/** An item of a feed. */
export interface NewItem {
  /** What the feed knows it by. */
  readonly id: string
  /** A digest of all that the feed says of it. */
  readonly digest: string
  /** The address of its page; `null` if it has none. */
  readonly address: string | null
  /** Whether the page has to be fetched from there. */
  readonly isLink: boolean
  /** What is needed to read it later, in the words of whoever reads it. */
  readonly part: string
}

/** How many items a feed has brought that are new, that it has brought in other words before, and that another feed has brought. */
export interface Arrived {
  readonly fresh: number
  readonly changed: number
  readonly elsewhere: number
}

/** An item that has not been read. */
export interface WaitingItem {
  /** The address of its feed. */
  readonly feed: string
  readonly id: string
  readonly digest: string
  readonly address: string | null
  readonly isLink: boolean
  /** How often it could not be read. */
  readonly tries: number
  readonly notBefore: string | null
}

/** How the reading of an item ended: on record, of its page only the teaser in the feed, given up, or to be tried again. */
export type ItemEnd =
  | { readonly is: 'read' }
  | { readonly is: 'teaser' | 'given-up'; readonly trouble: string }
  | { readonly is: 'waiting'; readonly trouble: string; readonly notBefore: string }

/** What is known of a server. Times are ISO 8601 instants. */
export interface FollowedServer {
  /** Its rules for robots as it sent them, and when; `null` if they were never fetched. */
  readonly robots: string | null
  readonly robotsAt: string | null
  /** How often it could not be reached, one time after the other. */
  readonly failures: number
  /** It is asked for nothing before; `null` for at any time. */
  readonly notBefore: string | null
}
