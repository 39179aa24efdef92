import type { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ExampleRecord, exampleRecord } from '../../test/example-record.ts'
import { madeLine } from '../../test/made-line.ts'
import { StrictClient } from '../../test/strict-client.ts'
import { createApp } from './app.ts'

const line = madeLine({
  name: 'bridge.txt',
  text: 'Ada Hill said that the bridge was open. Bo Moss said that it was shut.',
  statements: [
    { who: 'Ada Hill', words: 'that the bridge was open' },
    { who: 'Bo Moss', words: 'that it was shut' },
  ],
})
const target = { layer: 'statement', article: line.id, id: 's1' }
const added = (layer: string, span: readonly number[], set: object) => ({
  ...{ do: 'add', target: { layer, article: line.id, span }, set },
})
const deny = { do: 'edit', target, set: { stance: 'denies' } }

let record: ExampleRecord
let app: Hono
let client: StrictClient

beforeAll(async () => {
  record = await exampleRecord({ isEmpty: true })
  await record.store.add(line.page, [line], 'light')
  app = createApp(record.store, async () => record.reader)
  const document = await app.request('http://localhost/api/v1/openapi.json', {
    headers: { host: 'localhost' },
  })
  client = new StrictClient((await document.json()) as object)
})
afterAll(() => record.close())

interface Sent {
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

async function send(path: string, { body, headers = {} }: Sent = {}) {
  const response = await app.request(`http://localhost/api/v1${path}`, {
    headers: {
      host: 'localhost',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined
      ? {}
      : { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  return { status: response.status, answer: (await response.json()) as never as Record<string, unknown> }
}

function expectFits(answer: unknown, name: string): void {
  client.expectSchema(`components/schemas/${name}`, answer)
}

describe('over HTTP,', () => {
  test('a change is shown, made, answered with, logged and undone', async () => {
    const preview = await send('/corrections/preview', { body: { change: deny } })
    expect(preview).toMatchObject({
      status: 200,
      answer: { before: { stance: 'asserts' }, after: { stance: 'denies' } },
    })
    expectFits(preview.answer, 'Preview')
    expect((await send('/corrections')).answer.total).toBe(0)

    const made = await send('/corrections', { body: { change: deny, by: 'Ada', why: 'see page' } })
    expect(made).toMatchObject({ status: 201, answer: { number: 1, by: 'Ada', why: 'see page' } })
    expectFits(made.answer, 'Correction')
    expect((await send('/statements?q=stance:denies')).answer.total).toBe(1)

    const undone = await send('/corrections', { body: { change: { do: 'undo', correction: 1 }, by: 'Bo' } })
    expectFits(undone.answer, 'Correction')
    const log = await send('/corrections?limit=1')
    expect(log.answer).toMatchObject({ total: 2, next: '2', items: [{ number: 2 }] })
    expectFits(log.answer, 'Corrections')
    expect((await send('/corrections?after=2')).answer).toMatchObject({
      next: null,
      items: [{ state: 'undone' }],
    })
    expect((await send('/corrections?state=in-force')).answer.total).toBe(1)
    expect((await send(`/corrections?article=${line.id}&state=undone`)).answer.total).toBe(1)
    expect((await send('/corrections?article=other')).answer.total).toBe(0)
  })

  test('two are taken for one, and the direction is told beforehand', async () => {
    const change = {
      ...{ do: 'merge', layer: 'identity' },
      one: { article: line.id, id: 'e1' },
      other: { article: line.id, id: 'e2' },
    }
    const { answer } = await send('/corrections/preview', { body: { change } })
    expectFits(answer, 'Preview')
    expect(answer).toMatchObject({
      before: { one: { name: 'Ada Hill' }, other: { name: 'Bo Moss' } },
      after: { one: { name: 'Bo Moss', members: 2 }, other: { name: 'Bo Moss', members: 2 } },
    })
  })

  test.each<[string, Sent, number, string]>([
    [
      'a form',
      { body: 'by=Ada', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
      415,
      'server/wrong-type',
    ],
    [
      'another site',
      { body: { change: deny, by: 'Ada' }, headers: { origin: 'https://evil.example' } },
      403,
      'server/cross-origin',
    ],
    ['no JSON', { body: '{' }, 400, 'server/bad-body'],
    ['a list', { body: [] }, 400, 'server/bad-body'],
    ['nobody', { body: { change: deny } }, 400, 'server/bad-body'],
    ['an unknown field', { body: { change: deny, by: 'Ada', at: '2020' } }, 400, 'server/bad-body'],
    ['no change', { body: { by: 'Ada', change: null } }, 400, 'corrections/bad-change'],
    [
      'an unknown verb',
      { body: { by: 'Ada', change: { do: 'delete', target } } },
      400,
      'corrections/bad-change',
    ],
    [
      'a part too many',
      { body: { by: 'Ada', change: { ...deny, number: 7 } } },
      400,
      'corrections/bad-change',
    ],
    [
      'a strange layer',
      { body: { by: 'Ada', change: { ...deny, target: { ...target, layer: '__proto__' } } } },
      400,
      'corrections/bad-change',
    ],
    [
      'a strange value',
      { body: { by: 'Ada', change: { ...deny, set: { stance: { a: 1 } } } } },
      400,
      'corrections/bad-value',
    ],
    [
      'a strange field',
      { body: { by: 'Ada', change: { ...deny, set: { constructor: 'x' } } } },
      400,
      'corrections/unknown-field',
    ],
    [
      'what is not there',
      { body: { by: 'Ada', change: { ...deny, target: { ...target, id: 's9' } } } },
      404,
      'corrections/no-such-thing',
    ],
    [
      'what is not there to be undone',
      { body: { by: 'Ada', change: { do: 'undo', correction: 99 } } },
      409,
      'corrections/nothing-to-undo',
    ],
    [
      'a number beyond all corrections',
      { body: { by: 'Ada', change: { do: 'undo', correction: 1e300 } } },
      409,
      'corrections/nothing-to-undo',
    ],
    [
      'a place beyond the gazetteer',
      { body: { by: 'Ada', change: added('place', [0, 3], { name: 'Ada', geonames: 1e20 }) } },
      400,
      'corrections/bad-value',
    ],
    [
      'a number without a value',
      { body: { by: 'Ada', change: added('quantity', [0, 3], { approx: true }) } },
      400,
      'corrections/no-value',
    ],
    [
      'what is there already',
      { body: { by: 'Ada', change: added('entity', [0, 8], { type: 'person' }) } },
      409,
      'corrections/already-there',
    ],
    [
      'an article that goes',
      { body: { by: 'Ada', change: { do: 'reject', target: { ...target, layer: 'article', id: '' } } } },
      409,
      'corrections/article-stays',
    ],
    ['a name that cannot be kept', { body: { by: 'A\0', change: deny } }, 400, 'corrections/bad-value'],
    [
      'a reason that cannot be kept',
      { body: { by: 'Ada', why: '\ud800', change: deny } },
      400,
      'corrections/bad-value',
    ],
    ['too much', { body: { by: 'a'.repeat(300_000), change: deny } }, 413, 'server/too-large'],
  ])('is refused: %s', async (_what, sent, status, code) => {
    const before = (await send('/corrections')).answer.total
    const { status: given, answer } = await send('/corrections', sent)
    expect([given, (answer.error as { code: string }).code]).toEqual([status, code])
    expectFits(answer, 'Error')
    expect((await send('/corrections')).answer.total).toBe(before)
  })

  test.each([
    ['\ud800', 'Ada'],
    ['a\0b', 'Ada'],
    ['quay', 'Ada\0'],
  ])(
    'a question with a character that cannot be kept is refused, and not kept: %j, %j',
    async (name, query) => {
      const { status, answer } = await send('/kept', { body: { name, query } })
      expect([status, answer.error]).toEqual([400, expect.objectContaining({ code: 'kept/bad-name' })])
      expect((await send('/kept')).answer.items).toEqual([])
    },
  )

  test('an id that several articles have is a conflict, which names them', async () => {
    const other = madeLine({ id: line.id, name: 'other.txt', text: 'The bridge of Ada Hill is shut.' })
    await record.store.add(other.page, [other], 'light')
    const { status, answer } = await send('/corrections', { body: { change: deny, by: 'Ada' } })
    expect([status, answer.error]).toEqual([
      409,
      expect.objectContaining({
        code: 'record/several-articles',
        hint: expect.stringContaining(`${line.id}@`),
      }),
    ])
    expect((await send(`/articles/${line.id}`)).status).toBe(409)
  })

  test('a preview can only be sent for', async () => {
    expect((await send('/corrections/preview')).status).toBe(405)
    expect((await send('/corrections?state=gone')).status).toBe(400)
    expect((await send('/corrections?after=x')).answer.error).toMatchObject({ code: 'record/bad-cursor' })
  })
})
