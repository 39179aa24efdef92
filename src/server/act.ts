import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Act } from '../api/acts.ts'
import { OnrecordError } from '../base/errors.ts'
import type { RecordStore } from '../record.ts'
import { badBody } from './bad-body.ts'
import { jsonObject, refusePacked, textField } from './json-body.ts'
import { brokenOff } from './receive-body.ts'

/** Largest change, in bytes. */
const LARGEST = 256 * 1024

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

/** The handlers of a POST to the address of an act. */
export function doAct(store: RecordStore, act: Act): [MiddlewareHandler, (c: Context) => Promise<Response>] {
  return [limit, async (c) => c.json(await act.handle(store, await readBody(c, act)), act.status)]
}

async function readBody(
  c: Context,
  { texts, hint, hasChange = true }: Act,
): Promise<Parameters<Act['handle']>[1]> {
  // Any site can send a form without permission, but not JSON.
  const type = (c.req.header('content-type') ?? '').split(';')[0]!.trim().toLowerCase()
  if (type !== 'application/json') {
    throw new OnrecordError('server/wrong-type', 'What is sent here is JSON.', hint)
  }
  refusePacked(c)
  const bytes = new Uint8Array(await c.req.arrayBuffer().catch(brokenOff))
  const known = [...(hasChange ? ['change'] : []), ...texts.map((text) => text.replace('?', ''))]
  const body = jsonObject(bytes, { known, hint })
  if (hasChange && body.change === undefined) throw badBody('The JSON has no "change".', hint)
  const read = texts.map((text) => {
    const field = text.replace('?', '')
    const isNone = text !== field && (body[field] ?? null) === null
    return [field, isNone ? null : textField(body, field, hint)]
  })
  return { change: body.change, texts: Object.fromEntries(read) }
}
