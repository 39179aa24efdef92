import { Validator } from '@seriousme/openapi-schema-validator'
import type { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ExampleRecord, exampleRecord } from '../../test/example-record.ts'
import { StrictClient } from '../../test/strict-client.ts'
import { CALLS } from '../api/calls.ts'
import { EXPORTS } from '../exports/registry.ts'
import { createApp } from './app.ts'
import { openApi } from './openapi.ts'

interface Sent {
  readonly method?: string
  /** Sent as JSON. */
  readonly body?: unknown
}

const document = openApi() as { readonly paths: object }
const client = new StrictClient(document)
const checked = new Set<string>()
let record: ExampleRecord
let app: Hono

beforeAll(async () => {
  record = await exampleRecord()
  app = createApp(record.store, async () => record.reader)
}, 60_000)
afterAll(() => record.close())

/** Asks, and holds the answer to the document. `path` is that of the document, `real` what is asked. */
async function ask(path: string, real: string, { method = 'get', body }: Sent = {}) {
  const response = await app.request(`http://localhost/api/v1${real}`, {
    method: method.toUpperCase(),
    headers: { host: 'localhost', ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  const type = response.headers.get('content-type')!.split(';')[0]!
  const status = response.ok ? String(response.status) : 'default'
  const answers =
    type === 'application/jsonl'
      ? text
          .split('\n')
          .filter((line) => line !== '')
          .map((line) => JSON.parse(line))
      : [/json$/.test(type) ? JSON.parse(text) : text]
  for (const answer of answers) client.expectAnswer(method, path, status, type, answer)
  checked.add(`${method} ${path} ${status} ${type}`)
  return answers[0]
}

/** A path with every name that its list holds in place of its braces. */
async function everyPath(path: string): Promise<string[]> {
  const [list, key] = path.endsWith('{name}')
    ? ['/holders', 'name']
    : [['/threads', '/events'].find((one) => path.startsWith(`${one}/`)) ?? '/articles', 'id']
  const { items } = await ask(list!, `${list}?limit=500`)
  expect(items.length).toBeGreaterThan(0)
  // What is explained is a thing in an article; each has entities.
  const thing = path.startsWith('/explain') ? '/e1' : ''
  return items.map((item: Record<string, string>) =>
    path.replace(/\{\w+\}/, encodeURIComponent(`${item[key!]!}${thing}`)),
  )
}

test('is a valid OpenAPI document that refers only to what it holds', async () => {
  const plain = JSON.parse(JSON.stringify(document))
  const { valid, errors } = await new Validator().validate(plain)
  expect(valid, JSON.stringify(errors)).toBe(true)
  const refs = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map((match) => match[1]!)
  expect(refs.length).toBeGreaterThan(100)
  for (const ref of new Set(refs)) {
    const target = ref
      .split('/')
      .slice(1)
      .reduce<unknown>((part, key) => (part as Record<string, unknown> | undefined)?.[key], document)
    expect(ref.startsWith('#/') && target, ref).toBeTypeOf('object')
  }
})

describe('a strict client understands what is answered', () => {
  test.each(CALLS.map(({ path }) => path))(
    'to GET %s',
    async (path) => {
      const paths = path.includes('{') ? await everyPath(path) : [path]
      for (const real of paths) await ask(path, real)
      await ask(path, path.includes('{') ? path.replace(/\{\w+\}/, 'nobody%2Fs1') : `${path}?limit=none&x=1`)
      // Not every name that is unknown is an error.
      if (path.includes('{')) await ask(path, `${paths[0]}?x=1`)
    },
    300_000,
  )

  test('to exports and to the question for the document', async () => {
    for (const path of ['/statements.csv', '/events.csv', '/sources.csv']) {
      await ask(path, path)
      await ask(path, `${path}?q=who%3A`)
    }
    for (const { name } of EXPORTS) await ask('/export/{name}', `/export/${name}`)
    await ask('/export/{name}', '/export/jpeg')
    await ask('/openapi.json', '/openapi.json')
  })

  test('to corrections', async () => {
    const { items } = await ask('/statements', '/statements?limit=1')
    const { article, statement } = items[0]
    const target = { layer: 'statement', article, id: statement }
    const changes = [
      { do: 'accept', target },
      { do: 'edit', target, set: { stance: 'denies', holder: ['anonymous'] } },
      { do: 'reject', target },
      { do: 'undo', correction: 1 },
      {
        do: 'split',
        layer: 'thread',
        one: { article, id: statement },
        other: { article, id: 's999' },
      },
    ]
    for (const change of changes) {
      await ask('/corrections/preview', '/corrections/preview', { method: 'post', body: { change } })
      await ask('/corrections', '/corrections', { method: 'post', body: { change, by: 'Ada Hill' } })
    }
    const log = await ask('/corrections', '/corrections')
    expect(log.total).toBe(4)
    await ask('/corrections/preview', '/corrections/preview', { method: 'post', body: {} })
    await ask('/corrections', '/corrections', { method: 'post', body: {} })
  })

  test('to what differs between two articles', async () => {
    const [one, other] = (await ask('/articles', '/articles?limit=2')).items
    const { statements } = await ask(
      '/changed/{id}',
      `/changed/${encodeURIComponent(one.id)}?with=${encodeURIComponent(other.id)}`,
    )
    expect(statements).not.toEqual([])
  })

  test('to questions that are kept', async () => {
    const post = (path: string, body: object) => ask(path, path, { method: 'post', body })
    await post('/kept', { name: 'mine', query: 'mine' })
    await post('/pages', {
      name: 'new.txt',
      text: 'Ada Hill denied on Monday that the mine at Lower Brook had killed 3 people.',
    })
    expect((await ask('/kept/{name}', '/kept/mine')).statements).not.toEqual([])
    for (const path of ['/kept/seen', '/kept/forget']) {
      await post(path, { name: 'mine' })
      await post(path, {})
    }
    await post('/kept', { name: 'mine' })
  })

  test('to pages that are sent', async () => {
    const text = 'Ada Hill said on Monday that the mine at Lower Brook would close.'
    await ask('/pages', '/pages', { method: 'post', body: { name: 'mine.txt', text } })
    await ask('/pages', '/pages', { method: 'post', body: { text: 7 } })
  })

  test('to everything that the document tells of', () => {
    const never = ['get /openapi.json default application/json', 'get /summary default application/json']
    expect(client.answers().filter((answer) => !checked.has(answer) && !never.includes(answer))).toEqual([])
  })
})
