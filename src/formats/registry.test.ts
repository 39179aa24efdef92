import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { collect } from '../../test/collect.ts'
import { createProgram } from '../cli/program.ts'
import { readPage } from '../pages/read-page.ts'
import { findPages } from '../sources/find-pages.ts'
import { pagesOfBytes } from '../sources/pages-of-bytes.ts'
import { readUnsized } from '../sources/unsized.ts'
import type { RawPage } from '../types/page.ts'
import type { Format } from './format.ts'
import { unknownFields, unknownFieldsText } from './ready-articles.ts'
import { REFUSED } from './refused.ts'
import { FORMATS, formatByEnding, formatByType, READABLE } from './registry.ts'

/** A page of each format, named for it: every one tells that the mine at Lower Brook would close. */
const FOLDER = new URL('../../test/formats/', import.meta.url)
const pages = readdirSync(FOLDER)
const STORY = 'The mine at Lower Brook would close, Ada Hill said on Monday.'

async function textsOf(name: string, bytes: Uint8Array): Promise<string[]> {
  const found = await collect(pagesOfBytes(name, bytes))
  return Promise.all(
    found.map(async (one) =>
      'page' in one
        ? (await readPage(one.page)).text
        : 'error' in one
          ? one.error.message
          : `skipped: ${one.skipped}`,
    ),
  )
}

test('no two formats share a name, an ending or a media type', () => {
  for (const all of [
    FORMATS.map(({ name }) => name),
    FORMATS.flatMap(({ endings }) => endings),
    FORMATS.flatMap(({ mediaTypes }) => mediaTypes),
  ]) {
    expect(new Set(all).size).toBe(all.length)
  }
})

describe.each(FORMATS.map((format) => [format.name, format] as const))('%s', (name, format) => {
  const page = pages.find((one) => one.startsWith(`${name}.`))!

  test('is told by its endings and media types', () => {
    expect(format.endings.length).toBeGreaterThan(0)
    expect(format.mediaTypes.length).toBeGreaterThan(0)
    for (const ending of format.endings) expect(formatByEnding(ending)).toBe(format)
    for (const type of format.mediaTypes) expect(formatByType(type.replace('*', 'x'))).toBe(format)
  })

  test('has a page in test/formats, which is read under every ending, and without a name', async () => {
    const bytes = readFileSync(new URL(page, FOLDER))
    for (const named of [...format.endings.map((ending) => `page.${ending}`), 'page']) {
      expect((await textsOf(named, bytes)).join('\n'), named).toContain(STORY)
    }
  })

  test('is read by the stage pages itself, or tells of its pages', () => {
    const ways = [format.pages, format.pagesOfStream, format.pagesOfBlob]
    expect(ways.filter((way) => way !== undefined)).toHaveLength(name === 'text' ? 0 : 1)
  })

  test('is found in folders, and named by the help of the command line', async () => {
    const found = await collect(findPages([new URL('.', FOLDER).pathname]))
    expect(found.some((one) => 'page' in one && one.page.name.includes(`/${page}`))).toBe(true)
    let help = ''
    const command = createProgram(() => {}).commands.find((known) => known.name() === 'read')!
    command.configureOutput({ writeOut: (text) => (help += text) })
    command.outputHelp()
    expect(help.replace(/\s+/g, ' ')).toContain(READABLE)
  })
})

describe('a format that is refused', () => {
  // Gzip is unpacked before any format is asked.
  const refused = REFUSED.filter(
    ({ name }) => name !== 'gzip' && !FORMATS.some((format) => format.name === name),
  )

  test('is told by something, and says what to do instead', () => {
    expect(refused.length).toBeGreaterThan(20)
    expect(new Set(REFUSED.map(({ name }) => name)).size).toBe(REFUSED.length)
    for (const { name, is, hint, begins = [], mediaTypes = [], roots = [] } of refused) {
      expect(begins.length + mediaTypes.length + roots.length, name).toBeGreaterThan(0)
      expect([is, hint], name).not.toContain('')
    }
  })

  test.each(refused.flatMap(({ name, begins = [] }) => begins.map((one) => [name, one] as const)))(
    '%s is refused by its first bytes, whatever it is called',
    async (name, { at, bytes }) => {
      const file = Uint8Array.from({ length: 400 }, (_, i) =>
        i >= at && i < at + bytes.length ? bytes.charCodeAt(i - at) : 0x20,
      )
      for (const named of ['page', 'page.txt', 'page.html']) {
        await expect(textsOf(named, file), `${name} ${named}`).rejects.toThrow(
          `and Onrecord reads ${READABLE}`,
        )
      }
    },
  )
})

describe('the fields of a ready article that are not read', () => {
  const of = (value: unknown, format: 'article' | 'text' = 'article'): string[] =>
    unknownFields({ format, bytes: new TextEncoder().encode(JSON.stringify(value)) })

  test('are those without a meaning', () => {
    const known = { id: 'a', text: 'b', title: 'c', date: '2024', url: 'd', publisher: 'e' }
    expect(of(known)).toEqual([])
    expect(of({ ...known, titel: 'x', meta: { id: 1, kind: 'y' } })).toEqual(['titel', 'meta'])
  })

  test('are none of anything else', () => {
    for (const value of [null, 'x', [{ titel: 'x' }]]) expect(of(value)).toEqual([])
    expect(of({ titel: 'x' }, 'text')).toEqual([])
    expect(unknownFields({ format: 'article', bytes: new TextEncoder().encode('{"titel"') })).toEqual([])
  })

  test('are named in a line, the first of many', () => {
    expect(unknownFieldsText(['titel'])).toBe(
      'not read: the field "titel"; what is read: id, text, title, date, url, publisher',
    )
    expect(unknownFieldsText(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'])).toMatch(
      /^not read: the fields "a", "b", "c", "d", "e", "f" and 2 more;/,
    )
  })
})

test('a packed file is unpacked by its name, and a damaged one is a finding', async () => {
  const packed = gzipSync(STORY)
  expect(await collect(pagesOfBytes('a.txt.gz', packed))).toMatchObject([
    { page: { format: 'text', bytes: { length: STORY.length } } },
  ])
  expect(await collect(pagesOfBytes('a.txt.gz', packed.subarray(0, 30)))).toMatchObject([
    { name: 'a.txt.gz', error: { code: 'sources/bad-gzip' } },
  ])
  expect(await collect(pagesOfBytes('a.txt.gz', new TextEncoder().encode(STORY)))).toMatchObject([
    { page: { format: 'text' } },
  ])
  expect(await textsOf('page', packed)).toEqual([STORY])
})

test('a file that its format cannot read is a finding, and ends nothing', async () => {
  const broken: Format = {
    ...{ name: 'broken', is: 'a broken thing', endings: ['broken'], mediaTypes: ['x/broken'] },
    *pages({ name, bytes }) {
      yield { name: `${name}#1`, bytes, format: 'text' }
      throw new RangeError('its index is cut off')
    },
  }
  const bytes = new TextEncoder().encode(STORY)
  expect(await collect(pagesOfBytes('a.broken', bytes, { format: broken }))).toMatchObject([
    { page: { name: 'a.broken#1', format: 'text' } },
    { name: 'a.broken', error: { code: 'sources/unreadable-format' } },
  ])
})

describe('ready articles in other character sets', () => {
  const text =
    'René Müller said on Monday that the mine at Lower Brook would close. “No,” said Ada Hill, “never.”'
  const articles = Array.from({ length: 150 }, (_, i) => ({ id: `a${i}`, text: `${text} ${i}` }))
  const files = {
    'wire.jsonl': articles.map((article) => JSON.stringify(article)).join('\r\n'),
    'list.json': JSON.stringify(articles, null, 1),
    'one.json': JSON.stringify(articles[0]),
    'wire.txt': articles.map((article) => JSON.stringify(article)).join('\n'),
  }
  const encoded = (said: string): Record<string, Buffer> => {
    const le = Buffer.from(`\ufeff${said}`, 'utf16le')
    const utf32 = Buffer.from(Uint32Array.from(`\ufeff${said}`, (c) => c.codePointAt(0)!).buffer)
    return {
      'UTF-16LE': le,
      'UTF-16BE': Buffer.from(le).swap16(),
      'UTF-16LE without a mark': le.subarray(2),
      'UTF-32LE': utf32,
      'windows-1252': Buffer.from(said.replaceAll('“', '\x93').replaceAll('”', '\x94'), 'latin1'),
    }
  }

  test.each(
    Object.entries(files).flatMap(([name, said]) =>
      Object.entries(encoded(said)).map(([set, bytes]) => [name, set, bytes] as const),
    ),
  )(
    '%s in %s is read like one in UTF-8, in memory, from a file and from a pipe',
    async (name, _set, bytes) => {
      const folder = mkdtempSync(join(tmpdir(), 'onrecord-'))
      writeFileSync(join(folder, name), bytes)
      const pipe = (async function* () {
        for (let at = 0; at < bytes.length; at += 333) yield bytes.subarray(at, at + 333)
      })()
      const wanted = name === 'one.json' ? [`${text} 0`] : articles.map((article) => article.text)
      try {
        const ways = [pagesOfBytes(name, bytes), findPages([folder]), readUnsized('standard input', pipe)]
        for (const way of ways) {
          const found = await collect(way)
          const texts = found.map(async (one) =>
            'page' in one
              ? (await readPage(one.page as RawPage)).text
              : 'error' in one
                ? one.error.message
                : [],
          )
          expect((await Promise.all(texts)).flat()).toEqual(wanted)
        }
      } finally {
        rmSync(folder, { recursive: true })
      }
    },
  )
})
