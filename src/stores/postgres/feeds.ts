import { OnrecordError } from '../../base/errors.ts'
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
import type { Address } from './address.ts'
import type { Database } from './database.ts'
import { FOLLOWING, tryLock } from './locks.ts'
import { troubleOf } from './trouble.ts'

/** The followed feeds of a record. */
export function feedKeeper(db: Database, address: Address, { reading, writing }: Turns): FeedKeeper {
  // The lock that this process gave back last.
  let released = Promise.resolve()
  const attempt = <T>(work: () => Promise<T>): Promise<T> =>
    work().catch((error: unknown) => {
      throw troubleOf(error, address.shown, 'read')
    })
  return {
    list: () => reading(() => db.all<FollowedFeed>(FEEDS)),
    add: (feed) =>
      writing(async () => {
        const known = await feedAt(db, feed)
        if (known === undefined) return (await db.run('INSERT INTO feeds (address) VALUES ($1)', feed)) > 0
        return (await db.run('UPDATE feeds SET is_gone = false WHERE feed = $1 AND is_gone', known)) > 0
      }),
    remove: (feed) =>
      writing(async () => {
        const known = await feedAt(db, feed)
        if (known === undefined) return false
        await removeFeed(db, known)
        return true
      }),
    noteAnswer: (feed, answer) => writing(() => noteAnswer(db, feed, answer)),
    waiting: () =>
      reading(() =>
        db.all<WaitingItem>(
          `SELECT f.address AS feed, i.id, i.digest, i.address, i.is_link AS "isLink", i.tries, i.not_before AS "notBefore"
           FROM feed_items i JOIN feeds f USING (feed) WHERE i.state = 'waiting' ORDER BY item`,
        ),
      ),
    partOf: ({ feed, id }) =>
      reading(async () => {
        const row = await db.one<{ part: string | null }>(
          'SELECT part FROM feed_items JOIN feeds f USING (feed) WHERE f.address = $1 AND id = $2',
          feed,
          id,
        )
        return row?.part ?? ''
      }),
    noteItem: ({ feed, id, digest }, end) =>
      writing(async () => {
        const trouble = 'trouble' in end ? end.trouble : null
        const where = 'WHERE feed = (SELECT feed FROM feeds WHERE address = $3) AND id = $4 AND digest = $5'
        await (end.is === 'waiting'
          ? db.run(
              `UPDATE feed_items SET tries = tries + 1, trouble = $1, not_before = $2 ${where}`,
              ...[trouble, end.notBefore, feed, id, digest],
            )
          : db.run(
              `UPDATE feed_items SET state = $2, trouble = $1, part = NULL, not_before = NULL ${where}`,
              ...[trouble, end.is, feed, id, digest],
            ))
      }),
    server: (origin) =>
      reading(
        async () =>
          (await db.one<FollowedServer>(
            `SELECT robots, robots_at AS "robotsAt", failures, not_before AS "notBefore" FROM feed_servers WHERE origin = $1`,
            origin,
          )) ?? { robots: null, robotsAt: null, failures: 0, notBefore: null },
      ),
    noteServer: (origin, { robots, robotsAt, failures, notBefore }) =>
      writing(async () => {
        await db.run(
          `INSERT INTO feed_servers VALUES ($1, $2, $3, $4, $5) ON CONFLICT (origin) DO UPDATE
           SET robots = excluded.robots, robots_at = excluded.robots_at, failures = excluded.failures,
               not_before = excluded.not_before`,
          ...[origin, robots, robotsAt, failures, notBefore],
        )
      }),
    async alone() {
      await released
      const release = await attempt(() => tryLock(db, address, FOLLOWING))
      if (release) {
        return () => {
          released = release().catch(() => {})
        }
      }
      throw new OnrecordError(
        'record/followed',
        `Another process follows feeds into "${address.shown}".`,
        'Wait until it has ended, or end it; two would ask the same servers at the same time.',
      )
    },
  }
}

const counted = (state: string): string =>
  `(SELECT count(*) FROM feed_items i WHERE i.feed = f.feed AND i.state ${state})`

const FEEDS = `SELECT address, title, etag, last_modified AS "lastModified", asked_at AS "askedAt",
    answered_at AS "answeredAt", failures, not_before AS "notBefore", trouble, is_gone AS "isGone",
    ${counted("IN ('read', 'teaser', 'elsewhere')")} AS read, ${counted("= 'waiting'")} AS waiting,
    ${counted("= 'given-up'")} AS "givenUp"
  FROM feeds f ORDER BY feed`

async function feedAt(db: Database, address: string): Promise<number | undefined> {
  return (await db.one<{ feed: number }>('SELECT feed FROM feeds WHERE address = $1', address))?.feed
}

async function removeFeed(db: Database, feed: number): Promise<void> {
  await db.run('DELETE FROM feed_items WHERE feed = $1', feed)
  await db.run('DELETE FROM feeds WHERE feed = $1', feed)
}

async function noteAnswer(db: Database, address: string, answer: FeedAnswer): Promise<Arrived> {
  const feed = await feedAt(db, address)
  const arrived = { fresh: 0, changed: 0, elsewhere: 0 }
  if (feed === undefined) return arrived
  const now = new Date().toISOString()
  if (answer.is === 'failed') {
    await db.run(
      `UPDATE feeds SET asked_at = $1, failures = failures + 1, not_before = $2, trouble = $3, is_gone = $4 WHERE feed = $5`,
      ...[now, answer.notBefore, answer.trouble, answer.isGone, feed],
    )
    return arrived
  }
  await db.run(
    'UPDATE feeds SET asked_at = $1, answered_at = $1, failures = 0, not_before = NULL, trouble = NULL WHERE feed = $2',
    ...[now, feed],
  )
  if (answer.is === 'unchanged') return arrived
  const { title, etag, lastModified, items } = answer
  const moved = await feedAt(db, answer.address)
  const holder = moved ?? feed
  await db.run(
    'UPDATE feeds SET title = coalesce($1, title), etag = $2, last_modified = $3, is_gone = false WHERE feed = $4',
    ...[title, etag, lastModified, holder],
  )
  if (moved === undefined) await db.run('UPDATE feeds SET address = $1 WHERE feed = $2', answer.address, feed)
  for (const item of items) {
    const how = await arrive(db, holder, item)
    if (how) arrived[how]++
  }
  // The feed is also followed under its present address.
  if (holder !== feed) {
    await db.run(
      `UPDATE feed_items i SET feed = $1 WHERE feed = $2
       AND NOT EXISTS (SELECT FROM feed_items o WHERE o.feed = $1 AND o.id = i.id)`,
      ...[holder, feed],
    )
    await removeFeed(db, feed)
  }
  return arrived
}

/** Puts an item on the list of what waits, unless it is known; `null` if it is. */
async function arrive(db: Database, feed: number, item: NewItem): Promise<keyof Arrived | null> {
  const { id, digest, address, isLink, part } = item
  const known = await db.one<{ digest: string }>(
    'SELECT digest FROM feed_items WHERE feed = $1 AND id = $2',
    feed,
    id,
  )
  if (known?.digest === digest) return null
  const isElsewhere =
    known === undefined && address !== null && (await db.one(ELSEWHERE, address, feed, isLink)) !== undefined
  const state = isElsewhere ? 'elsewhere' : 'waiting'
  await db.run(
    `INSERT INTO feed_items (feed, id, digest, address, is_link, state, part) VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (feed, md5(id)) DO UPDATE SET digest = excluded.digest, address = excluded.address,
       is_link = excluded.is_link, state = excluded.state, part = excluded.part, tries = 0, not_before = NULL, trouble = NULL`,
    ...[feed, id, digest, address, isLink, state, isElsewhere ? null : part],
  )
  return isElsewhere ? 'elsewhere' : known ? 'changed' : 'fresh'
}

const ELSEWHERE = `SELECT FROM feed_items WHERE address = $1 AND feed <> $2
  AND (state = 'read' OR ($3::boolean AND state = 'teaser') OR (state = 'waiting' AND is_link <= $3)) LIMIT 1`
