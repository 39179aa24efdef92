import { readFileSync } from 'node:fs'
import type { Context, Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ExampleRecord, exampleRecord } from '../../test/example-record.ts'
import type { ReadStep } from '../api/answers.ts'
import { parseQuestion } from '../record.ts'
import { createApp } from './app.ts'
import { bodyReceiver } from './receive-body.ts'

const STORY = `Ferry crews reject offer

GDANSK, 14 May 2024 - "Nobody was asked," said Marta Ellerby, who speaks for the crews.
`

let record: ExampleRecord
let app: Hono

beforeAll(async () => {
  record = await exampleRecord({ isEmpty: true })
  app = createApp(record.store, async () => record.reader, { largestBody: 20_000 })
})
afterAll(() => record.close())

async function send(body: FormData | string, type?: string): Promise<{ status: number; steps: ReadStep[] }> {
  const response = await app.request('http://localhost/api/v1/pages', {
    method: 'POST',
    headers: { host: 'localhost', ...(type === undefined ? {} : { 'content-type': type }) },
    body,
  })
  const lines = (await response.text()).trim().split('\n')
  return { status: response.status, steps: lines.map((line) => JSON.parse(line) as ReadStep) }
}

function form(files: Readonly<Record<string, string>>): FormData {
  const body = new FormData()
  for (const [name, text] of Object.entries(files)) body.append('file', new File([text], name))
  return body
}

describe('pages sent to the record', () => {
  test('are read one after another, and each step is told', async () => {
    const { status, steps } = await send(
      form({
        'one.txt': STORY,
        'empty.txt': '',
        'two.html': `<title>Two</title><p>${'Jan Low said it rained. '.repeat(20)}`,
      }),
    )
    expect(status).toBe(200)
    expect(steps).toMatchObject([
      { step: 'reading', name: 'one.txt', done: 0, of: 3 },
      { step: 'read', name: 'one.txt', known: false, articles: [{ title: 'Ferry crews reject offer' }] },
      { step: 'reading', name: 'empty.txt', done: 1, of: 3 },
      { step: 'failed', name: 'empty.txt', error: { code: expect.any(String), hint: expect.any(String) } },
      { step: 'reading', name: 'two.html', done: 2, of: 3 },
      { step: 'read', name: 'two.html' },
      { step: 'done', read: 2, failed: 1, skipped: 0 },
    ])
    const { items } = await record.store.heads(parseQuestion('marta'))
    expect(items).toMatchObject([{ title: 'Ferry crews reject offer', page: 'one.txt' }])
  })

  test('are known when they come again, under whatever name', async () => {
    await send(form({ 'one.txt': STORY }))
    const { steps } = await send(form({ 'other.txt': STORY }))
    expect(steps[1]).toMatchObject({
      step: 'read',
      known: true,
      articles: [{ statements: expect.any(Number) }],
    })
  })

  test('tell of each field that is not read once a file', async () => {
    const lines = [
      '{"id":"f1","text":"Ada Hill said so.","titel":"x"}',
      '{"id":"f2","text":"Ada Hill said no.","titel":"y","tags":[]}',
    ]
    const { steps } = await send(form({ 'f.jsonl': lines.join('\n') }))
    expect(steps.map((step) => ('notes' in step ? step.notes : null))).toMatchObject([
      null,
      [{ code: 'pages/unknown-fields', message: expect.stringContaining('the field "titel"') }],
      [{ code: 'pages/unknown-fields', message: expect.stringContaining('the field "tags"') }],
      null,
    ])
  })

  test('do not take the place of others of their name', async () => {
    const before = await record.store.summary()
    await send(form({ 'index.html': '<p>Ada Hill said the bridge was open.' }))
    await send(form({ 'index.html': '<p>Ada Hill said the bridge was closed.' }))
    expect(await record.store.summary()).toMatchObject({ pages: before.pages + 2, superseded: 0 })
  })

  test('may be text pasted in', async () => {
    const { steps } = await send(
      JSON.stringify({ text: 'Jan Low said the mill had closed.' }),
      'application/json',
    )
    expect(steps).toMatchObject([
      { step: 'reading', name: 'pasted text', of: 1 },
      { step: 'read', name: 'pasted text' },
      { step: 'done', read: 1, failed: 0, skipped: 0 },
    ])
  })

  test('may be archives, of which it is told what is skipped', async () => {
    const body = new FormData()
    const bytes = readFileSync(new URL('../../test/inputs/archive/mixed.zip', import.meta.url))
    body.append('file', new File([bytes], 'mixed.zip'))
    const { steps } = await send(body)
    expect(steps).toContainEqual({ step: 'skipped', name: 'mixed.zip/logo.png', kind: 'PNG' })
    expect(steps.at(-1)).toEqual({ step: 'done', read: 5, failed: 0, skipped: 1 })
  })

  test('may be HTML with its address, which is kept', async () => {
    const html = `<title>Three</title><p>${'Jan Low said it snowed in Gdansk. '.repeat(9)}`
    const url = 'https://shore.example/three'
    const { steps } = await send(JSON.stringify({ name: url, text: html, url }), 'application/json')
    expect(steps).toMatchObject([{ step: 'reading' }, { step: 'read', name: url }, { step: 'done', read: 1 }])
    const { items } = await record.store.heads(parseQuestion('snowed'))
    const [line] = await record.store.find(items[0]!.id)
    expect(line!.page.url).toBe(url)
  })

  test('may be an address, which is fetched unless it is of this machine', async () => {
    const { steps } = await send(JSON.stringify({ url: 'http://127.0.0.1:9/' }), 'application/json')
    expect(steps).toMatchObject([
      { step: 'reading', name: 'http://127.0.0.1:9/' },
      { step: 'failed', error: { code: 'sources/private-address' } },
      { step: 'done', failed: 1 },
    ])
  })

  test('may be files of ready articles', async () => {
    const articles = ['a', 'b']
      .map((id) => JSON.stringify({ id: `ready-${id}`, text: `Jan Low said ${id}.` }))
      .join('\n')
    const { steps } = await send(form({ 'ready.jsonl': articles }))
    expect(steps.at(-1)).toEqual({ step: 'done', read: 2, failed: 0, skipped: 0 })
    expect(await record.store.find('ready-b')).toHaveLength(1)
  })

  test.each([
    ['nothing', '', 'application/json', 400, 'server/bad-body'],
    ['broken JSON', '{"text":', 'application/json', 400, 'server/bad-body'],
    ['JSON without a text', '{"text":" "}', 'application/json', 400, 'server/bad-body'],
    ['an address that is none', '{"url":"file:///etc/passwd"}', 'application/json', 400, 'server/bad-body'],
    ['JSON that is no object', '"text"', 'application/json', 400, 'server/bad-body'],
    ['a name that is none', '{"text":"a","name":{}}', 'application/json', 400, 'server/bad-body'],
    ['a form that is none', 'file=1', 'multipart/form-data', 400, 'server/bad-body'],
    ['a form as links send it', 'file=1', 'application/x-www-form-urlencoded', 415, 'server/wrong-type'],
    ['plain text', 'text', 'text/plain', 415, 'server/wrong-type'],
    ['too much', JSON.stringify({ text: 'a'.repeat(30_000) }), 'application/json', 413, 'server/too-large'],
  ])('are refused when they are %s', async (_what, body, type, status, code) => {
    const answer = await send(body, type)
    expect(answer).toMatchObject({ status, steps: [{ error: { code } }] })
    // The next request is answered.
    expect((await send(form({ 'one.txt': STORY }))).status).toBe(200)
  })

  test('too large to be told of before are refused as they come', async () => {
    const chunks = ReadableStream.from(
      (function* () {
        for (let i = 0; i < 30; i++) yield new TextEncoder().encode(' '.repeat(1_000))
      })(),
    )
    const response = await app.request('http://localhost/api/v1/pages', {
      method: 'POST',
      headers: { host: 'localhost', 'content-type': 'application/json' },
      body: chunks,
      duplex: 'half',
    })
    expect(response.status).toBe(413)
  })

  test('wait for each other, and are not forgotten when nobody listens', async () => {
    const gone = await app.request('http://localhost/api/v1/pages', {
      method: 'POST',
      headers: { host: 'localhost' },
      body: form({ 'gone.txt': 'Ada Hill said nobody waited.' }),
    })
    await gone.body!.cancel()
    const answers = await Promise.all(
      [1, 2, 3].map((n) => send(form({ 'n.txt': `Ada Hill said it was ${n}.` }))),
    )
    expect(answers.map(({ steps }) => steps.at(-1))).toEqual(
      Array(3).fill({ step: 'done', read: 1, failed: 0, skipped: 0 }),
    )
  })

  test('too many at once are asked to come again', async () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    const slow = createApp(record.store, () => promise.then(() => record.reader))
    const post = async (n: number): Promise<Response> =>
      slow.request('http://localhost/api/v1/pages', {
        method: 'POST',
        headers: { host: 'localhost' },
        body: form({ 'n.txt': `Ada Hill said it was ${n} o'clock.` }),
      })
    const answers: Response[] = []
    for (let n = 1; n <= 17; n++) answers.push(await post(n))
    expect(answers.map(({ status }) => status)).toEqual([...Array(16).fill(200), 429])
    resolve()
    await Promise.all(answers.map((answer) => answer.text()))
    expect((await post(18)).status).toBe(200)
  })

  test('that stand still, or break off, are given up, and hold nobody up meanwhile', async () => {
    const receiver = bodyReceiver(1_000, 50)
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
    const writer = writable.getWriter()
    void writer.write(new Uint8Array(10))
    const contextOf = (body: ReadableStream): Context =>
      ({
        req: {
          header: () => undefined,
          raw: new Request('http://localhost', { method: 'POST', body, duplex: 'half' }),
        },
      }) as unknown as Context
    await expect(receiver.receive(contextOf(readable))).rejects.toMatchObject({ code: 'server/stalled' })
    const broken = new ReadableStream({ start: (controller) => controller.error(new Error('gone')) })
    await expect(receiver.receive(contextOf(broken))).rejects.toMatchObject({ code: 'server/bad-body' })
  })

  test('are held up to a limit all together, until they are dealt with', async () => {
    const receiver = bodyReceiver(1_000)
    const contexts = [1, 2, 3, 4, 5].map(
      () =>
        ({
          req: {
            header: () => undefined,
            raw: new Request('http://localhost', { method: 'POST', body: new Uint8Array(900) }),
          },
        }) as unknown as Context,
    )
    for (const c of contexts.slice(0, 4)) expect(await receiver.receive(c)).toHaveLength(900)
    await expect(receiver.receive(contexts[4]!)).rejects.toMatchObject({ code: 'server/busy' })
    receiver.release(contexts[0]!)
    receiver.release(contexts[4]!)
    const again = { req: { ...contexts[4]!.req, raw: new Request('http://localhost') } } as Context
    expect(await receiver.receive(again)).toHaveLength(0)
  })
})
