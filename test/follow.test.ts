import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openRecord } from '../src/record.ts'
import { followOutlets } from './feeds/campaign.ts'
import { runCli } from './run-cli.ts'

const PAGE = `<html><head><title>Ferry of Bergen stays shut</title></head><body><article><h1>Ferry of Bergen stays shut</h1>
<p>The ferry of Bergen will stay shut for three weeks, the harbour company said on Tuesday after its engines had failed again.</p>
<p>"Nobody has told us why the engines fail," said Marta Ellerby, who runs the quay. She denied that the crews were on strike.</p>
</article></body></html>`
const item = (path: string, title = 'Ferry of Bergen stays shut'): string =>
  `<item><title>${title}</title><link>${path}</link><guid isPermaLink="false">${path}</guid><description>In short.</description></item>`
const feed = (items: string): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Quay Post</title>${items}</channel></rss>`

/** Two stories that a careless feed calls by one id. */
const ONE_ID = ['ferry', 'lock']
  .map(
    (what) =>
      `<item><title>The ${what} of Bergen</title><guid isPermaLink="false">news</guid><description>${`Marta Ellerby said the ${what} of Bergen will stay shut. `.repeat(15)}</description></item>`,
  )
  .join('')

let folder: string
let server: Server
let origin: string
let asked: IncomingMessage[]
let robots: string
let record: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-follow-'))
  server = createServer((request, response) => {
    asked.push(request)
    const { url = '' } = request
    if (url === '/robots.txt') response.end(robots)
    else if (url === '/feed.xml' && request.headers['if-none-match'] === '"one"')
      response.writeHead(304).end()
    else if (url === '/feed.xml')
      response.writeHead(200, { etag: '"one"' }).end(feed(item(`${origin}/ferry`)))
    else if (url === '/closed.xml') response.end(feed(item(`${origin}/closed/ferry`)))
    else if (url === '/one-id.xml') response.end(feed(ONE_ID))
    else if (url === '/moved.xml') response.writeHead(301, { location: '/feed.xml' }).end()
    else if (url === '/busy.xml') response.writeHead(503, { 'retry-after': '7200' }).end()
    else if (url === '/gone.xml') response.writeHead(410).end()
    else if (url === '/ferry' || url === '/closed/ferry')
      response.writeHead(200, { 'content-type': 'text/html' }).end(PAGE)
    else if (url === '/welcome') response.writeHead(200, { 'content-type': 'text/html' }).end('<p>Welcome')
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
let records = 0
beforeEach(() => {
  asked = []
  robots = ''
  record = join(folder, `${records++}.db`)
})
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true })
})

const follow = (...args: readonly string[]) =>
  runCli(['follow', ...args, '--into', record, '--tagger', 'light', '--allow-private', '--pause', '0'])
const paths = (): (string | undefined)[] => asked.map(({ url }) => url)

describe('a feed', () => {
  test('of a private address is asked as soon as that is allowed', async () => {
    const refused = await runCli(['follow', `${origin}/feed.xml`, '--into', record, '--tagger', 'light'])
    expect(refused.err).toMatch(/is no address on the public internet.*--allow-private/)
    expect(paths()).toEqual([])
    expect((await follow(`${origin}/feed.xml`)).err).toContain('1 feed: 1 asked, 1 with something new')
  })

  test('is remembered: its page is fetched once, and then it is asked whether it has changed', async () => {
    const first = await follow(`${origin}/feed.xml`)
    expect(first).toMatchObject({ code: 0 })
    expect(first.out).toMatch(/Ferry of Bergen stays shut {2}\d+ statements? {2}\S+\n$/)
    expect(first.err).toContain('1 feed: 1 asked, 1 with something new')
    expect(paths()).toEqual(['/robots.txt', '/feed.xml', '/ferry'])
    asked = []
    expect(await follow()).toMatchObject({ code: 0, out: '' })
    // The rules for robots are kept for a day.
    expect(paths()).toEqual(['/feed.xml'])
    expect(asked[0]!.headers).toMatchObject({
      'if-none-match': '"one"',
      'user-agent': expect.stringContaining('Onrecord'),
    })
  })

  test('with one id for several items brings each of them, once', async () => {
    expect((await follow(`${origin}/one-id.xml`)).out.match(/The (?:ferry|lock) of Bergen/g)).toHaveLength(2)
    const store = await openRecord(record)
    expect(await store.feeds.list()).toMatchObject([{ read: 2, waiting: 0 }])
    await store.close()
    expect((await follow()).out).toBe('')
  })

  test('that has moved for good is asked for at its new address', async () => {
    await follow(`${origin}/moved.xml`)
    asked = []
    await follow()
    expect(paths()).toEqual(['/feed.xml'])
  })

  test('whose page robots may not read gives what it says of it', async () => {
    robots = 'User-agent: onrecord\nDisallow: /closed/\n'
    const { code, err } = await follow(`${origin}/closed.xml`)
    expect(code).toBe(1)
    expect(err).toMatch(/closed\/ferry": the rules of its server \(robots\.txt\) forbid it/)
    expect(paths()).toEqual(['/robots.txt', '/closed.xml'])
    const store = await openRecord(record)
    expect(await store.feeds.list()).toMatchObject([{ read: 1, waiting: 0 }])
    expect((await store.summary()).pages).toBe(1)
    await store.close()
  })

  test('whose server is busy is left alone for the time that it asks for', async () => {
    expect((await follow(`${origin}/busy.xml`, `${origin}/feed.xml`)).err).toContain('tried again in 2 hours')
    asked = []
    // It is one server.
    await follow()
    expect(paths()).toEqual([])
  })

  test('that is gone for good is asked for no more, until it is named again', async () => {
    expect(await follow(`${origin}/gone.xml`)).toMatchObject({ code: 1, err: expect.stringContaining('410') })
    expect((await runCli(['feeds', '--record', record])).out).toContain(
      'asked no more, until it is named again',
    )
    asked = []
    await follow()
    expect(paths()).toEqual([])
  })

  test.each(['nothing', 'welcome'])(
    'that is wrong time after time is asked no more, until it is named again: %s',
    async (path) => {
      for (let failures = 1; failures < 5; failures++) {
        const store = await openRecord(record, { create: true })
        await store.feeds.add(`${origin}/${path}`)
        await store.feeds.noteAnswer(`${origin}/${path}`, {
          ...{ is: 'failed', trouble: 'It is not there.', notBefore: '2024-01-01T00:00:00Z', isGone: false },
        })
        await store.close()
      }
      const last = await follow()
      expect(last).toMatchObject({ code: 1, err: expect.stringContaining('It is asked for no more, until') })
      expect(last.err).not.toContain('tried again')
      expect(last.err).toContain('1 asked no more')
      const shown = (await runCli(['feeds', '--record', record])).out
      expect(shown).toContain('asked no more, until it is named again')
      asked = []
      expect((await follow()).err).toContain('1 feed: 0 asked')
      expect(paths()).toEqual([])
      await follow(`${origin}/${path}`)
      expect(paths()).toEqual([`/${path}`])
    },
  )

  test('whose server is there no more, or only busy, is asked on', async () => {
    for (const path of ['busy.xml', 'feed.xml']) {
      const store = await openRecord(record, { create: true })
      await store.feeds.add(`${origin}/${path}`)
      for (let failures = 0; failures < 20; failures++)
        await store.feeds.noteAnswer(`${origin}/${path}`, {
          ...{ is: 'failed', trouble: 'No answer.', notBefore: '2024-01-01T00:00:00Z', isGone: false },
        })
      await store.close()
    }
    expect((await follow()).err).not.toContain('asked no more')
    expect(paths()).toContain('/busy.xml')
  })

  test('that is none, or not there, is told, and tried again later', async () => {
    const { code, err } = await follow(`${origin}/welcome`, `${origin}/nothing`)
    expect(code).toBe(1)
    expect(err).toMatch(/Cannot read ".*\/welcome" as a feed/)
    expect(err).toMatch(/nothing": the server answered 404.* tried again in 15 minutes/)
    asked = []
    await follow()
    expect(paths()).toEqual([])
  })
})

test('lists of feeds come in and go out', async () => {
  const list = join(folder, 'list.opml')
  writeFileSync(
    list,
    `<opml version="2.0"><body><outline text="News"><outline text="Quay Post" type="rss" xmlUrl="${origin}/feed.xml"/></outline></body></opml>`,
  )
  expect(await follow(list)).toMatchObject({ code: 0 })
  const { out } = await runCli(['feeds', '--record', record, '--opml'])
  expect(out).toContain(`xmlUrl="${origin}/feed.xml"`)
  expect(out).toContain('title="Quay Post"')
  const json = JSON.parse((await runCli(['feeds', '--record', record, '--json'])).out)
  expect(json).toMatchObject({ address: `${origin}/feed.xml`, read: 1, waiting: 0, failures: 0 })
  expect(await runCli(['feeds', '--record', record, '--remove', `${origin}/feed.xml`])).toMatchObject({
    code: 0,
  })
  expect(await follow()).toMatchObject({ code: 2, err: expect.stringContaining('No feed is followed') })
})

test.each([
  [['nothing.opml'], /neither the address of a feed nor a file/],
  [['https://ada:secret@example.org/feed'], /user name or password/],
])('what is no feed is refused: %s', async (names, expected) => {
  const { code, err } = await follow(...names)
  expect(code).toBe(1)
  expect(err).toMatch(expected)
  expect(err).not.toContain('secret')
})

test('a command is told what is new in the answers of kept questions, until it ends well', async () => {
  const store = await openRecord(record, { create: true })
  // One that cannot be answered stops no other.
  await store.kept.keep('broken', 'stance:sings')
  await store.close()
  await runCli(['keep', 'ferry', 'ferry', '--record', record])
  const told = join(folder, 'told.json')
  const failed = await follow(`${origin}/feed.xml`, '--notify', 'exit 4')
  expect(failed.err).toContain('The command of --notify failed (4): exit 4')
  expect(failed.err).toContain('"broken" cannot be answered')
  await follow('--notify', `cat >> ${told}`)
  await follow('--notify', `cat >> ${told}`)
  const [news, ...more] = readFileSync(told, 'utf8').trim().split('\n')
  expect(more).toEqual([])
  expect(JSON.parse(news!)).toMatchObject({ name: 'ferry', query: '"ferry"', tolls: [] })
  expect(JSON.parse(news!).statements.length).toBeGreaterThan(0)
})

test('a second process may not follow into the same record', async () => {
  const store = await openRecord(record, { create: true })
  const release = await store.feeds.alone()
  expect(await follow(`${origin}/feed.xml`)).toMatchObject({
    code: 1,
    err: expect.stringContaining('Another process'),
  })
  expect(asked).toEqual([])
  release()
  await store.close()
  expect(await follow()).toMatchObject({ code: 0 })
})

test('outlets are followed through kills, edits, repeats and failures: nothing lost, nothing twice, one request at a time', async () => {
  // Few here; `npm run feeds` follows as many as it is told to.
  const done = await followOutlets({ feeds: 20, items: 30, within: 5_000 }, 1, folder)
  expect(done.onRecord).toBeGreaterThan(20)
  expect(done.unchanged).toBeGreaterThan(0)
})
