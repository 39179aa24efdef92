import type { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ExampleRecord, exampleRecord } from '../../test/example-record.ts'
import { StrictClient } from '../../test/strict-client.ts'
import { CALLS } from '../api/calls.ts'
import { createApp } from './app.ts'

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}
interface Operation {
  readonly parameters?: readonly { name: string; in: string }[]
}

let record: ExampleRecord
let app: Hono
let ask: (path: string) => Promise<{ status: number; type: string | null; answer: never }>
let document: Document
let client: StrictClient

beforeAll(async () => {
  record = await exampleRecord()
  app = createApp(record.store, async () => record.reader)
  ask = async (path) => {
    const response = await app.request(`http://localhost/api/v1${path}`, { headers: { host: 'localhost' } })
    const text = await response.text()
    const type = response.headers.get('content-type')
    return {
      status: response.status,
      type,
      answer: (type?.includes('json') ? JSON.parse(text) : text) as never,
    }
  }
  document = (await ask('/openapi.json')).answer
  client = new StrictClient(document)
}, 60_000)
afterAll(() => record.close())

function expectFits(answer: unknown, name: string): void {
  client.expectSchema(`components/schemas/${name}`, answer)
}

describe('the OpenAPI document', () => {
  test('names every route, and no other', () => {
    const routes = app.routes
      .filter(({ method, path }) => ['GET', 'POST'].includes(method) && path.startsWith('/api/v1/'))
      .map(({ method, path }) => `${method.toLowerCase()} ${path.slice(7).replace(/:(\w+)/, '{$1}')}`)
    const documented = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method} ${path}`),
    )
    expect([...new Set(routes)].sort()).toEqual(documented.sort())
  })

  test.each(CALLS.map(({ path }) => path))('names every parameter that %s takes', async (path) => {
    const known = document.paths[path]!.get!.parameters!.filter((one) => one.in === 'query').map(
      ({ name }) => name,
    )
    const real = await realPath(path)
    for (const name of ['q', 'text', 'type', 'limit', 'after', 'Q', 'page']) {
      const { status, answer } = await ask(`${real}?${name}=`)
      const isRefused =
        status === 400 && JSON.stringify(answer).includes(`There is no parameter \\"${name}\\"`)
      expect(isRefused, name).toBe(!known.includes(name))
    }
  })
})

/** The path with somebody in place of its braces. */
async function realPath(path: string): Promise<string> {
  if (path.endsWith('{id}')) {
    const lists = ['/threads', '/events']
    const list = lists.find((one) => path.startsWith(`${one}/`)) ?? '/articles'
    const { items } = (await ask(list)).answer as { items: { id: string }[] }
    return path.replace('{id}', encodeURIComponent(items[0]!.id))
  }
  const { items } = (await ask('/holders')).answer as { items: { name: string }[] }
  return path.replace('{name}', encodeURIComponent(items[0]!.name))
}

describe('the API', () => {
  test.each([
    ['/nothing', 404, 'server/not-found'],
    ['', 404, 'server/not-found'],
    ['/../v1/articles/nothing', 404, 'record/no-such-article'],
    ['/articles/nothing', 404, 'record/no-such-article'],
    ['/who/Nobody', 404, 'api/no-such-holder'],
    ['/statements?q=who%3A', 400, 'record/empty-key'],
    ['/statements?q=stance:asks', 400, 'record/unknown-stance'],
    ['/facets?q=mode:sung', 400, 'record/unknown-mode'],
    ['/timeline?q=since:soon', 400, 'record/bad-date'],
    ['/map?q=whom:x', 400, 'record/unknown-key'],
    ['/statements.csv?q=whom:x', 400, 'record/unknown-key'],
    ['/articles?limit=0', 400, 'api/bad-parameter'],
    ['/articles?limit=501', 400, 'api/bad-parameter'],
    ['/articles?limit=1e2', 400, 'api/bad-parameter'],
    ['/articles?limit=', 400, 'api/bad-parameter'],
    ['/articles?limit=5&limit=6', 400, 'api/bad-parameter'],
    ['/articles?after=somewhere', 400, 'record/bad-cursor'],
    ['/holders?type=bank', 400, 'api/bad-parameter'],
    [`/statements?q=${'a'.repeat(2_001)}`, 400, 'api/bad-parameter'],
    ['/pages', 405, 'server/wrong-method'],
  ])('says what is wrong with %s, in its one shape', async (path, status, code) => {
    const { answer, ...got } = await ask(path)
    expect(got).toEqual({ status, type: 'application/json' })
    expectFits(answer, 'Error')
    expect(answer).toMatchObject({ error: { code } })
  })

  test('refuses methods that an address does not take', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
      const response = await app.request('http://localhost/api/v1/articles', {
        method,
        headers: { host: 'localhost' },
      })
      expect([response.status, await response.json()]).toMatchObject([
        405,
        { error: { code: 'server/wrong-method' } },
      ])
    }
  })

  test('leads through a list page by page', async () => {
    const { items: all, total } = (await ask('/statements?limit=500')).answer as {
      items: object[]
      total: number
    }
    const seen: object[] = []
    let after: string | null = ''
    while (after !== null) {
      const page: { items: object[]; next: string | null } = (await ask(`/statements?limit=7&after=${after}`))
        .answer
      seen.push(...page.items)
      after = page.next
    }
    expect(seen).toEqual(all)
    expect(seen).toHaveLength(total)
  })

  test('gives all statements as a table', async () => {
    const { type, answer } = await ask('/statements.csv?q=stance:denies')
    expect(type).toBe('text/csv; charset=utf-8')
    const { total } = (await ask('/facets?q=stance:denies')).answer as { total: number }
    expect((answer as string).match(/\r\n/g)).toHaveLength(total + 1)
  })

  test('knows those, too, who are named and say nothing', async () => {
    const { answer, status } = await ask('/who/Danube')
    expect(status).toBe(200)
    expectFits(answer, 'Who')
    expect(answer).toMatchObject({
      name: 'Danube',
      statements: { total: 0 },
      backing: { articles: 0 },
      stances: [],
    })
    expect((answer as { spokenOfBy: unknown[] }).spokenOfBy.length).toBeGreaterThan(0)
  })

  test('gives all sources as a table', async () => {
    const { type, answer } = await ask('/sources.csv?q=until:2100')
    expect(type).toBe('text/csv; charset=utf-8')
    const { sourceTotal } = (await ask('/sources?q=until:2100')).answer as { sourceTotal: number }
    expect((answer as string).match(/\r\n/g)).toHaveLength(sourceTotal + 1)
  })

  test('finds the thread of a statement, and none without trouble', async () => {
    const { items } = (await ask('/threads?limit=1')).answer as { items: { id: string }[] }
    const thread = (await ask(`/threads/${encodeURIComponent(items[0]!.id)}`)).answer as {
      positions: { statement: { article: string; id: string } }[]
    }
    for (const { statement } of thread.positions) {
      const of = encodeURIComponent(`${statement.article}/${statement.id}`)
      const { answer } = await ask(`/threads?of=${of}`)
      expect((answer as { items: { id: string }[] }).items.map(({ id }) => id)).toEqual([items[0]!.id])
    }
    for (const of of ['nobody/s1', `${thread.positions[0]!.statement.article}/s999`, 'nonsense']) {
      const { status, answer } = await ask(`/threads?of=${encodeURIComponent(of)}`)
      expect([status, (answer as { total: number }).total]).toEqual([200, 0])
    }
  })

  test('tells nobody over the net what went wrong inside', async () => {
    const errors: unknown[] = []
    const broken = createApp(
      { ...record.store, summary: () => Promise.reject(new Error('secret path')) },
      async () => record.reader,
      { onError: (error) => errors.push(error) },
    )
    const response = await broken.request('http://localhost/api/v1/summary', {
      headers: { host: 'localhost' },
    })
    expect(response.status).toBe(500)
    const text = await response.text()
    expect(text).not.toContain('secret')
    expectFits(JSON.parse(text), 'Error')
    expect(errors).toHaveLength(1)
  })
})
