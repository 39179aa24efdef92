import assert from 'node:assert/strict'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { openRecord } from '../../src/record.ts'
import { type Child, startChild } from '../kills/child.ts'
import { randomNumbers } from '../kills/random.ts'
import { type Asked, mark, Outlets, type Plan } from './invented-outlets.ts'

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))

/** What following came to. Whatever is lost, twice or against the rules is thrown as an error. */
export interface Followed {
  readonly kills: number
  readonly seconds: number
  readonly requests: number
  /** Answers that nothing has changed. */
  readonly unchanged: number
  /** The most requests to one server, and the shortest pause between two, in milliseconds. */
  readonly mostToOne: number
  readonly shortestPause: number
  /** Items that must be on record, each found once; and older versions of them, which are kept. */
  readonly onRecord: number
  readonly superseded: number
}

/** Milliseconds between two requests to one server that are asked for. */
const PAUSE = 20

/** Follows invented outlets, is killed so many times at random moments, and goes on until all has been read. */
export async function followOutlets(plan: Plan, kills: number, folder: string): Promise<Followed> {
  const outlets = new Outlets(plan)
  await outlets.start()
  const record = join(folder, 'followed.db')
  const random = randomNumbers(20_240_516)
  const times = Array.from({ length: kills }, () => random() * plan.within).sort((a, b) => a - b)
  const begun = performance.now()
  /** The moments of kills, on the clock of the outlets. */
  const killed: number[] = []
  try {
    let child = start(record, outlets.feeds)
    for (const time of times) {
      const wait = time - outlets.now
      // At least until it has begun its work.
      await setTimeout(Math.max(wait, 300 + 1_500 * random()))
      child.process.kill('SIGKILL')
      killed.push(outlets.now)
      const code = await child.end
      assert.equal(code, null, child.errors())
      child = start(record, outlets.feeds)
    }
    await setTimeout(Math.max(0, plan.within * 1.25 - outlets.now))
    await untilAllIsRead(record, outlets)
    child.process.kill('SIGINT')
    assert.equal(await child.end, 130, child.errors())
    const seconds = (performance.now() - begun) / 1_000
    return {
      kills,
      seconds,
      ...requestsWithinRules(outlets.asked, killed),
      ...(await nothingLostOrTwice(record, outlets)),
    }
  } finally {
    outlets.close()
  }
}

function start(record: string, feeds: readonly string[]): Child {
  const how = [
    '--every',
    '2s',
    '--pause',
    String(PAUSE / 1_000),
    '--tagger',
    'light',
    '--allow-private',
    '--json',
  ]
  return startChild(MAIN, ['follow', ...feeds, '--into', record, ...how])
}

/** Until two rounds after the last change nothing waits. */
async function untilAllIsRead(record: string, outlets: Outlets): Promise<void> {
  let quiet = 0
  for (let lastAsked = outlets.asked.length; quiet < 3; ) {
    await setTimeout(2_500)
    const db = new DatabaseSync(record, { readOnly: true, timeout: 5_000 })
    const waiting = Number(
      db.prepare("SELECT count(*) AS n FROM feed_items WHERE state = 'waiting'").get()?.n,
    )
    db.close()
    const since = outlets.asked.slice(lastAsked)
    lastAsked = outlets.asked.length
    const feeds = since.filter(({ path, status }) => path.startsWith('/feed/') && status === 304)
    quiet =
      waiting === 0 && feeds.length > 0 && since.every(({ path }) => !path.startsWith('/page/'))
        ? quiet + 1
        : 0
  }
}

function requestsWithinRules(
  asked: readonly Asked[],
  killed: readonly number[],
): Pick<Followed, 'requests' | 'unchanged' | 'mostToOne' | 'shortestPause'> {
  let shortestPause = Number.POSITIVE_INFINITY
  let mostToOne = 0
  assert.deepEqual(
    asked.filter(({ path }) => path.startsWith('/closed/')),
    [],
    'pages that robots may not read were asked for',
  )
  for (const [host, requests] of Map.groupBy(asked, ({ host }) => host)) {
    mostToOne = Math.max(mostToOne, requests.length)
    for (const [i, next] of requests.entries()) {
      const before = requests[i - 1]
      // What was open when the process was killed is not waited for by the next one.
      if (!before || killed.some((at) => before.from < at && at < next.from)) continue
      const pause = next.from - before.to
      assert.ok(pause > 0, `${host} got ${next.path} while it answered ${before.path}`)
      shortestPause = Math.min(shortestPause, pause)
    }
  }
  assert.ok(shortestPause >= PAUSE - 5, `a pause of ${shortestPause} ms`)
  const unchanged = asked.filter(({ status }) => status === 304).length
  return { requests: asked.length, unchanged, mostToOne, shortestPause }
}

async function nothingLostOrTwice(
  record: string,
  outlets: Outlets,
): Promise<Pick<Followed, 'onRecord' | 'superseded'>> {
  const store = await openRecord(record)
  const texts: string[] = []
  let all = 0
  try {
    for await (const article of store.articles()) texts.push(article.text)
    for await (const _ of store.articles({ superseded: true })) all++
  } finally {
    await store.close()
  }
  const found = Map.groupBy(
    texts.flatMap((text) => text.match(/docket D\d+V\d+E/g) ?? []),
    (one) => one,
  )
  const expected = outlets.items.flatMap((item) => {
    const words = outlets.expected(item)
    return words === null ? [] : [{ item, words }]
  })
  const lost = expected.filter(({ words }) => !texts.some((text) => text.includes(words)))
  assert.deepEqual(
    lost.map(({ words, item }) => `${words} of feed ${item.feed}`),
    [],
    'lost',
  )
  const twice = [...found].filter(([, times]) => times.length > 1).map(([words]) => words)
  assert.deepEqual(twice, [], 'twice')
  const stale = outlets.items.filter((item) => item.changesAt !== null && found.has(mark(item, 1)))
  assert.deepEqual(
    stale.map((item) => mark(item, 1)),
    [],
    'older versions are current',
  )
  assert.equal(texts.length, expected.length, 'articles that nobody published')
  return { onRecord: expected.length, superseded: all - texts.length }
}
