import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { OnrecordError } from '../src/base/errors.ts'
import {
  createReader,
  loadResources,
  openRecord,
  pagesOfBytes,
  parseQuestion,
  type Reader,
  type RecordStore,
  readPages,
} from '../src/index.ts'
import { countOf, type KeptNews, keep, whatIsNew } from '../src/kept/news.ts'
import { createApp } from '../src/server/app.ts'
import { runCli } from './run-cli.ts'

const story = (day: number, ...paragraphs: readonly string[]): string =>
  [
    `Landslide at Lower Brook mine`,
    `By Ana Reyes`,
    `LIMA, ${day} May 2024 - ${paragraphs[0]}`,
    ...paragraphs.slice(1),
  ].join('\n\n')

const FIRST = story(
  14,
  'A landslide killed 8 people at the Lower Brook mine near Lima on Monday, the mining ministry said on Tuesday.',
  "The miners' union said the company had ignored warnings about the slope for months.",
)
const LATER = story(
  15,
  'The landslide at the Lower Brook mine near Lima on Monday killed 12 people, the mining ministry said on Wednesday.',
  'Lower Brook Mining denied that it had ignored warnings about the slope. "Nobody warned us," said its director, Marta Ellerby.',
)

let folder: string
let reader: Reader

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-kept-'))
  reader = createReader(await loadResources({ tagger: 'light' }))
})
afterAll(async () => {
  await reader.close()
  rmSync(folder, { recursive: true })
})

async function put(store: RecordStore, name: string, text: string): Promise<void> {
  for await (const _ of readPages(pagesOfBytes(name, new TextEncoder().encode(text)), {
    reader: async () => reader,
    store,
  })) {
    // Reading is all that is wanted.
  }
}

async function news(store: RecordStore, name: string, isSeen = true): Promise<KeptNews> {
  const kept = (await store.kept.list()).find((one) => one.name === name)!
  const looked = await whatIsNew(store, kept, 'asks')
  if (isSeen) await store.kept.noteSeen(name, 'asks', looked.seen)
  return looked.news
}

describe('what is new in the answers of a kept question', () => {
  let store: RecordStore
  beforeAll(async () => {
    store = await openRecord(join(folder, 'news.db'), { create: true })
    await put(store, '/news/first.txt', FIRST)
    await keep(store, 'mine', 'mine')
    await keep(store, 'ferries', 'ferries')
  })
  afterAll(() => store.close())

  test('is nothing at first, and nothing when a page is read again', async () => {
    expect(countOf(await news(store, 'mine'))).toBe(0)
    // The same words at the same place in other bytes.
    await put(store, '/news/first.txt', `${FIRST}\n`)
    expect(countOf(await news(store, 'mine'))).toBe(0)
  })

  test('is what a later article says, the number that changed and the answer of the accused', async () => {
    await put(store, '/news/later.txt', LATER)
    const found = await news(store, 'mine', false)
    expect(found.statements.map(({ words }) => words).join('\n')).toContain('killed 12 people')
    expect(found.statements.every(({ page }) => page === '/news/later.txt')).toBe(true)
    expect(found.tolls).toMatchObject([{ before: ['8'], now: '12' }])
    expect(countOf(await news(store, 'ferries'))).toBe(0)
  })

  test('is new until somebody has seen it, each looker for itself', async () => {
    expect(countOf(await news(store, 'mine'))).toBeGreaterThan(0)
    expect(countOf(await news(store, 'mine'))).toBe(0)
    const kept = (await store.kept.list()).find(({ name }) => name === 'mine')!
    expect(countOf((await whatIsNew(store, kept, 'is-notified')).news)).toBeGreaterThan(0)
  })

  test('is told when a page changes its number', async () => {
    await put(store, '/news/later.txt', LATER.replace('killed 12', 'killed 13'))
    expect((await news(store, 'mine')).tolls).toMatchObject([
      { before: expect.arrayContaining(['12']), now: '13' },
    ])
  })

  test('is answered, kept and forgotten over the API, and nothing else is taken', async () => {
    const app = createApp(store, async () => reader)
    const at = (path: string, body?: unknown) =>
      app.request(
        `http://localhost/api/v1${path}`,
        body === undefined
          ? { headers: { host: 'localhost' } }
          : {
              method: 'POST',
              headers: { host: 'localhost', 'content-type': 'application/json' },
              body: JSON.stringify(body),
            },
      )
    expect((await at('/kept', { name: 'union', query: 'who:union' })).status).toBe(201)
    expect(await (await at('/kept')).json()).toMatchObject({
      items: [{ name: 'ferries' }, { name: 'mine' }, { name: 'union' }],
    })
    expect(await (await at('/kept/union')).json()).toMatchObject({ name: 'union', statements: [], tolls: [] })
    expect(await (await at('/kept/seen', { name: 'union' })).json()).toMatchObject({ name: 'union' })
    expect((await at('/kept/forget', { name: 'union' })).status).toBe(200)
    expect((await at('/kept/union')).status).toBe(404)
    expect((await at('/kept', { name: 'x', query: 'stance:sings' })).status).toBe(400)
    expect((await at('/kept', { name: 'x', query: 'a', change: {} })).status).toBe(400)
  })
})

test('a question that cannot be answered is not kept, and stops no other', async () => {
  const file = join(folder, 'unanswered.db')
  const store = await openRecord(file, { create: true })
  const failing: RecordStore = {
    ...store,
    threads: () => Promise.reject(new OnrecordError('record/busy', 'The server is busy.', 'Wait.')),
  }
  await expect(keep(failing, 'late', 'mine')).rejects.toThrow('busy')
  expect(await store.kept.list()).toEqual([])
  await store.kept.keep('before', 'mine')
  // As one that another version kept.
  await store.kept.keep('broken', 'stance:sings')
  await store.kept.keep('later', 'mine')
  await store.close()
  const listed = await runCli(['kept', '--record', file])
  expect(listed.code).toBe(1)
  expect(listed.out).toMatch(/^before: mine .*new\nlater: mine .*new\n$/)
  expect(listed.err).toContain('"broken" cannot be answered')
})

test('a thread that is denied now is told with the stance of whoever denies', async () => {
  const store = await openRecord(join(folder, 'denied.db'), { create: true })
  const accusing = 'Dockers in Gdansk accused the port authority of hiding the closure of the grain quay.'
  await put(
    store,
    '/a.txt',
    `Quay row\n\nGDANSK, 14 May 2024 - ${accusing}\n\nThe quay was shut on Monday, the union said.`,
  )
  await keep(store, 'quay', 'quay')
  await put(
    store,
    '/b.txt',
    'Port answers on quay\n\nGDANSK, 15 May 2024 - The port authority of Gdansk denied on Wednesday that it had hidden the closure of the grain quay.\n\nIts spokesman declined to say more.',
  )
  const found = await news(store, 'quay')
  expect(found.statements.map(({ stance }) => stance)).toContain('denies')
  expect(found.disputes.map(({ status }) => status)).toEqual([expect.stringMatching(/denied|disputed/)])
  expect(found.stances.map(({ stance, before }) => [stance, before])).toEqual([['denies', []]])
  await store.close()
})

test('the command line keeps, tells once, and ends as cron needs it', async () => {
  const record = join(folder, 'cli.db')
  const pages = join(folder, 'page.txt')
  writeFileSync(pages, FIRST)
  const run = (...args: readonly string[]) => runCli([...args, '--record', record])
  const read = (file: string) => runCli(['read', file, '--into', record, '--tagger', 'light'])
  await read(pages)
  expect(await run('keep', 'mine', 'mine')).toMatchObject({ code: 0 })
  expect(await run('kept', 'mine', '--new', '--exit-code')).toMatchObject({
    code: 0,
    out: '',
    err: 'Nothing is new.\n',
  })
  const later = join(folder, 'later.txt')
  writeFileSync(later, LATER)
  await read(later)
  expect((await run('kept')).out).toMatch(/^mine: "mine" {2}\d+ new\n$/)
  const feed = await run('kept', 'mine', '--new', '--peek', '--feed')
  expect(feed.out).toMatch(/<rss[\s\S]*<title>killed: 12 people? \(8\)|<title>killed: 12 person \(8\)/)
  const told = await run('kept', 'mine', '--new', '--exit-code')
  expect(told.code).toBe(3)
  expect(told.out).toContain('8 → 12')
  expect((await run('kept', 'mine', '--new', '--json')).out).toContain('"statements":[]')
  expect(await run('kept', 'bridge', '--new')).toMatchObject({
    code: 1,
    err: expect.stringContaining('No question'),
  })
  expect(await run('kept', 'mine', '--feed')).toMatchObject({ code: 2 })
  expect(readFileSync(pages, 'utf8')).toBe(FIRST)
})

test('a page that is read again with other words tells what changed', async () => {
  const record = join(folder, 'changed.db')
  const page = join(folder, 'changed.txt')
  for (const text of [LATER, LATER.replace('killed 12', 'killed 13')]) {
    writeFileSync(page, text)
    await runCli(['read', page, '--into', record, '--tagger', 'light'])
  }
  const store = await openRecord(record)
  const { items } = await store.heads(parseQuestion(''))
  await store.close()
  const { code, out } = await runCli(['changed', items[0]!.id, '--record', record])
  expect(code).toBe(0)
  expect(out).toContain('Numbers:\n  12 → 13 (person)\n')
  expect(out).toContain('Words:\n  12 → 13\n')
  expect(out).not.toContain('Names')
  expect(await runCli(['changed', 'nothing', '--record', record])).toMatchObject({ code: 1 })
})
