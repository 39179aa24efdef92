import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ExampleRecord, exampleRecord } from '../../test/example-record.ts'
import { madeLine } from '../../test/made-line.ts'
import { createApp } from './app.ts'

const SCRIPT = '<script>alert(1)</script><img src=x onerror=alert(1)>'
const TOKEN = 'a token of some length'

let record: ExampleRecord
let folder: string
let app: Hono
let guarded: Hono

beforeAll(async () => {
  record = await exampleRecord({ isEmpty: true })
  folder = mkdtempSync(join(tmpdir(), 'onrecord-web-'))
  mkdirSync(join(folder, 'web', 'assets'), { recursive: true })
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  writeFileSync(join(folder, 'web', 'index.html'), '<!doctype html><title>Reader</title>')
  writeFileSync(join(folder, 'web', '.hidden'), 'secret')
  writeFileSync(join(folder, 'web', 'assets', 'main-abc.js'), 'console.log(1)')
  symlinkSync(join(folder, 'secret.txt'), join(folder, 'web', 'link.txt'))
  const options = { web: join(folder, 'web') }
  app = createApp(record.store, async () => record.reader, options)
  guarded = createApp(record.store, async () => record.reader, {
    ...options,
    token: TOKEN,
    hosts: ['desk.example'],
  })
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await record.close()
})

interface Sent {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | FormData
  readonly to?: Hono
}

async function send(path: string, { headers, to = app, ...rest }: Sent = {}): Promise<Response> {
  return to.request(`http://localhost${path}`, { headers: { host: 'localhost:8480', ...headers }, ...rest })
}

async function codeOf(response: Response): Promise<string> {
  return ((await response.json()) as { error: { code: string } }).error.code
}

describe('a page that leads its own name to this machine', () => {
  test.each([
    'evil.example',
    'localhost.evil.example',
    'evil.example:8480',
    '127.0.0.1.evil.example',
    'localhost:8480@evil.example',
    'localhost, evil.example',
    '',
    '[::1',
    '0.0.0.0',
  ])('is answered nothing: Host: %s', async (host) => {
    for (const path of ['/', '/api/v1/summary', '/assets/main-abc.js', '/api/v1/nothing']) {
      const response = await send(path, { headers: { host } })
      expect([response.status, await codeOf(response)]).toEqual([403, 'server/wrong-host'])
    }
  })

  test.each(['localhost', 'LOCALHOST:1', '127.0.0.1:8480', '[::1]:8480'])('is not %s', async (host) => {
    expect((await send('/api/v1/summary', { headers: { host } })).status).toBe(200)
  })

  test('is not the name that the server was started with', async () => {
    const headers = { host: 'desk.example:8480', authorization: `Bearer ${TOKEN}` }
    expect((await send('/api/v1/summary', { to: guarded, headers })).status).toBe(200)
  })
})

describe("another site's page", () => {
  const body = JSON.stringify({ text: 'Ada Hill said nothing.' })

  test.each([
    [{ origin: 'https://evil.example' }],
    [{ origin: 'null' }],
    [{ origin: 'http://localhost:9999' }],
    [{ origin: 'http://localhost' }],
    [{ origin: 'http://evil.example@localhost:8480.evil.example' }],
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
    [{ 'sec-fetch-site': 'cross-site', origin: 'http://localhost:8480' }],
  ])('changes and learns nothing: %o', async (headers) => {
    const before = await record.store.summary()
    for (const sent of [{ method: 'POST', body }, {}, { method: 'OPTIONS' }]) {
      const path = sent.method === 'POST' ? '/api/v1/pages' : '/api/v1/summary'
      const response = await send(path, {
        ...sent,
        headers: { 'content-type': 'application/json', ...headers },
      })
      expect([response.status, await codeOf(response)]).toEqual([403, 'server/cross-origin'])
      expect(response.headers.get('access-control-allow-origin')).toBeNull()
    }
    expect(await record.store.summary()).toEqual(before)
  })

  test.each([
    [{ origin: 'http://localhost:8480', 'sec-fetch-site': 'same-origin' }],
    [{ 'sec-fetch-site': 'none' }],
    [{}],
  ])('is not our own, nor a program: %o', async (headers) => {
    const response = await send('/api/v1/pages', {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', ...headers },
    })
    expect(response.status).toBe(200)
    await response.text()
  })
})

describe('whoever has no token', () => {
  test.each([
    [{}],
    [{ authorization: 'Bearer wrong' }],
    [{ authorization: `Basic ${TOKEN}` }],
    [{ authorization: 'Bearer ' }],
    [{ cookie: `onrecord=${TOKEN}` }],
    [{ cookie: 'onrecord=' }],
  ])('gets nothing: %o', async (headers) => {
    for (const path of ['/', '/assets/main-abc.js', '/api/v1/summary', '/api/v1/nothing', '/nothing.js']) {
      const response = await send(path, { to: guarded, headers })
      expect([path, response.status, await codeOf(response)]).toEqual([path, 401, 'server/no-token'])
    }
    const response = await send('/api/v1/pages', {
      to: guarded,
      headers,
      method: 'POST',
      body: '{"text":"a"}',
    })
    expect(response.status).toBe(401)
  })

  test.each([`/?token=wrong`, '/?token=', `/api/v1/summary?token=${encodeURIComponent(TOKEN)}`])(
    'gets nothing at %s',
    async (path) => {
      const response = await send(path, { to: guarded })
      expect(response.status).toBe(401)
      expect(response.headers.get('set-cookie')).toBeNull()
    },
  )

  test('gets in with it once, and with a cookie from then on', async () => {
    const token = encodeURIComponent(TOKEN)
    const response = await send(`/article/a?span=1-2&token=${token}`, { to: guarded })
    expect([response.status, response.headers.get('location')]).toEqual([303, '/article/a?span=1-2'])
    const cookie = response.headers.get('set-cookie')!
    expect(cookie).toMatch(/^onrecord=[\w-]{40,}; Path=\/; HttpOnly; SameSite=Strict$/)
    expect(decodeURIComponent(cookie)).not.toContain(TOKEN)
    const headers = { cookie: cookie.split(';')[0]! }
    expect((await send('/api/v1/summary', { to: guarded, headers })).status).toBe(200)
    // Another server, or this one after a restart, does not accept it.
    const begunAgain = createApp(record.store, async () => record.reader, { token: TOKEN })
    expect((await send('/api/v1/summary', { to: begunAgain, headers })).status).toBe(401)
  })

  test('is led nowhere else by the address', async () => {
    const token = encodeURIComponent(TOKEN)
    for (const path of [`//evil.example/?token=${token}`, `/\\evil.example/?token=${token}`]) {
      const location = (await send(path, { to: guarded })).headers.get('location')
      expect(new URL(location!, 'http://localhost:8480/').origin).toBe('http://localhost:8480')
    }
  })
})

describe('an address that leads out of the folder', () => {
  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/assets/../../secret.txt',
    '/assets/%2e%2e/%2e%2e/secret.txt',
    '/assets//..//..//secret.txt',
    '//secret.txt',
    '/link.txt',
    '/.hidden',
    '/%00',
    '/%',
    '/index.html%00.js',
    '/file:///etc/passwd',
    '/C:\\secret.txt',
    '/assets',
    '/assets/',
  ])('finds nothing there: %s', async (path) => {
    for (const accept of ['*/*', 'text/html']) {
      const response = await send(path, { headers: { accept } })
      const text = await response.text()
      expect(text).not.toContain('secret')
      // A browser is shown the reader, which says that there is no such page.
      expect(response.status).toBe(accept === 'text/html' ? 200 : 404)
    }
  })
})

describe('markup in what was read', () => {
  test('is sent as JSON only, whatever it stands in', async () => {
    const line = madeLine({
      name: `${SCRIPT}.html`,
      id: `"><script>alert('id')</script>`,
      title: SCRIPT,
      publisher: SCRIPT,
      published: '2024-05-14',
      text: `${SCRIPT} said "${SCRIPT} here" in Gdynia.`,
      roles: { [SCRIPT]: SCRIPT },
      places: { Gdynia: { lat: 54.5, lon: 18.5, name: SCRIPT } },
      statements: [{ who: SCRIPT, words: `"${SCRIPT} here" in Gdynia`, verbatim: `"${SCRIPT} here"` }],
      events: [{ word: 'alert', place: 'Gdynia', actors: [SCRIPT] }],
    })
    await record.store.add(line.page, [line], 'light')
    const paths = [
      ...[
        '/summary',
        '/articles',
        '/statements',
        '/facets',
        '/holders',
        '/timeline',
        '/map',
        '/suggest?text=scr',
      ],
      `/articles/${encodeURIComponent(line.id)}`,
      `/who/${encodeURIComponent(SCRIPT)}`,
      `/who/${encodeURIComponent(`${SCRIPT}?`)}`,
      `/articles?after=${encodeURIComponent(SCRIPT)}`,
      `/statements?q=${encodeURIComponent(`${SCRIPT}:x`)}`,
      `/${encodeURIComponent(SCRIPT)}`,
    ]
    let isFound = 0
    for (const path of paths) {
      const response = await send(`/api/v1${path}`, { headers: { accept: 'text/html' } })
      expect(response.headers.get('content-type'), path).toBe('application/json')
      expect(response.headers.get('x-content-type-options')).toBe('nosniff')
      const text = await response.text()
      expect(() => JSON.parse(text)).not.toThrow()
      if (text.includes(SCRIPT)) isFound++
    }
    // The words came through unharmed, too.
    expect(isFound).toBeGreaterThan(6)
  })

  test('is a name like any other where it is the name of a file', async () => {
    const body = new FormData()
    body.append('file', new File(['Ada Hill said it was open.'], `../../${SCRIPT}.txt`))
    body.append('file', new File([''], `a"\r\nSet-Cookie: x=1`))
    const response = await send('/api/v1/pages', { method: 'POST', body })
    expect(response.headers.get('content-type')).toBe('application/jsonl; charset=utf-8')
    expect(response.headers.get('set-cookie')).toBeNull()
    for (const step of (await response.text()).trim().split('\n'))
      expect(() => JSON.parse(step)).not.toThrow()
  })

  test('runs in no spreadsheet either', async () => {
    const line = madeLine({
      text: '=cmd("x") said +1 and @that.',
      statements: [{ who: '=cmd("x")', words: '+1 and @that' }],
    })
    await record.store.add(line.page, [line], 'light')
    const response = await send('/api/v1/statements.csv?q=that')
    expect(response.headers.get('content-disposition')).toMatch(/^attachment/)
    const text = await response.text()
    expect(text).toContain(`"'=cmd(""x"")"`)
    expect(text).toContain("'+1 and @that")
    const raw = await (await send('/api/v1/statements.csv?q=that&raw=true')).text()
    expect(raw).toContain(',"=cmd(""x"")",')
    expect((await send('/api/v1/sources.csv?raw=perhaps')).status).toBe(400)
  })
})

describe('every answer', () => {
  test.each(['/', '/article/x', '/assets/main-abc.js', '/api/v1/summary', '/api/v1/nothing', '/nothing.js'])(
    'keeps browsers from anything foreign: %s',
    async (path) => {
      const { headers } = await send(path, { headers: { accept: 'text/html' } })
      const policy = headers.get('content-security-policy')!
      expect(policy).toContain("default-src 'none'")
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).not.toMatch(/unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')|https?:|\*/)
      expect(Object.fromEntries(headers)).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-resource-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
      })
    },
  )

  test('of the API is kept by nobody', async () => {
    expect((await send('/api/v1/summary')).headers.get('cache-control')).toBe('no-store')
  })

  test.each([
    ['/api/v1/statements?q=%FF%FE', 200],
    ['/api/v1/who/%FF', 404],
    ['/api/v1/articles/%2e%2e%2f', 404],
    ['/api/v1/statements?q=%00', 200],
    ['/api/v1/suggest?text=%F0%9F%98%80%22', 200],
    [`/api/v1/suggest?text=${'('.repeat(2_000)}`, 200],
    [`/api/v1/statements?q=${'"'.repeat(2_000)}`, 200],
    [`/api/v1/statements?q=${'%2Ba%20'.repeat(600)}`, 200],
    ['/api/v1/statements?after=%7B%22__proto__%22%3A1%7D', 400],
    ['/api/v1/statements?__proto__=1', 400],
    ['/api/v1/statements?after=9007199254740993.9007199254740993', 400],
    ['/api/v1/statements?after=9999999999.1', 200],
  ])('stays an answer for what is no question: %s', async (path, status) => {
    const response = await send(path)
    expect(response.status).toBe(status)
    expect(() => response.json()).not.toThrow()
  })
})
