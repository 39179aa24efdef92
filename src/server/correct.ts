import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { CorrectionAnswer, PreviewAnswer } from '../api/answers.ts'
import { OnrecordError } from '../base/errors.ts'
import { parseChange, type RecordStore } from '../record.ts'
import { badBody } from './bad-body.ts'
import { type JsonShape, jsonObject, refusePacked, textField } from './json-body.ts'
import { brokenOff } from './receive-body.ts'

/** Largest change, in bytes. */
const LARGEST = 256 * 1024

type Handler = (c: Context) => Promise<Response>

const limit = bodyLimit({
  maxSize: LARGEST,
  onError: () => {
    throw new OnrecordError(
      'server/too-large',
      `More than ${LARGEST / 1024} kB were sent for one correction.`,
      'Send one change at a time.',
    )
  },
})

/** `POST /corrections/preview`: what a change would do. */
export function previewChange(store: RecordStore): [MiddlewareHandler, Handler] {
  return [
    limit,
    async (c) => {
      const { change } = await readBody(c, PREVIEW)
      const answer: PreviewAnswer = await store.preview(parseChange(change))
      return c.json(answer)
    },
  ]
}

/** `POST /corrections`: makes a change. */
export function makeChange(store: RecordStore): [MiddlewareHandler, Handler] {
  return [
    limit,
    async (c) => {
      const body = await readBody(c, CORRECTION)
      const by = textField(body, 'by', CORRECTION.hint)
      const why = (body.why ?? null) === null ? null : textField(body, 'why', CORRECTION.hint)
      const answer: CorrectionAnswer = await store.correct(parseChange(body.change), { by, why })
      return c.json(answer, 201)
    },
  ]
}

const PREVIEW: JsonShape = {
  known: ['change'],
  hint: 'Send an object like {"change": {"do": "accept", "target": …}}.',
}
const CORRECTION: JsonShape = {
  known: ['change', 'by', 'why'],
  hint: 'Send an object like {"by": "Ada Hill", "why": "…", "change": {"do": "accept", "target": …}}.',
}

async function readBody(c: Context, shape: JsonShape): Promise<Readonly<Record<string, unknown>>> {
  // Any site can send a form without permission, but not JSON.
  const type = (c.req.header('content-type') ?? '').split(';')[0]!.trim().toLowerCase()
  if (type !== 'application/json') {
    throw new OnrecordError('server/wrong-type', 'Corrections come as JSON.', shape.hint)
  }
  refusePacked(c)
  const body = jsonObject(new Uint8Array(await c.req.arrayBuffer().catch(brokenOff)), shape)
  if (body.change === undefined) throw badBody('The JSON has no "change".', shape.hint)
  return body
}
