import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CALLS } from '../src/api/calls.ts'
import { createReader, loadResources, pagesOfBytes, readPages } from '../src/index.ts'
import { openRecord, parseQuestion, type RecordLine, type RecordStore } from '../src/record.ts'
import { collect } from './collect.ts'
import { madeLine } from './made-line.ts'

const folder = mkdtempSync(join(tmpdir(), 'onrecord-same-id-'))
let store: RecordStore

const lineOf = (name: string, words: string): RecordLine => {
  const line = madeLine({ text: `Ada Hill said ${words}.`, statements: [{ who: 'Ada Hill', words }] })
  return { ...line, id: 'wire-7', page: { ...line.page, name } }
}
const open = lineOf('a.jsonl:1', 'the bridge was open')
const shut = lineOf('b.jsonl:1', 'the harbour was shut')
const addressOf = ({ page }: RecordLine): string => `wire-7@${page.sha256.slice(0, 8)}.0`

beforeAll(async () => {
  store = await openRecord(join(folder, 'news.db'), { create: true })
  for (const line of [open, shut]) await store.add(line.page, [line], 'light')
})
afterAll(async () => {
  await store.close()
  rmSync(folder, { recursive: true })
})

test('two articles of one id are told apart by their addresses, and each is found by its own', async () => {
  expect((await store.find('wire-7')).map(({ id }) => id).sort()).toEqual(
    [addressOf(open), addressOf(shut)].sort(),
  )
  for (const line of [open, shut]) {
    expect(await store.find(addressOf(line))).toEqual([{ ...line, id: addressOf(line) }])
  }
})

test('lists lead to each', async () => {
  const { items } = await store.heads(parseQuestion(''), { limit: 9 })
  expect(items.map(({ id }) => id).sort()).toEqual([addressOf(open), addressOf(shut)].sort())
  for (const [line, word] of [
    [open, 'bridge'],
    [shut, 'harbour'],
  ] as const) {
    const found = await store.statements(parseQuestion(word), { limit: 9 })
    expect(found.items.map(({ article }) => article)).toEqual([addressOf(line)])
  }
})

test('the call for an article answers with a choice, and gives each by its address', async () => {
  const { handle } = CALLS.find(({ path }) => path === '/articles/{id}')!
  const get = (id: string) => handle(store, {} as never, id)
  expect(await get(addressOf(shut))).toMatchObject({ text: shut.text })
  await expect(get('wire-7')).rejects.toMatchObject({
    message: '2 articles on record have the id "wire-7".',
    hint: expect.stringContaining(addressOf(open)),
  })
})

test('a correction is of the one that is named, and asks which where none is', async () => {
  const change = (article: string) =>
    ({ do: 'edit', target: { article, layer: 'statement', id: 's1' }, set: { stance: 'denies' } }) as const
  await expect(store.correct(change('wire-7'), { by: 'Ada' })).rejects.toMatchObject({
    code: 'record/several-articles',
  })
  await store.correct(change(addressOf(shut)), { by: 'Ada' })
  const stances = await Promise.all(
    [open, shut].map(async (line) => (await store.find(addressOf(line)))[0]!.statements[0]!.stance),
  )
  expect(stances).toEqual([open.statements[0]!.stance, 'denies'])
})

test('what is taken along keeps its own id', async () => {
  expect((await collect(store.articles())).map(({ id }) => id)).toEqual(['wire-7', 'wire-7'])
})

test('an article goes by its id again when the other one is superseded; a newer version is no other one', async () => {
  const newer = { ...lineOf('b.jsonl:1', 'the harbour was open'), id: 'wire-8' }
  await store.add(newer.page, [newer], 'light')
  const newest = { ...lineOf('b.jsonl:1', 'the harbour was shut again'), id: 'wire-8' }
  await store.add(newest.page, [newest], 'light')
  const { items } = await store.heads(parseQuestion(''), { limit: 9 })
  expect(items.map(({ id }) => id).sort()).toEqual(['wire-7', 'wire-8'])
  expect((await store.find('wire-7')).map(({ text }) => text)).toEqual([open.text])
  expect((await store.find(addressOf(open))).map(({ text }) => text)).toEqual([open.text])
})

test('reading says which id several articles have, with a record and without; the same page twice is no other', async () => {
  const lines = [open, shut, open].map(({ text }) => JSON.stringify({ id: 'ap', text })).join('\n')
  const own = await openRecord(join(folder, 'own.db'), { create: true })
  const reader = createReader(await loadResources({ tagger: 'light' }))
  const sharedIn = async (bytes: string, record: RecordStore | null): Promise<unknown[]> => {
    const pages = pagesOfBytes('w.jsonl', new TextEncoder().encode(bytes))
    const done = await collect(readPages(pages, { store: record, reader: async () => reader }))
    return done.map((one) => 'page' in one && one.sharedId)
  }
  expect(await sharedIn(lines, null)).toEqual([null, 'ap', null])
  expect(await sharedIn(lines.split('\n')[0]!, own)).toEqual([null])
  expect(await sharedIn(lines.split('\n')[0]!, own)).toEqual([null])
  expect(await sharedIn(lines.replaceAll('ap', 'bp'), own)).toEqual([null, 'bp', 'bp'])
  await own.close()
})
