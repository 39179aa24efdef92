import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { MockAgent } from 'undici'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { OnrecordError } from '../base/errors.ts'
import { type FetchOptions, fetchPages } from './fetch-page.ts'
import { findPages } from './find-pages.ts'
import type { Found } from './found.ts'

const STORY = 'The harbour of Gdansk stayed shut on Monday, the port authority said.'
const LINES = `{"id":"1","text":"${STORY}"}\n{"id":"2","text":"${STORY}"}\n`

/** What the server answers: type, body, and whatever else. */
const ANSWERS: Readonly<Record<string, readonly [type: string, body: string | Buffer, headers?: object]>> = {
  '/page': ['text/html; charset=iso-8859-2', '<p>Harbour'],
  '/story.txt': ['text/plain', STORY],
  '/lines': ['application/x-ndjson', LINES],
  '/jsonl': ['application/jsonl', LINES],
  '/json': ['application/json', `[${LINES.trim().replace('\n', ',')}]`],
  '/raw': ['text/plain; charset=utf-8', LINES],
  '/nothing': ['application/json', ''],
  '/no-articles': ['application/json', '{"count": 0}'],
  '/feed': ['application/rss+xml', '<?xml version="1.0"?><rss version="2.0"></rss>'],
  '/download.html': ['application/octet-stream', '<p>Harbour'],
  '/paper': ['application/pdf', readFileSync(new URL('../../test/formats/pdf.pdf', import.meta.url))],
  '/film': ['video/mp4', 'x'],
  '/sheet': ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'PK'],
  '/style': ['text/css', 'p {}'],
  '/packed.txt.gz': ['application/gzip', gzipSync(STORY)],
  '/packed.jsonl.gz': ['application/octet-stream', gzipSync(LINES)],
  '/packed.html.gz': ['text/html; charset=iso-8859-2', gzipSync('<p>Harbour')],
  '/download': ['application/x-gzip', gzipSync(LINES)],
  '/unpacked.txt.gz': ['application/gzip', gzipSync(STORY), { 'content-encoding': 'gzip' }],
  '/cut.txt.gz': ['application/gzip', gzipSync(STORY.repeat(99)).subarray(0, 40)],
  '/bomb.txt.gz': ['application/gzip', gzipSync('a'.repeat(1_000_000))],
  '/archive.tar.gz': [
    'application/gzip',
    gzipSync(readFileSync(new URL('../../test/formats/tar.tar', import.meta.url))),
  ],
  '/bomb': ['text/plain', gzipSync('a'.repeat(1_000_000)), { 'content-encoding': 'gzip' }],
}

let server: Server
let origin: string
let asked: string[]

beforeAll(async () => {
  server = createServer((request, response) => {
    const { url = '' } = request
    asked.push(url)
    const answer = ANSWERS[url]
    if (answer) response.writeHead(200, { 'content-type': answer[0], ...answer[2] }).end(answer[1])
    else if (url === '/moved') response.writeHead(301, { location: '/page#comments' }).end()
    else if (url === '/circle') response.writeHead(302, { location: '/circle' }).end()
    else if (url === '/to-file') response.writeHead(302, { location: 'file:///etc/hostname' }).end()
    else if (url === '/to-login')
      response.writeHead(302, { location: 'http://ada:secret@example.org/' }).end()
    else if (url === '/agent') response.end(request.headers['user-agent'])
    else if (url === '/endless') {
      const more = setInterval(() => response.write('and so on '.repeat(10_000)), 1)
      response.on('close', () => clearInterval(more))
    } else if (url === '/stalled') response.write('The harbour')
    else if (url !== '/silent') response.writeHead(url === '/closed' ? 403 : 404).end('no')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
beforeEach(() => {
  asked = []
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

async function found(path: string, options: FetchOptions = { allowPrivate: true }): Promise<Found[]> {
  const all: Found[] = []
  for await (const one of fetchPages(path.startsWith('/') ? origin + path : path, options)) all.push(one)
  return all
}

/** Code, message and hint of the one finding, which must be an error. */
async function trouble(path: string, options?: FetchOptions): Promise<string> {
  const [first, ...others] = await found(path, options)
  expect(others).toEqual([])
  if (!first || !('error' in first)) throw new Error(`${path} was read`)
  return `${first.error.code} ${first.error.message} ${first.error.hint}`
}

describe('a file of gzip', () => {
  const textsAt = async (path: string, options?: FetchOptions): Promise<string[]> =>
    (await found(path, options)).map((one) =>
      'page' in one
        ? `${one.page.name.slice(origin.length)} ${one.page.format} ${new TextDecoder().decode(one.page.bytes)}`
        : 'error' in one
          ? one.error.code
          : one.skipped,
    )
  const [first, second] = LINES.split('\n')

  test.each([
    ['/packed.txt.gz', [`/packed.txt.gz text ${STORY}`]],
    ['/packed.html.gz', ['/packed.html.gz html <p>Harbour']],
    ['/packed.jsonl.gz', [`/packed.jsonl.gz:1 article ${first}`, `/packed.jsonl.gz:2 article ${second}`]],
    ['/download', [`/download:1 article ${first}`, `/download:2 article ${second}`]],
    ['/unpacked.txt.gz', [`/unpacked.txt.gz text ${STORY}`]],
  ])('is unpacked as on disk: %s', async (path, texts) => {
    expect(await textsAt(path)).toEqual(texts)
  })

  test('is refused where it is damaged, or larger than a page once unpacked', async () => {
    expect(await trouble('/cut.txt.gz')).toMatch(/^sources\/bad-gzip Cannot read all of ".*cut\.txt\.gz"/)
    expect(await trouble('/bomb.txt.gz', { allowPrivate: true, largest: 100_000 })).toMatch(
      /^sources\/too-large/,
    )
  })

  test('holds an archive, whose files are read', async () => {
    expect(await textsAt('/archive.tar.gz')).toEqual([
      expect.stringMatching(/^\/archive\.tar\.gz\/story\.txt text Lower Brook Mine/),
    ])
  })
})

describe('a page', () => {
  test('is fetched with the type and character set that the server declares', async () => {
    expect(await found('/page')).toMatchObject([
      { page: { name: `${origin}/page`, url: `${origin}/page`, format: 'html', charset: 'iso-8859-2' } },
    ])
    expect(await found('/story.txt')).toMatchObject([{ page: { format: 'text' } }])
  })

  test('is named by the address where it was found in the end', async () => {
    expect(await found('/moved')).toMatchObject([{ page: { name: `${origin}/page`, url: `${origin}/page` } }])
  })

  test('is asked for under our own name', async () => {
    const [answer] = await found('/agent')
    expect('page' in answer! && Buffer.from(answer.page.bytes).toString()).toContain('Onrecord/')
  })

  test('may be a PDF', async () => {
    expect(await found('/paper')).toMatchObject([{ page: { format: 'text', url: `${origin}/paper` } }])
  })

  test('without a type is what its name says', async () => {
    expect(await found('/download.html')).toMatchObject([{ page: { format: 'html' } }])
  })
})

describe('ready articles', () => {
  test.each([
    ['/lines', ':'],
    ['/jsonl', ':'],
    ['/json', '#'],
    ['/raw', ':'],
  ])('%s are read one by one', async (path, mark) => {
    expect(await found(path)).toMatchObject(
      [1, 2].map((n) => ({ page: { name: `${origin}${path}${mark}${n}`, format: 'article' } })),
    )
  })

  test('that are none are told, not lost', async () => {
    expect(await trouble('/nothing')).toMatch(/^formats\/empty .*\/nothing": it holds no articles/)
    // Its reader says what is missing.
    expect(await found('/no-articles')).toMatchObject([{ page: { format: 'article' } }])
  })
})

describe('refused, saying what it is:', () => {
  test.each([
    ['/film', 'a video'],
    ['/sheet', 'a Microsoft Office file other than a text of Word'],
    ['/style', 'of type "text/css"'],
  ])('%s', async (path, is) => {
    expect(await trouble(path)).toMatch(
      new RegExp(`^sources/wrong-type Cannot read ".*${path}": it is ${is}, `),
    )
  })

  test.each([
    ['/gone', /^sources\/refused .*\/gone": the server answered 404/],
    ['/closed', /^sources\/refused .*answered 403.*save it/],
    ['http://127.0.0.1:1/', /^sources\/unreachable Cannot fetch "http:.+: its port is none/],
    ['http://127.0.0.1:9/', /^sources\/unreachable Cannot fetch "http:/],
    ['http://news.invalid/', /^sources\/unreachable .*news\.invalid\/": (?:no server of that|its) name/],
    ['http://[', /^sources\/bad-address .*: it is no valid http/],
    ['http://', /^sources\/bad-address .*: the address names no server/],
    ['/to-file', /^sources\/bad-address .*leads to "file:\/\/\/etc\/hostname", which is no http/],
  ])('%s', async (path, expected) => {
    expect(await trouble(path)).toMatch(expected)
  })
})

test('a password in an address is not repeated', async () => {
  for (const path of [
    'http://ada:secret@127.0.0.1/',
    'http://ada:sec/ret@127.0.0.1/',
    'http://ada:secret@exa mple/',
    'http://secret@127.0.0.1:99999/',
    'http:ada:secret@127.0.0.1/',
    'ftp://ada:secret@127.0.0.1/',
    '/to-login',
  ]) {
    for await (const one of findPages([path.startsWith('/') ? `${origin}${path}` : path], {
      allowPrivate: true,
    })) {
      const { name, error } = one as { name: string; error: OnrecordError }
      expect(error.code, path).toBe('sources/bad-address')
      expect(`${name} ${error.message} ${error.hint}`).not.toMatch(/secret|sec\/ret|ada/)
    }
  }
  expect(await trouble('http://ada:secret@127.0.0.1/')).toMatch(/with a user name or password in them/)
})

test.each([
  ['file:///srv/story.html', /are named by their path.* \/srv\/story\.html$/],
  ['file:story.html', /are named by their path/],
  ['data:text/plain,Jan%20Low', /what an address itself holds/],
  ['ftp://example.org/story', /of the kind "ftp:", and only http: and https: are fetched/],
  ['http:example.org', /two slashes/],
])('%s is no address to fetch', async (path, expected) => {
  for await (const one of findPages([path])) {
    const { error } = one as { error: OnrecordError }
    expect(`${error.code} ${error.message} ${error.hint}`).toMatch(expected)
    expect(error.code).toBe('sources/bad-address')
  }
})

describe('has an end:', () => {
  const allowPrivate = true

  test('a circle of redirects', async () => {
    expect(await trouble('/circle')).toMatch(/^sources\/redirects .*more than 10 redirects/)
    expect(asked).toHaveLength(11)
  })

  test('a page that grows and grows, packed or not', async () => {
    for (const path of ['/endless', '/bomb']) {
      expect(await trouble(path, { allowPrivate, largest: 500_000 })).toMatch(/^sources\/too-large/)
    }
  })

  test.each(['/silent', '/stalled'])('an answer that does not come: %s', async (path) => {
    expect(await trouble(path, { allowPrivate, timeout: 100 })).toMatch(
      /^sources\/unreachable .*within 0\.1 seconds/,
    )
  })

  test('waiting when the run is stopped', async () => {
    const stop = new AbortController()
    setTimeout(() => stop.abort(), 50)
    expect(await trouble('/silent', { allowPrivate, signal: stop.signal })).toMatch(/^sources\/unreachable/)
  })
})

describe('what is inside stays inside unless it is allowed:', () => {
  test.each([
    'http://127.0.0.1',
    'http://2130706433',
    'http://0x7f.1',
    'http://017700000001',
    'http://localhost',
  ])('%s', async (host) => {
    const port = new URL(origin).port
    expect(await trouble(`${host}:${port}/page`, {})).toMatch(
      /^sources\/private-address Cannot fetch "http:.*": .*(?:127\.0\.0\.1|::1),? is no address on the public internet\. .*--allow-private/,
    )
    expect(asked).toEqual([])
    for await (const one of findPages([`${host}:${port}/page`])) expect(one).toHaveProperty('error')
    expect(asked).toEqual([])
    for await (const one of findPages([`${host}:${port}/page`], { allowPrivate: true }))
      expect(one).toHaveProperty('page')
  })

  test.each([
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://169.254.169.254/latest/meta-data/',
    'http://[fe80::1]/',
    'http://0/',
  ])('%s', async (path) => {
    expect(await trouble(path, {})).toMatch(/^sources\/private-address/)
  })

  test('a redirect from outside, at whatever hop', async () => {
    // Stands for the internet, and would let the request through to this machine.
    const internet = new MockAgent()
    internet.enableNetConnect()
    const site = internet.get('http://news.example')
    for (const [from, to] of [
      ['/a', '/b'],
      ['/b', `${origin}/page`],
    ] as const) {
      site
        .intercept({ path: from })
        .reply(302, '', { headers: { location: to } })
        .persist()
    }
    expect(await trouble('http://news.example/a', { dispatcher: internet })).toMatch(
      /^sources\/private-address Cannot fetch "http:\/\/news\.example\/a": 127\.0\.0\.1 is no address/,
    )
    expect(asked).toEqual([])
    expect(await found('http://news.example/a', { dispatcher: internet, allowPrivate: true })).toMatchObject([
      { page: { name: `${origin}/page` } },
    ])
    await internet.close()
  })
})
