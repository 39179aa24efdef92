import { mkdtempSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ExampleRecord, exampleRecord } from '../../test/example-record.ts'
import { openRecord } from '../record.ts'
import { startServer } from './start.ts'

let record: ExampleRecord

beforeAll(async () => {
  record = await exampleRecord({ isEmpty: true })
})
afterAll(() => record.close())

const TOKEN = 'a-token-of-some-length'

describe('the server', () => {
  test('answers at its address, reads what it is sent, and ends', async () => {
    const server = await startServer(record.store, {
      host: '127.0.0.1',
      port: 0,
      pool: { tagger: 'light' },
    })
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/)
    expect(await (await fetch(`${server.url}api/v1/summary`)).json()).toMatchObject({ articles: 0 })
    const sent = await fetch(`${server.url}api/v1/pages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text: 'Ada Hill said on Monday that the bridge was open.' }),
    })
    expect((await sent.text()).trim().split('\n')).toHaveLength(3)
    expect(await (await fetch(`${server.url}api/v1/summary`)).json()).toMatchObject({ articles: 1 })
    await server.close()
    await expect(fetch(server.url)).rejects.toThrow()
  })

  test('answers no raw request that leads out of its folder or names another host', async () => {
    const server = await startServer(record.store, { host: '127.0.0.1', port: 0 })
    const { port } = new URL(server.url)
    const status = (path: string, host: string): Promise<number | undefined> =>
      new Promise((resolve, reject) => {
        request({ port, path, host: '127.0.0.1', headers: { host } }, (response) => {
          response.resume().on('end', () => resolve(response.statusCode))
        })
          .on('error', reject)
          .end()
      })
    expect(await status('/../../package.json', 'localhost')).toBe(404)
    expect(await status('/..%2f..%2fpackage.json', 'localhost')).toBe(404)
    expect(await status('/api/v1/summary', 'evil.example')).toBe(403)
    expect(await status('http://evil.example/api/v1/summary', 'localhost')).not.toBe(200)
    expect(await status('/api/v1/summary', `localhost:${port}`)).toBe(200)
    await server.close()
  })

  test('is held up by no upload that stands still, by no page that takes for ever, and by nobody who has gone', async () => {
    const script = new URL('../../test/stuck-worker.ts', import.meta.url)
    const server = await startServer(record.store, { host: '127.0.0.1', port: 0, pool: { script } })
    const port = Number(new URL(server.url).port)
    const headers = { 'content-type': 'application/json' }
    const stalled = [1, 2, 3, 4, 5, 6].map(() => {
      const begun = request({
        ...{ port, path: '/api/v1/pages', method: 'POST' },
        headers: { ...headers, 'content-length': 1_000 },
      })
      begun.on('error', () => {})
      begun.write('{"text":"A')
      return begun
    })
    const send = (text: string, signal?: AbortSignal): Promise<Response> =>
      fetch(`${server.url}api/v1/pages`, {
        ...{ method: 'POST', headers, body: JSON.stringify({ text }) },
        ...(signal ? { signal } : {}),
      })
    expect(await (await send('It ends.')).text()).toContain('"step":"done","read":1,"failed":0')
    const gone = new AbortController()
    const stuck = await send('It goes on for ever.', gone.signal)
    const waiting = await send('It ends, too.')
    expect((await fetch(`${server.url}api/v1/summary`)).status).toBe(200)
    gone.abort()
    await expect(stuck.text()).rejects.toThrow()
    expect(await waiting.text()).toContain('"step":"done","read":1,"failed":0')
    for (const begun of stalled) begun.destroy()
    await server.close()
  })

  test('puts pages on record in a worker thread, and tells of what it puts there, known or gone', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'onrecord-writer-'))
    const path = join(folder, 'news.db')
    const store = await openRecord(path, { create: true })
    const server = await startServer(store, {
      ...{ host: '127.0.0.1', port: 0, path },
      pool: { tagger: 'light' },
    })
    const send = async (text: string): Promise<string> => {
      const sent = await fetch(`${server.url}api/v1/pages`, {
        ...{
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ text }),
        },
      })
      return sent.text()
    }
    const words = 'Ada Hill said on Monday that the bridge was open.'
    expect(await send(words)).toMatch(/"known":false[\s\S]*"read":1,"failed":0/)
    expect(await (await fetch(`${server.url}api/v1/summary`)).json()).toMatchObject({ statements: 1 })
    expect(await send(words)).toMatch(/"known":true[\s\S]*"read":1,"failed":0/)
    rmSync(folder, { recursive: true })
    expect(await send('Jan Low said it rained.')).toContain('record/gone')
    await server.close()
    await store.close()
  })

  test('answers others while a correction waits for the record', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'onrecord-locked-'))
    const path = join(folder, 'news.db')
    const store = await openRecord(path, { create: true })
    const server = await startServer(store, {
      ...{ host: '127.0.0.1', port: 0, path },
      pool: { tagger: 'light' },
    })
    const post = (call: string, body: object) =>
      fetch(`${server.url}api/v1/${call}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
    await (await post('pages', { text: 'Ada Hill said on Monday that the bridge was open.' })).text()
    const { items } = (await (await fetch(`${server.url}api/v1/statements`)).json()) as {
      items: readonly { article: string; statement: string }[]
    }
    const other = new DatabaseSync(path)
    other.exec('BEGIN IMMEDIATE')
    const target = { article: items[0]!.article, layer: 'statement', id: items[0]!.statement }
    let isMade = false
    const made = post('corrections', {
      by: 'Omar',
      change: { do: 'edit', target, set: { stance: 'denies' } },
    }).then((answer) => {
      isMade = true
      return answer
    })
    expect((await fetch(`${server.url}api/v1/summary`)).status).toBe(200)
    expect(isMade).toBe(false)
    other.exec('COMMIT')
    other.close()
    expect((await made).status).toBe(201)
    expect(await (await fetch(`${server.url}api/v1/corrections`)).json()).toMatchObject({ total: 1 })
    await server.close()
    await store.close()
    rmSync(folder, { recursive: true })
  })

  test('tells of a page that takes longer than it may', async () => {
    const script = new URL('../../test/stuck-worker.ts', import.meta.url)
    const options = { host: '127.0.0.1', port: 0, pool: { script, pageSeconds: 0.1 } }
    const server = await startServer(record.store, options)
    const sent = await fetch(`${server.url}api/v1/pages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text: 'It goes on for ever.' }),
    })
    expect(await sent.text()).toMatch(/"step":"failed".*pool\/out-of-time.*\n.*"read":0,"failed":1/)
    await server.close()
  })

  test('tells when its record has gone, instead of reading into nothing', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'onrecord-gone-'))
    const path = join(folder, 'news.db')
    const store = await openRecord(path, { create: true })
    const script = new URL('../../test/stuck-worker.ts', import.meta.url)
    const server = await startServer(store, { host: '127.0.0.1', port: 0, pool: { script } })
    rmSync(folder, { recursive: true })
    const sent = await fetch(`${server.url}api/v1/pages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text: 'It ends.' }),
    })
    expect(await sent.text()).toMatch(/"step":"failed".*record\/gone.*\n.*"read":0,"failed":1/)
    expect((await fetch(`${server.url}api/v1/summary`)).status).toBe(503)
    await server.close()
    await store.close()
  })

  test.each([
    ['GET * HTTP/1.1\r\nHost: localhost', 400, 'server/bad-request'],
    ['GET /\\.. HTTP/1.1\r\nHost: localhost', 400, 'server/bad-request'],
    ['GET / HTTP/1.1\r\nHost: a b', 400, 'server/bad-request'],
    ['GET / HTTP/1.1', 403, 'server/wrong-host'],
    ['Good morning', 400, 'server/bad-request'],
    [`GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: localhost`, 431, 'server/headers-too-large'],
  ])(
    'answers a request that nobody can understand in the one shape of trouble (%#)',
    async (head, status, code) => {
      const server = await startServer(record.store, { host: '127.0.0.1', port: 0 })
      const socket = connect(Number(new URL(server.url).port), '127.0.0.1')
      socket.end(`${head}\r\nConnection: close\r\n\r\n`)
      const [first, body] = (await text(socket)).split('\r\n\r\n')
      expect(first).toMatch(new RegExp(`^HTTP/1.1 ${status} [\\s\\S]*content-type: application/json`, 'i'))
      expect(JSON.parse(body!)).toMatchObject({ error: { code, hint: expect.any(String) } })
      await server.close()
    },
  )

  test.each([
    ['0.0.0.0', undefined, 'server/needs-token'],
    ['::', undefined, 'server/needs-token'],
    ['192.0.2.1', undefined, 'server/needs-token'],
    ['localhost.example', undefined, 'server/needs-token'],
    ['0.0.0.0', 'short', 'server/weak-token'],
    ['127.0.0.1', 'short', 'server/weak-token'],
    ['192.0.2.1', TOKEN, 'server/cannot-listen'],
  ])('does not listen at %s with token %s', async (host, token, code) => {
    const options = { host, port: 0, ...(token === undefined ? {} : { token }) }
    await expect(startServer(record.store, options)).rejects.toMatchObject({ code })
  })

  test('says that its port is taken', async () => {
    const server = await startServer(record.store, { host: '127.0.0.1', port: 0 })
    const port = Number(new URL(server.url).port)
    await expect(startServer(record.store, { host: '127.0.0.1', port })).rejects.toMatchObject({
      code: 'server/cannot-listen',
      hint: expect.stringContaining('--port'),
    })
    await server.close()
  })

  test('asks everybody for its token where others can reach it', async () => {
    const server = await startServer(record.store, { host: '0.0.0.0', port: 0, token: TOKEN })
    const url = server.url.replace('0.0.0.0', '127.0.0.1')
    expect((await fetch(`${url}api/v1/summary`)).status).toBe(401)
    const headers = { authorization: `Bearer ${TOKEN}` }
    expect((await fetch(`${url}api/v1/summary`, { headers })).status).toBe(200)
    await server.close()
  })
})
