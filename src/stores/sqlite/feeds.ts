import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import type {
  Arrived,
  FeedAnswer,
  FeedKeeper,
  FollowedFeed,
  FollowedServer,
  NewItem,
  WaitingItem,
} from '../../record/feed-keeper.ts'
import type { Turns } from '../turns.ts'
import { followAlone } from './follow-alone.ts'

/** The followed feeds of a SQLite file. */
export function feedKeeper(db: DatabaseSync, path: string, { reading, writing }: Turns): FeedKeeper {
  // Prepared with the first call: most users of a record follow no feeds.
  let made: ReturnType<typeof statements> | undefined
  const read = <T>(work: (sql: ReturnType<typeof statements>) => T): Promise<T> =>
    reading(async () => {
      made ??= statements(db)
      return work(made)
    })
  const write = <T>(work: (sql: ReturnType<typeof statements>) => T): Promise<T> =>
    writing(async () => {
      made ??= statements(db)
      return work(made)
    })
  return {
    list: () => read(({ feeds }) => feeds.all().map(feedOf)),
    add: (address) => write(({ addFeed }) => addFeed.run(address).changes > 0),
    remove: (address) =>
      write(({ removeItems, removeFeed }) => {
        removeItems.run(address)
        return removeFeed.run(address).changes > 0
      }),
    noteAnswer: (address, answer) => write((sql) => noteAnswer(sql, address, answer)),
    waiting: () => read(({ waiting }) => waiting.all().map(itemOf)),
    partOf: ({ feed, id }) => read(({ part }) => String(part.get(feed, id)?.part ?? '')),
    noteItem: ({ feed, id, digest }, end) =>
      write(({ keepItem, endItem }) => {
        const trouble = 'trouble' in end ? end.trouble : null
        if (end.is === 'waiting') keepItem.run(trouble, end.notBefore, feed, id, digest)
        else endItem.run(end.is, trouble, feed, id, digest)
      }),
    server: (origin) => read(({ server }) => serverOf(server.get(origin))),
    noteServer: (origin, { robots, robotsAt, failures, notBefore }) =>
      write(({ putServer }) => {
        putServer.run(origin, robots, robotsAt, failures, notBefore)
      }),
    alone: () => followAlone(path),
  }
}

function statements(db: DatabaseSync) {
  const ofFeed = '(SELECT feed FROM feeds WHERE address = ?)'
  const counted = (state: string): string =>
    `(SELECT count(*) FROM feed_items i WHERE i.feed = f.feed AND i.state ${state})`
  return {
    feeds: db.prepare(
      `SELECT f.*, ${counted("IN ('read', 'teaser', 'elsewhere')")} AS read, ${counted("= 'waiting'")} AS waiting,
       ${counted("= 'given-up'")} AS given_up FROM feeds f ORDER BY feed`,
    ),
    addFeed: db.prepare(
      'INSERT INTO feeds (address) VALUES (?) ON CONFLICT (address) DO UPDATE SET is_gone = 0, not_before = NULL WHERE is_gone',
    ),
    removeItems: db.prepare(`DELETE FROM feed_items WHERE feed = ${ofFeed}`),
    removeFeed: db.prepare('DELETE FROM feeds WHERE address = ?'),
    feedNumber: db.prepare('SELECT feed FROM feeds WHERE address = ?'),
    unchanged: db.prepare(
      `UPDATE feeds SET asked_at = ?1, answered_at = ?1, failures = 0, not_before = NULL, trouble = NULL
       WHERE feed = ?2`,
    ),
    failed: db.prepare(
      `UPDATE feeds SET asked_at = ?, failures = failures + 1, not_before = ?, trouble = ?, is_gone = ?
       WHERE feed = ?`,
    ),
    answered: db.prepare(
      'UPDATE feeds SET title = coalesce(?, title), etag = ?, last_modified = ?, is_gone = 0 WHERE feed = ?',
    ),
    move: db.prepare('UPDATE feeds SET address = ? WHERE feed = ?'),
    handOver: db.prepare('UPDATE OR IGNORE feed_items SET feed = ? WHERE feed = ?'),
    known: db.prepare('SELECT digest, state FROM feed_items WHERE feed = ? AND id = ?'),
    elsewhere: db.prepare(
      `SELECT 1 FROM feed_items WHERE address = ?1 AND feed <> ?2
       AND (state = 'read' OR (?3 AND state = 'teaser') OR (state = 'waiting' AND is_link <= ?3))`,
    ),
    putItem: db.prepare(
      `INSERT INTO feed_items (feed, id, digest, address, is_link, state, part) VALUES (?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (feed, id) DO UPDATE SET digest = excluded.digest, address = excluded.address,
         is_link = excluded.is_link, state = excluded.state, part = excluded.part, tries = 0, not_before = NULL,
         trouble = NULL`,
    ),
    waiting: db.prepare(
      `SELECT f.address AS feed, i.id, i.digest, i.address, i.is_link, i.tries, i.not_before
       FROM feed_items i JOIN feeds f USING (feed) WHERE i.state = 'waiting' ORDER BY item`,
    ),
    part: db.prepare(`SELECT part FROM feed_items WHERE feed = ${ofFeed} AND id = ?`),
    keepItem: db.prepare(
      `UPDATE feed_items SET tries = tries + 1, trouble = ?, not_before = ?
       WHERE feed = ${ofFeed} AND id = ? AND digest = ?`,
    ),
    endItem: db.prepare(
      `UPDATE feed_items SET state = ?, trouble = ?, part = NULL, not_before = NULL
       WHERE feed = ${ofFeed} AND id = ? AND digest = ?`,
    ),
    server: db.prepare('SELECT * FROM feed_servers WHERE origin = ?'),
    putServer: db.prepare('INSERT OR REPLACE INTO feed_servers VALUES (?, ?, ?, ?, ?)'),
  }
}

function noteAnswer(sql: ReturnType<typeof statements>, address: string, answer: FeedAnswer): Arrived {
  const feed = Number(sql.feedNumber.get(address)?.feed)
  const now = new Date().toISOString()
  if (answer.is === 'failed') {
    sql.failed.run(now, answer.notBefore, answer.trouble, Number(answer.isGone), feed)
    return { fresh: 0, changed: 0, elsewhere: 0 }
  }
  sql.unchanged.run(now, feed)
  if (answer.is === 'unchanged') return { fresh: 0, changed: 0, elsewhere: 0 }
  const { title, etag, lastModified, items } = answer
  const moved = sql.feedNumber.get(answer.address)?.feed
  const holder = moved === undefined ? feed : Number(moved)
  sql.answered.run(title, etag, lastModified, holder)
  if (moved === undefined) sql.move.run(answer.address, feed)
  const arrived = { fresh: 0, changed: 0, elsewhere: 0 }
  for (const item of items) {
    const how = arrive(sql, holder, item)
    if (how) arrived[how]++
  }
  // The feed is also followed under its present address.
  if (holder !== feed) {
    sql.handOver.run(holder, feed)
    sql.removeItems.run(address)
    sql.removeFeed.run(address)
  }
  return arrived
}

/** Puts an item on the list of what waits, unless it is known; `null` if it is. */
function arrive(sql: ReturnType<typeof statements>, feed: number, item: NewItem): keyof Arrived | null {
  const { id, digest, address, isLink, part } = item
  const known = sql.known.get(feed, id)
  if (known?.digest === digest) return null
  const isElsewhere =
    known === undefined && address !== null && sql.elsewhere.get(address, feed, Number(isLink)) !== undefined
  const state = isElsewhere ? 'elsewhere' : 'waiting'
  sql.putItem.run(feed, id, digest, address, Number(isLink), state, isElsewhere ? null : part)
  return isElsewhere ? 'elsewhere' : known ? 'changed' : 'fresh'
}

type Row = Readonly<Record<string, SQLOutputValue>>

function feedOf(row: Row): FollowedFeed {
  return {
    address: String(row.address),
    title: row.title as string | null,
    etag: row.etag as string | null,
    lastModified: row.last_modified as string | null,
    askedAt: row.asked_at as string | null,
    answeredAt: row.answered_at as string | null,
    failures: Number(row.failures),
    notBefore: row.not_before as string | null,
    trouble: row.trouble as string | null,
    isGone: row.is_gone === 1,
    read: Number(row.read),
    waiting: Number(row.waiting),
    givenUp: Number(row.given_up),
  }
}

function itemOf(row: Row): WaitingItem {
  return {
    feed: String(row.feed),
    id: String(row.id),
    digest: String(row.digest),
    address: row.address as string | null,
    isLink: row.is_link === 1,
    tries: Number(row.tries),
    notBefore: row.not_before as string | null,
  }
}

function serverOf(row: Row | undefined): FollowedServer {
  return {
    robots: (row?.robots ?? null) as string | null,
    robotsAt: (row?.robots_at ?? null) as string | null,
    failures: Number(row?.failures ?? 0),
    notBefore: (row?.not_before ?? null) as string | null,
  }
}
