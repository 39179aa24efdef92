import { Ajv2020 } from 'ajv/dist/2020.js'
import { CALLS } from '../../src/api/calls.ts'
import { openRecord, type Reader } from '../../src/index.ts'
import { createApp } from '../../src/server/app.ts'
import { openApi } from '../../src/server/openapi.ts'
import { inWords } from '../check-line.ts'
import { closed } from '../closed-schema.ts'
import type { SentRequest } from './input.ts'
import { type Findings, stackOf } from './verdict.ts'

const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true })
ajv.addSchema(closed(openApi()), 'openapi')

/** Sends requests to the API over the record at `path`; every answer must be as the OpenAPI document says. */
export async function judgeRequests(
  requests: readonly SentRequest[],
  path: string,
  reader: Reader,
  findings: Findings,
): Promise<void> {
  const store = await openRecord(path)
  const app = createApp(store, async () => reader, {
    onError: (error) => findings.say('crash', stackOf(error)),
  })
  try {
    for (const request of requests) {
      const answer = await app.request(`http://localhost/api/v1${request.path}`, {
        method: request.method,
        headers: {
          host: 'localhost',
          ...(typeof request.body === 'string' && { 'content-type': request.type! }),
        },
        ...(request.body !== undefined && { body: bodyOf(request.body) }),
      })
      findings.answers++
      if (answer.status >= 400) findings.refused++
      const type = answer.headers.get('content-type') ?? ''
      judgeAnswer(request, answer.status, type, await answer.text(), findings)
    }
  } finally {
    await store.close()
  }
}

function bodyOf(body: NonNullable<SentRequest['body']>): string | FormData {
  if (typeof body === 'string') return body
  const form = new FormData()
  for (const { name, bytes } of body) form.append('file', new File([new Uint8Array(bytes)], name))
  return form
}

function judgeAnswer(
  { method, path }: SentRequest,
  status: number,
  type: string,
  body: string,
  findings: Findings,
): void {
  const where = `${method} ${path.slice(0, 200)}: ${status}`
  if (status >= 500) findings.say('answer', `${where} ${body.slice(0, 300)}`)
  if (body === '' && (method === 'HEAD' || status === 204)) return
  const [address] = path.split('?')
  const name = status >= 400 ? 'Error' : schemaOf(method, address!)
  // Exports have formats of their own; what fails is told in JSON, always.
  if (status < 400 && !/json/.test(type)) return
  for (const line of type.startsWith('application/jsonl') ? linesOf(body) : [body]) {
    const value = parse(line)
    if (value === undefined) findings.say('answer', `${where} is no JSON: ${line.slice(0, 300)}`)
    else if (name) {
      const validate = ajv.getSchema(`openapi#/components/schemas/${name}`)!
      if (!validate(value))
        findings.say('schema', `${where} is no ${name}: ${validate.errors!.map(inWords).join('; ')}`)
    }
  }
}

/** An export of nothing has no lines. */
function linesOf(body: string): string[] {
  return body === '' ? [] : body.trimEnd().split('\n')
}

function schemaOf(method: string, address: string): string | undefined {
  if (address === '/pages') return 'ReadStep'
  if (address === '/corrections' && method === 'POST') return 'Correction'
  if (address === '/corrections/preview') return 'Preview'
  return CALLS.find(({ path }) => new RegExp(`^${path.replace(/\{\w+\}/, '[^/]+')}/?$`).test(address))?.answer
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
