import { gzipSync } from 'node:zlib'
import type { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ExampleRecord, exampleRecord } from '../../test/example-record.ts'
import { StrictClient } from '../../test/strict-client.ts'
import { createApp } from './app.ts'
import { openApi } from './openapi.ts'

const JSON_TYPE = { 'content-type': 'application/json' }
const FORM_TYPE = { 'content-type': 'multipart/form-data; boundary=XX' }
const PACKED = gzipSync('{"text": "Jan Low said the mill had closed."}')

let record: ExampleRecord
let app: Hono
const client = new StrictClient(openApi())

beforeAll(async () => {
  record = await exampleRecord({ isEmpty: true })
  app = createApp(record.store, async () => record.reader)
})
afterAll(() => record.close())

type Body = string | Uint8Array<ArrayBuffer>
type Headers = Readonly<Record<string, string>>

/** Sends a body that must be refused; returns the status and the message. */
async function refusal(path: string, body: Body, headers: Headers): Promise<readonly [number, string]> {
  const response = await app.request(`http://localhost/api/v1${path}`, {
    method: 'POST',
    headers: { host: 'localhost', ...headers },
    body,
  })
  const answer = (await response.json()) as { error: { message: string; hint: string } }
  client.expectAnswer('post', path, 'default', 'application/json', answer)
  expect(answer.error.hint).toMatch(/^(?:Send|Let) .+\.$/)
  return [response.status, answer.error.message]
}

/** A part of a form, with its boundary in front. */
function part(disposition: string): string {
  return `--XX\r\nContent-Disposition: form-data; ${disposition}\r\n\r\nJan Low said no.\r\n`
}

describe('a refusal names what is wrong with the body', () => {
  const ofAny: [string, Body, Headers, number, string][] = [
    ['nothing', '', JSON_TYPE, 400, 'The body is empty.'],
    ['JSON that is cut off', '{"text":', JSON_TYPE, 400, 'The body is not valid JSON: it ends too early.'],
    [
      'a text that is cut off',
      '{"text": "Jan',
      JSON_TYPE,
      400,
      'The body is not valid JSON: it ends too early.',
    ],
    ['broken JSON', '{"a" "b"}', JSON_TYPE, 400, 'The body is not valid JSON: it is broken at character 6.'],
    [
      'a bare word',
      'text',
      JSON_TYPE,
      400,
      'The body is not valid JSON: it has a mark where none may stand.',
    ],
    ['a list', '[1]', JSON_TYPE, 400, 'The JSON is a list, and must be an object.'],
    ['null', 'null', JSON_TYPE, 400, 'The JSON is null, and must be an object.'],
    ['a number', '7', JSON_TYPE, 400, 'The JSON is a number, and must be an object.'],
    ['a strange field', '{"title": "a"}', JSON_TYPE, 400, 'There is no field "title" here.'],
    [
      'Latin-1',
      Buffer.from('{"é": 1}', 'latin1'),
      JSON_TYPE,
      400,
      'The body is not UTF-8, which JSON must be.',
    ],
    ['gzip', PACKED, JSON_TYPE, 400, 'The body is packed with gzip, and is not unpacked here.'],
    ...[PACKED, PACKED.subarray(0, 20)].map((packed): [string, Body, Headers, number, string] => [
      `gzip of ${packed.length} bytes that is called so`,
      packed,
      { ...JSON_TYPE, 'content-encoding': 'gzip' },
      415,
      'The body is packed (Content-Encoding: gzip), and is not unpacked here.',
    ]),
  ]

  for (const path of ['/pages', '/corrections', '/corrections/preview']) {
    test.each(ofAny)(`sent to ${path}: %s`, async (_what, body, headers, status, message) => {
      expect(await refusal(path, body, headers)).toEqual([status, message])
    })
  }

  test.each([
    ['{"name": "a"}', 'The JSON has no "text".'],
    ['{"text": 7}', '"text" is a number, and must be a text.'],
    ['{"text": ["a"]}', '"text" is a list, and must be a text.'],
    ['{"text": " \\n"}', '"text" is empty.'],
    ['{"text": "a", "name": {}}', '"name" is an object, and must be a text.'],
  ])('sent to /pages: %s', async (body, message) => {
    expect(await refusal('/pages', body, JSON_TYPE)).toEqual([400, message])
  })

  test.each([
    ['{"by": "Ada Hill"}', 'The JSON has no "change".'],
    ['{"change": {}}', 'The JSON has no "by".'],
    ['{"by": 7, "change": {}}', '"by" is a number, and must be a text.'],
    ['{"by": "Ada Hill", "why": false, "change": {}}', '"why" is false, and must be a text.'],
  ])('sent to /corrections: %s', async (body, message) => {
    expect(await refusal('/corrections', body, JSON_TYPE)).toEqual([400, message])
  })

  test.each([
    ['nothing', '', 'The body is empty.'],
    ['no boundary in it', part('name="file"').replace('--XX', '--YY'), /^The boundary .+ does not stand in/],
    ['cut off', part('name="file"; filename="a.txt"'), /^The form is cut off: the boundary at its end/],
    ['cut off in a boundary', `${part('name="file"; filename="a.txt"')}--X`, /^The form is cut off/],
    ['no field', '--XX--\r\n', 'The form is empty.'],
    ['another field', `${part('name="pages"; filename="a.txt"')}--XX--`, /no field "file"; it has "pages"/],
    ['a text', `${part('name="file"')}--XX--`, /holds a text without a file name/],
    [
      'a file and another field',
      `${part('name="file"; filename="a.txt"')}${part('name="files"; filename="b.txt"')}--XX--`,
      /^Beside "file", the form has "files"/,
    ],
    [
      'a file and a text in a field of that name',
      `${part('name="file"; filename="a.txt"')}${part('name="file"')}--XX--`,
      /holds a text without a file name/,
    ],
    ['a part without a head', '--XX\r\n\r\n--XX--\r\n', /^The form cannot be read/],
  ])('of a form with %s', async (_what, body, message) => {
    const [status, said] = await refusal('/pages', body, FORM_TYPE)
    expect(status).toBe(400)
    expect(said).toMatch(message)
  })

  test('of a form whose type names no boundary', async () => {
    const answer = await refusal('/pages', 'file=1', { 'content-type': 'multipart/form-data' })
    expect(answer).toEqual([400, 'The Content-Type of the form names no boundary.'])
  })
})

test('a form whose boundary stands in quotation marks is read', async () => {
  const response = await app.request('http://localhost/api/v1/pages', {
    method: 'POST',
    headers: { host: 'localhost', 'content-type': 'multipart/form-data; boundary="XX"' },
    body: `${part('name="file"; filename="a.txt"')}--XX--\r\n`,
  })
  expect(response.status).toBe(200)
  expect(await response.text()).toContain('"read":1')
})
