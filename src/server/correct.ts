import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { OnrecordError } from '../base/errors.ts'
import { parseChange, type RecordStore } from '../record.ts'
import type { CorrectionAnswer, PreviewAnswer } from './api.ts'

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
      const { change } = await readBody(c, ['change'])
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
      const { change, by, why = null } = await readBody(c, ['change', 'by', 'why'])
      if (typeof by !== 'string' || (why !== null && typeof why !== 'string')) {
        throw badBody('It does not say who corrects.')
      }
      const answer: CorrectionAnswer = await store.correct(parseChange(change), { by, why })
      return c.json(answer, 201)
    },
  ]
}

async function readBody(
  c: Context,
  known: readonly string[],
): Promise<{ readonly change?: unknown; readonly by?: unknown; readonly why?: unknown }> {
  // Any site can send a form without permission, but not JSON.
  const type = (c.req.header('content-type') ?? '').split(';')[0]!.trim().toLowerCase()
  if (type !== 'application/json') {
    throw new OnrecordError(
      'server/wrong-type',
      'Corrections come as JSON.',
      'Send application/json like {"by": "…", "change": {"do": …}}.',
    )
  }
  const body: unknown = await c.req.json().catch(() => null)
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw badBody('The body is no JSON object.')
  }
  const other = Object.keys(body).find((key) => !known.includes(key))
  if (other !== undefined) throw badBody(`There is no "${other.slice(0, 40)}" here.`)
  return body
}

function badBody(message: string): OnrecordError {
  return new OnrecordError(
    'server/bad-body',
    message,
    'Send an object like {"by": "Ada Hill", "why": "…", "change": {"do": "accept", "target": …}}.',
  )
}
