import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  createReader,
  loadResources,
  openRecord,
  type PageRead,
  pagesOfBytes,
  type RawPage,
  type Reader,
  readPages,
} from '../src/index.ts'
import { collect } from './collect.ts'

let reader: Reader
beforeAll(async () => {
  reader = createReader(await loadResources({ tagger: 'light' }), { articleWords: 300 })
})

const SENTENCE = 'Ada Hill said on Monday that the bridge near Mekelle was open to all.'
const LONG = Array(30).fill(SENTENCE).join(' ')
const SHORT = Array(12).fill(SENTENCE).join(' ')

async function read(name: string, text: string): Promise<Awaited<ReturnType<Reader['read']>>> {
  const [found] = await collect(pagesOfBytes(name, new TextEncoder().encode(text)))
  return reader.read((found as { page: RawPage }).page)
}

describe('a page that is one article of more words than the limit', () => {
  test.each([
    ['page.txt', `Bridge Open Again\n\n${LONG}\n`],
    ['page.html', `<title>Bridge</title><h1>Bridge Open Again</h1><p>${LONG}</p>`],
    ['page.jsonl', JSON.stringify({ id: 'a', text: LONG })],
  ])('is refused, naming the limit: %s', async (name, text) => {
    await expect(read(name, text)).rejects.toMatchObject({
      code: 'reader/too-long',
      message: expect.stringMatching(/^Cannot read .*page\..*: it is one article of 4\d\d words.*300 words/),
      hint: expect.stringMatching(/--article-words 4\d\d$/),
    })
  })
})

describe('a page on record of which an article was too long', () => {
  const story = (headline: string, body: string): string =>
    `<article><h2>${headline}</h2><p>${body}</p></article>`
  const html = `<body>${story('Bridge Open Again', SHORT)}${story('Ferry Crews Reject Offer', LONG)}`
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-long-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  async function readWith(articleWords: number): Promise<PageRead> {
    const store = await openRecord(join(folder, 'news.db'), { create: true })
    const made = createReader(await loadResources({ tagger: 'light' }), { articleWords })
    const pages = pagesOfBytes('two.html', new TextEncoder().encode(html))
    const [done] = await collect(readPages(pages, { store, reader: async () => made }))
    const onRecord = await collect(store.articles())
    expect('page' in done! && done.articles).toEqual(onRecord)
    await store.close()
    return done!
  }
  const noted = (done: PageRead): unknown =>
    'page' in done && [
      done.isKnown,
      ...done.articles.map(({ statements, notes }) => [
        statements.length > 0,
        notes.some(({ code }) => code === 'articles/too-long'),
      ]),
    ]

  test('is known while the limit stays below it, and read again once it does not', async () => {
    const short = [true, false]
    expect(noted(await readWith(300))).toEqual([false, short, [false, true]])
    expect(noted(await readWith(301))).toEqual([true, short, [false, true]])
    expect(noted(await readWith(1_000))).toEqual([false, short, [true, false]])
    expect(noted(await readWith(1_000))).toEqual([true, short, [true, false]])
    expect(noted(await readWith(300))).toEqual([true, short, [true, false]])
  })
})

test('of several articles the short ones are read, and a note stands with the long one', async () => {
  const story = (headline: string, body: string): string =>
    `<article><h2>${headline}</h2><p>${body}</p></article>`
  const html = `<body>${story('Bridge Open Again', SHORT)}${story('Ferry Crews Reject Offer', LONG)}`
  const [short, long] = await read('two.html', html)
  expect(short!.statements).not.toHaveLength(0)
  expect(short!.notes.map(({ code }) => code)).not.toContain('articles/too-long')
  expect(long).toMatchObject({ title: 'Ferry Crews Reject Offer', statements: [] })
  expect(long!.notes).toContainEqual(
    expect.objectContaining({ code: 'articles/too-long', message: expect.stringContaining('300 words') }),
  )
})

test('an article of as many words as the limit is read', async () => {
  const words = SHORT.split(' ')
  const text = [...words, ...words].slice(0, 300).join(' ')
  expect((await read('page.jsonl', JSON.stringify({ id: 'a', text })))[0]!.statements).not.toHaveLength(0)
})
