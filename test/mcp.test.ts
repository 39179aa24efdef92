import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ArticleRowsAnswer, EventAnswer, StatementsAnswer, ThreadsAnswer } from '../src/api/answers.ts'
import { startMcpHttp } from '../src/mcp/http.ts'
import { openRecord } from '../src/record.ts'
import type { Listening } from '../src/server/listen.ts'
import { type ExampleRecord, exampleRecord } from './example-record.ts'

const CLI = fileURLToPath(new URL('../src/cli/onrecord.js', import.meta.url))
const TOKEN = 'a-token-of-some-length'
const READING = [
  ...['ask', 'threads', 'thread', 'events', 'event', 'who', 'sources', 'article', 'changed', 'kept', 'news'],
  'explain',
].sort()

interface Answered {
  readonly isError?: boolean
  readonly content: readonly { readonly type: string; readonly text: string }[]
  readonly structuredContent?: unknown
}

let record: ExampleRecord

beforeAll(async () => {
  record = await exampleRecord()
}, 60_000)
afterAll(() => record.close())

/** A client of a process of its own, for a record. */
async function overStdio(path: string, ...more: string[]): Promise<Client> {
  const client = new Client({ name: 'test', version: '1' })
  const args = [CLI, 'mcp', '--record', path, ...more]
  await client.connect(new StdioClientTransport({ command: process.execPath, args, stderr: 'ignore' }))
  return client
}

async function call<T>(client: Client, name: string, given: Record<string, unknown> = {}): Promise<T> {
  const answer = (await client.callTool({ name, arguments: given })) as Answered
  if (answer.isError) throw new Error(answer.content[0]!.text)
  expect(JSON.parse(answer.content[0]!.text)).toEqual(answer.structuredContent)
  return answer.structuredContent as T
}

describe('over standard input and output', () => {
  let client: Client
  beforeAll(async () => {
    client = await overStdio((await record.store.summary()).file)
  }, 60_000)
  afterAll(() => client.close())

  test('the tools only read, and say so', async () => {
    const { tools } = await client.listTools()
    expect(tools.map(({ name }) => name).sort()).toEqual(READING)
    for (const { annotations, description } of tools) {
      expect(annotations).toMatchObject({ readOnlyHint: true })
      expect(description).not.toBe('')
    }
    await expect(call(client, 'read', { text: 'Ada Hill said no.' })).rejects.toThrow(/read/)
  })

  test('an answer is exact words with their place', async () => {
    const { items, total } = await call<StatementsAnswer>(client, 'ask', { q: 'stance:denies', limit: 5 })
    expect(items).toHaveLength(Math.min(5, total))
    for (const { article, words, start, end } of items) {
      const { text } = await call<ArticleRowsAnswer>(client, 'article', { id: article })
      const pieces = words.split(' … ')
      expect(text.slice(start, end).replace(/\s+/g, ' ')).toContain(pieces[0])
    }
  })

  test('one asks on with what one was told', async () => {
    const { items } = await call<ThreadsAnswer>(client, 'threads', { status: ['disputed', 'denied'] })
    const [thread] = items
    const { rows } = await call<{ rows: { words: string }[] }>(client, 'thread', { id: thread!.id })
    expect(rows.length).toBe(thread!.statements)
    const [statement] = (await call<StatementsAnswer>(client, 'ask', { q: 'event:ASSAULT' })).items
    const [event] = statement!.events!
    const seen = await call<EventAnswer>(client, 'event', { id: `${statement!.article}/${event!.event}` })
    expect(seen.mentions.map(({ sentence }) => sentence).join()).toContain(event!.words)
    const who = await call<{ statements: { items: unknown[] } }>(client, 'who', { name: 'Dawit Wolde' })
    expect(who.statements.items.length).toBeGreaterThan(0)
    expect(await call(client, 'sources', { q: '' })).toHaveProperty('sources')
  })

  test('a value is explained', async () => {
    const [statement] = (await call<StatementsAnswer>(client, 'ask', { q: 'stance:denies' })).items
    const id = `${statement!.article}/${statement!.statement}`
    const { reasons } = await call<{ reasons: { label: string; text: string }[] }>(client, 'explain', { id })
    expect(reasons.map(({ text }) => text).join('\n')).toContain('den')
  })

  test.each([
    ['ask', { q: 'stance:shouts' }, 'There is no stance "shouts".'],
    ['ask', { limit: 100_000 }, '"limit" must be a whole number from 1 to 500.'],
    ['ask', { limit: 'many' }, '"limit" must be a whole number from 1 to 500.'],
    ['ask', { question: 'who' }, 'there is no argument "question"; there are: q, limit, after.'],
    ['ask', { q: ['who'] }, '"q" must be text of at most 2,000 characters.'],
    ['threads', { status: ['odd'] }, /"status" must be a list of some of: .*disputed/],
    ['kept', { name: 'ferries' }, 'there is no argument "name"; it takes none.'],
    ['news', { name: 'ferries' }, 'No question of this name is kept.'],
    ['changed', { id: 'zzz' }, 'There is no article "zzz"'],
    ['thread', {}, '"id" is missing. The id of a thread'],
    ['thread', { id: null }, '"id" is missing.'],
    ['thread', { id: 'nothing/s1' }, 'There is no thread of this id'],
    ['article', { id: 'nothing' }, 'There is no article "nothing"'],
    ['explain', { id: 'nothing' }, 'which thing of an article is meant'],
    ['explain', { id: 'nothing/s1' }, 'There is no article "nothing"'],
  ])('%s with %j is told what is wrong', async (name, given, message) => {
    await expect(call(client, name, given)).rejects.toThrow(message)
  })
})

describe('with --write', () => {
  let folder: string
  let client: Client
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'onrecord-mcp-'))
    client = await overStdio(join(folder, 'new.db'), '--write')
  }, 60_000)
  afterAll(async () => {
    await client.close()
    rmSync(folder, { recursive: true })
  })

  test('a page is read, and answers at once', { timeout: 120_000 }, async () => {
    const text =
      'Ferry stays shut\n\nOSLO, 3 May 2024 - Ada Hill, the harbour master, denied on Friday that the ferry would sail again.'
    const read = await call<{ read: number; failed: number; pages: { articles: { id: string }[] }[] }>(
      client,
      'read',
      { text, name: 'ferry' },
    )
    expect(read).toMatchObject({ read: 1, failed: 0 })
    const { items } = await call<StatementsAnswer>(client, 'ask', { q: 'who:"Ada Hill" stance:denies' })
    expect(items.map(({ article }) => article)).toEqual([read.pages[0]!.articles[0]!.id])
    const store = await openRecord(join(folder, 'new.db'))
    expect((await store.summary()).articles).toBe(1)
    await store.close()
  })

  test('what is no page is refused, and so is an address that is not public', {
    timeout: 60_000,
  }, async () => {
    await expect(call(client, 'read', {})).rejects.toThrow('"text"')
    await expect(call(client, 'read', { url: 'file:///etc/passwd' })).rejects.toThrow('begins with http')
    const answer = await call<{ failed: number; pages: { error: { code: string } }[] }>(client, 'read', {
      url: 'http://127.0.0.1:1/page.html',
    })
    expect(answer.failed).toBe(1)
    expect(JSON.stringify(answer.pages)).toContain('private')
  })
})

describe('over HTTP', () => {
  let server: Listening
  beforeAll(async () => {
    server = await startMcpHttp(record.store, { host: '127.0.0.1', port: 0, token: TOKEN })
  })
  afterAll(() => server.close())

  const connect = async (token: string): Promise<Client> => {
    const client = new Client({ name: 'test', version: '1' })
    const requestInit = { headers: { Authorization: `Bearer ${token}` } }
    await client.connect(new StreamableHTTPClientTransport(new URL(server.url), { requestInit }))
    return client
  }

  test('the same tools answer whoever has the token', async () => {
    const client = await connect(TOKEN)
    expect((await client.listTools()).tools.map(({ name }) => name).sort()).toEqual(READING)
    const { items } = await call<StatementsAnswer>(client, 'ask', { q: 'stance:denies' })
    expect(items.length).toBeGreaterThan(0)
    await client.close()
  })

  test('nobody else is answered', async () => {
    await expect(connect('another-token-of-some-length')).rejects.toThrow()
    const without = await fetch(server.url, { method: 'POST', body: '{}' })
    expect(without.status).toBe(401)
    const elsewhere = await fetch(server.url, {
      method: 'POST',
      headers: { Authorization: `Bearer ${TOKEN}`, Origin: 'https://elsewhere.example' },
      body: '{}',
    })
    expect(elsewhere.status).toBe(403)
  })

  test('a token that could be guessed is refused', async () => {
    await expect(startMcpHttp(record.store, { host: '127.0.0.1', port: 0, token: 'short' })).rejects.toThrow(
      'could be guessed',
    )
  })
})
