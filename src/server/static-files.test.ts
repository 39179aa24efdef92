import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { errorResponse } from './errors.ts'
import { serveFolder } from './static-files.ts'

let folder: string
let app: Hono

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-web-'))
  mkdirSync(join(folder, 'assets'))
  mkdirSync(join(folder, 'private'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html>reader')
  writeFileSync(join(folder, 'private', 'index.html'), '<!doctype html>private')
  writeFileSync(join(folder, 'assets', 'main-abc.js'), 'console.log(1)'.repeat(100))
  writeFileSync(join(folder, 'assets', 'packed-abc.css'), 'a{}')
  writeFileSync(join(folder, 'assets', 'packed-abc.css.gz'), gzipSync('packed before'))
  app = new Hono()
  app.onError((error, c) => errorResponse(c, error))
  app.get('*', serveFolder(folder))
})
afterAll(() => rmSync(folder, { recursive: true }))

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  Promise.resolve(app.request(`http://localhost${path}`, { headers }))
const page = { accept: 'text/html,*/*' }

describe('the built pages', () => {
  test.each([
    ['/', 'reader'],
    ['/article/9ef575e395618fea-0', 'reader'],
    ['/who/St.John', 'reader'],
    ['/private/', 'private'],
  ])('show %s in a browser', async (path, text) => {
    const response = await get(path, page)
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(await response.text()).toContain(text)
    expect(response.headers.get('cache-control')).toBe('private, no-cache')
  })

  test('lead a folder without its slash to where its files are', async () => {
    expect((await get('/private', page)).headers.get('location')).toBe('/private/')
  })

  test('are kept for good where their names change with them', async () => {
    const response = await get('/assets/main-abc.js')
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(response.headers.get('cache-control')).toBe('private, max-age=31536000, immutable')
  })

  test.each([
    ['br', brotliDecompressSync],
    ['gzip, deflate', gunzipSync],
    ['gzip;q=0.5, br;q=0', gunzipSync],
  ])('are packed for those who take %s', async (encoding, unpack) => {
    const response = await get('/assets/main-abc.js', { 'accept-encoding': encoding })
    const bytes = Buffer.from(await response.arrayBuffer())
    expect(bytes.length).toBeLessThan(200)
    expect(unpack(bytes).toString()).toBe('console.log(1)'.repeat(100))
    expect(response.headers.get('vary')).toBe('Accept-Encoding')
  })

  test('may have been packed before', async () => {
    const response = await get('/assets/packed-abc.css', { 'accept-encoding': 'gzip' })
    expect(gunzipSync(Buffer.from(await response.arrayBuffer())).toString()).toBe('packed before')
    expect(response.headers.get('content-type')).toBe('text/css; charset=utf-8')
  })

  test('are not sent again to those who have them', async () => {
    const etag = (await get('/', page)).headers.get('etag')!
    const response = await get('/', { ...page, 'if-none-match': etag })
    expect([response.status, await response.text()]).toEqual([304, ''])
  })

  test('are taken from a new build without a new start', async () => {
    writeFileSync(join(folder, 'assets', 'main-def.js'), 'new')
    await get('/', page)
    expect(await (await get('/assets/main-def.js')).text()).toBe('new')
  })

  test('say how they are built where they are not', async () => {
    const unbuilt = new Hono()
    unbuilt.get('*', serveFolder(join(folder, 'nothing')))
    const response = await unbuilt.request('http://localhost/')
    expect(response.headers.get('content-type')).toMatch(/^text\/html/)
    expect(await response.text()).toContain('npm run build:web')
  })
})
