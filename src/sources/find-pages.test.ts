import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fileTrouble } from './errors.ts'
import { type FindOptions, type FindProgress, findPages } from './find-pages.ts'

const folder = mkdtempSync(join(tmpdir(), 'onrecord-sources-'))
const STORY = 'The harbour of Gdansk stayed shut on Monday, the port authority said.'
const LINE = (id: string) => JSON.stringify({ id, text: STORY })

afterAll(() => rmSync(folder, { recursive: true }))

/** Writes files below a new folder and gives its path. */
function folderWith(name: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  const path = join(folder, name)
  mkdirSync(path, { recursive: true })
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(join(path, file, '..'), { recursive: true })
    writeFileSync(join(path, file), content)
  }
  return path
}

/** What is found, a line each: the name with its format and text, or the error's code and message. */
async function findings(paths: readonly string[], options?: FindOptions): Promise<string[]> {
  const lines: string[] = []
  for await (const found of findPages(paths, options)) {
    if ('error' in found) lines.push(`${found.error.code} ${found.error.message} ${found.error.hint}`)
    else {
      const { name, format, bytes } = found.page
      lines.push(`${name.replace(`${folder}/`, '')} ${format} ${Buffer.from(bytes).toString().slice(0, 20)}`)
    }
  }
  return lines
}

async function* streamOf(...chunks: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield Buffer.from(chunk)
}

describe('files and folders', () => {
  test('a folder is read in order of names, folder after folder, without hidden and foreign files', async () => {
    const path = folderWith('mixed', {
      'b.html': '<p>B',
      'a.txt': 'A',
      'c/d.md': 'D',
      '.hidden.txt': 'no',
      'picture.png': 'no',
      '.git/x.txt': 'no',
    })
    expect(await findings([path])).toEqual([
      'mixed/a.txt text A',
      'mixed/b.html html <p>B',
      'mixed/c/d.md text D',
    ])
  })

  test('a packed page is unpacked', async () => {
    const path = folderWith('packed', {
      'a.html.gz': gzipSync('<p>Packed</p>'),
      'b.jsonl.gz': gzipSync(LINE('1')),
    })
    expect(await findings([path])).toEqual([
      'packed/a.html.gz html <p>Packed</p>',
      'packed/b.jsonl.gz:1 article {"id":"1","text":"Th',
    ])
  })

  test('a folder that links back to itself is read once', async () => {
    const path = folderWith('loop', { 'a.txt': 'A', 'inner/b.txt': 'B' })
    symlinkSync(path, join(path, 'inner', 'back'))
    symlinkSync(join(path, 'self.txt'), join(path, 'self.txt'))
    const found = await findings([path])
    expect(found.slice(0, 2)).toEqual(['loop/a.txt text A', 'loop/inner/b.txt text B'])
    expect(found[2]).toMatch(/^sources\/link-loop .*self\.txt.*circle/)
    expect(found).toHaveLength(3)
  })

  test('what one path lacks does not stop the next', async () => {
    const path = folderWith('after', { 'a.txt': 'A' })
    const empty = folderWith('without', { 'picture.png': '' })
    const found = await findings([join(folder, 'nowhere.txt'), empty, path])
    expect(found[0]).toMatch(/^sources\/not-found Cannot read ".*nowhere\.txt": there is no such file/)
    expect(found[1]).toMatch(/^sources\/no-pages .*without": the folder holds no pages.*\.html/)
    expect(found[2]).toBe('after/a.txt text A')
  })

  test('a page over 50 MB is refused without being read', async () => {
    const path = folderWith('large', { 'a.txt': '', 'b.txt': 'B' })
    truncateSync(join(path, 'a.txt'), 60 * 1024 * 1024)
    const found = await findings([path])
    expect(found[0]).toMatch(/^sources\/too-large Cannot read ".*a\.txt": it is larger than 50 MB/)
    expect(found[1]).toBe('large/b.txt text B')
  })

  test('a packed file that is cut off is named', async () => {
    const path = folderWith('cut', { 'a.txt.gz': gzipSync(STORY.repeat(99)).subarray(0, 40) })
    expect((await findings([path]))[0]).toMatch(/^sources\/bad-gzip .*a\.txt\.gz": it cannot be unpacked/)
  })

  test('a file without permission is named with the remedy', () => {
    const error = fileTrouble('secret.txt', Object.assign(new Error('no'), { code: 'EACCES' }))
    expect(`${error.code} ${error.message} ${error.hint}`).toMatch(
      /^sources\/not-allowed Cannot read "secret\.txt": you have no permission.*chmod/,
    )
  })
})

describe('ready articles', () => {
  test('each line is a page of its own, named with its number; broken lines go through for the reader to name', async () => {
    const path = folderWith('lines', { 'a.jsonl': `\uFEFF${LINE('1')}\r\n\n{broken\n${LINE('4')}` })
    expect(await findings([join(path, 'a.jsonl')])).toEqual([
      'lines/a.jsonl:1 article {"id":"1","text":"Th',
      'lines/a.jsonl:3 article {broken',
      'lines/a.jsonl:4 article {"id":"4","text":"Th',
    ])
  })

  test('a .json file may hold one article, a list, or lines', async () => {
    const path = folderWith('json', {
      'a.json': JSON.stringify({ id: '1', text: STORY }, null, 2),
      'b.json': `[${LINE('2')},${LINE('3')}]`,
      'c.json': `${LINE('4')}\n${LINE('5')}\n`,
      'd.json': '[]',
    })
    const found = await findings([path])
    expect(found.map((line) => line.split(' ')[0])).toEqual([
      'json/a.json',
      'json/b.json#1',
      'json/b.json#2',
      'json/c.json:1',
      'json/c.json:2',
      'sources/empty',
    ])
  })
})

describe('standard input', () => {
  test('is one page', async () => {
    expect(await findings(['-'], { standardInput: streamOf('Harbour ', 'shut') })).toEqual([
      '- null Harbour shut',
    ])
  })

  test('is ready articles when it begins like one', async () => {
    const standardInput = streamOf('{"id": "1", "text": "a', 'b"}\n{"id": "2", "text": "c"}')
    expect(await findings(['-'], { standardInput })).toEqual([
      '-:1 article {"id": "1", "text": ',
      '-:2 article {"id": "2", "text": ',
    ])
  })
})

describe('progress and stopping', () => {
  test('tells files and bytes of all', async () => {
    const path = folderWith('counted', { 'a.txt': '12345', 'b.txt': '123' })
    const told: FindProgress[] = []
    await findings([path], { onProgress: (progress) => told.push(progress) })
    expect(told[0]).toEqual({ files: 0, totalFiles: 2, bytes: 0, totalBytes: 8 })
    expect(told.at(-1)).toEqual({ files: 2, totalFiles: 2, bytes: 8, totalBytes: 8 })
  })

  test('stops when told to', async () => {
    const path = folderWith('stopped', { 'a.txt': 'A', 'b.txt': 'B' })
    const stop = new AbortController()
    const names: string[] = []
    for await (const found of findPages([path], { signal: stop.signal })) {
      names.push('page' in found ? found.page.name : found.name)
      stop.abort()
    }
    expect(names).toHaveLength(1)
  })
})

describe('addresses', () => {
  let server: Server
  let origin: string

  beforeAll(async () => {
    server = createServer((request, response) => {
      if (request.url === '/page') {
        response.setHeader('content-type', 'text/html; charset=iso-8859-2')
        response.end('<p>Harbour')
      } else if (request.url === '/agent') response.end(request.headers['user-agent'])
      else {
        response.statusCode = request.url === '/closed' ? 403 : 404
        response.end('no')
      }
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => void server.close())

  test('are fetched, with the character set that the server declares', async () => {
    for await (const found of findPages([`${origin}/page`])) {
      expect(found).toMatchObject({ page: { format: 'html', charset: 'iso-8859-2', url: `${origin}/page` } })
    }
  })

  test('are asked for under our own name', async () => {
    expect((await findings([`${origin}/agent`]))[0]).toContain('Onrecord/')
  })

  test.each([
    ['/gone', /^sources\/refused .*\/gone": the server answered 404/],
    ['/closed', /^sources\/refused .*answered 403.*save it/],
  ])('%s is answered with what the server said', async (path, expected) => {
    expect((await findings([origin + path]))[0]).toMatch(expected)
  })

  test('that nobody answers at are named', async () => {
    expect((await findings(['http://127.0.0.1:1/']))[0]).toMatch(/^sources\/unreachable Cannot fetch "http:/)
  })
})
