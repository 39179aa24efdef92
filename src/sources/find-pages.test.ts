import { execFileSync } from 'node:child_process'
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
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
    else if ('skipped' in found)
      lines.push(`${found.name.replace(`${folder}/`, '')} skipped: ${found.skipped}`)
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
      'c/d.txt': 'D',
      '.hidden.txt': 'no',
      'picture.png': 'no',
      '.git/x.txt': 'no',
    })
    expect(await findings([path])).toEqual([
      'mixed/a.txt text A',
      'mixed/b.html html <p>B',
      'mixed/c/d.txt text D',
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

  test('a large archive is read at any place, and not as it comes', async () => {
    const { BlobWriter, ZipWriter, TextReader, configure } = await import('@zip.js/zip.js')
    configure({ useWebWorkers: false })
    const writer = new ZipWriter(new BlobWriter(), { level: 0 })
    for (const name of ['a.txt', 'b.txt']) await writer.add(name, new TextReader(name.repeat(200_000)))
    const bytes = new Uint8Array(await (await writer.close()).arrayBuffer())
    const path = folderWith('large-archive', { 'two.zip': bytes })
    expect(bytes.length).toBeGreaterThan(1_000_000)
    expect(await findings([path])).toEqual([
      'large-archive/two.zip/a.txt text a.txta.txta.txta.txt',
      'large-archive/two.zip/b.txt text b.txtb.txtb.txtb.txt',
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

describe('what is skipped in a folder is told, by kind', () => {
  async function skippedIn(path: string): Promise<string[]> {
    const kinds: string[] = []
    await findings([path], { onSkip: (name, kind) => kinds.push(`${name.replace(`${path}/`, '')} ${kind}`) })
    return kinds
  }

  test('files of other kinds, but nothing that is hidden', async () => {
    const path = folderWith('others', {
      'a.txt': 'A',
      'b.xls': 'x',
      'c/d.PPTX': 'PK',
      Makefile: 'all:',
      '.git/config': '[core]',
    })
    expect(await skippedIn(path)).toEqual(['Makefile of no known kind', 'b.xls XLS', 'c/d.PPTX PPTX'])
  })

  test.skipIf(process.platform === 'win32')(
    'pipes, sockets and devices, whether they lie there or a link leads to them: none is opened',
    async () => {
      const outside = folderWith('special-outside', {})
      const path = folderWith('special', { 'z.txt': 'Z' })
      execFileSync('mkfifo', [join(path, 'pipe.txt'), join(outside, 'pipe')])
      const socket = createServer().listen(join(outside, 'socket'))
      await new Promise((resolve) => socket.on('listening', resolve))
      symlinkSync(join(outside, 'pipe'), join(path, 'a.html'))
      symlinkSync(join(outside, 'socket'), join(path, 'b.txt'))
      symlinkSync('/dev/zero', join(path, 'c.jsonl'))
      expect(await skippedIn(path)).toEqual([
        'a.html pipe',
        'b.txt socket',
        'c.jsonl device',
        'pipe.txt pipe',
      ])
      expect(await findings([path])).toEqual(['special/z.txt text Z'])
      socket.close()
    },
  )
})

describe('files that are not what they seem', () => {
  test('a file that vanishes or turns into something else before its turn is told', async () => {
    const path = folderWith('vanishing', { 'a.txt': 'A', 'b.txt': 'B', 'c.txt': 'C' })
    const lines: string[] = []
    for await (const found of findPages([path])) {
      if ('page' in found) {
        lines.push(found.page.name)
        rmSync(join(path, 'b.txt'), { force: true })
        rmSync(join(path, 'c.txt'), { force: true })
        mkdirSync(join(path, 'c.txt'), { recursive: true })
      } else if ('error' in found) lines.push(`${found.error.code} ${found.name}`)
    }
    expect(lines.map((line) => line.replace(`${path}/`, ''))).toEqual([
      'a.txt',
      'sources/not-found b.txt',
      'sources/changed c.txt',
    ])
  })

  test('a file that grows while it is read ends where it ended when it was opened, and is told', async () => {
    const path = join(folderWith('growing', { 'a.jsonl': `${LINE('1')}\n${LINE('2')}\n` }), 'a.jsonl')
    const lines: string[] = []
    for await (const found of findPages([path])) {
      lines.push('page' in found ? found.page.name : 'error' in found ? found.error.code : '')
      if (lines.length < 50) appendFileSync(path, `${LINE('more')}\n`)
    }
    expect(lines).toEqual([`${path}:1`, `${path}:2`, 'sources/changed'])
  })

  test('a page that is written to while it is read is refused: it may be half of one and half of another', async () => {
    const path = join(folderWith('changing', { 'a.txt': STORY.repeat(200_000) }), 'a.txt')
    let moment = 1
    const write = setInterval(() => utimesSync(path, moment, moment++), 1)
    const found = await findings([path])
    clearInterval(write)
    expect(found.at(-1)).toMatch(
      /^sources\/changed Cannot read all of ".*a\.txt": it changed while it was read/,
    )
  })

  test.skipIf(process.platform === 'win32')('an endless device ends at the limit', async () => {
    const path = folderWith('endless', {})
    for (const name of ['zero', 'zero.txt']) symlinkSync('/dev/zero', join(path, name))
    for (const name of ['zero', 'zero.txt']) {
      expect((await findings([join(path, name)]))[0]).toMatch(/^sources\/too-large .*larger than 50 MB/)
    }
  })

  test('a name that is not UTF-8 is told', () => {
    const error = fileTrouble('caf\ufffd.txt', Object.assign(new Error('no'), { code: 'ENOENT' }))
    expect(`${error.code} ${error.hint}`).toMatch(/^sources\/bad-name .*another name/)
  })

  test.skipIf(process.platform === 'win32')(
    'a pipe that was named is waited for, and read as it comes',
    async () => {
      const pipe = join(folderWith('pipes', {}), 'pipe')
      execFileSync('mkfifo', [pipe])
      const found = findings([pipe])
      await writeFile(pipe, `${LINE('1')}\n${LINE('2')}\n`)
      expect((await found).map((line) => line.split(' ', 2).join(' '))).toEqual([
        'pipes/pipe:1 article',
        'pipes/pipe:2 article',
      ])
    },
  )
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
      'e.json': ' \n',
      'f.txt': `${LINE('6')}\n${LINE('7')}\n`,
    })
    const found = await findings([path])
    expect(found.map((line) => line.split(' ')[0])).toEqual([
      'json/a.json',
      'json/b.json#1',
      'json/b.json#2',
      'json/c.json:1',
      'json/c.json:2',
      'formats/empty',
      'formats/empty',
      'json/f.txt:1',
      'json/f.txt:2',
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

  test.each([
    ['a list', `[${LINE('1')},${LINE('2')}]`, ['-#1', '-#2']],
    ['one article over many lines', JSON.stringify({ id: '1', text: STORY }, null, 2), ['-']],
    [
      'fields in another order',
      `{"section":"world","id":"1"}\n{"section":"world","id":"2"}\n`,
      ['-:1', '-:2'],
    ],
    ['an empty list', '[]', ['formats/empty']],
  ])('is ready articles when it is JSON: %s', async (_name, json, expected) => {
    const found = await findings(['-'], { standardInput: streamOf(json) })
    expect(found.map((line) => line.split(' ')[0])).toEqual(expected)
    expect(found.every((line) => line.includes(' article ') || line.startsWith('formats/'))).toBe(true)
  })

  test.each([
    '[Editor: the harbour is in Gdansk]\nIt was shut.',
    '{sic} was shut, she said.',
    '[1]\nThe harbour.',
  ])('is text when it only begins like JSON: %j', async (text) => {
    expect(await findings(['-'], { standardInput: streamOf(text) })).toEqual([`- null ${text.slice(0, 20)}`])
  })

  test('that breaks off is told', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(`${LINE('1')}\n`.padEnd(300))
      throw Object.assign(new Error('read'), { code: 'EISDIR' })
    }
    const found = await findings(['-'], { standardInput: broken() })
    expect(found.at(-1)).toMatch(/^sources\/unreadable Cannot read "-": it is a folder/)
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
