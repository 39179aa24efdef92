import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ExampleRecord, exampleRecord } from '../../test/example-record.ts'
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
      resources: { tagger: 'light' },
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
