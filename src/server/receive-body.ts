import type { Context } from 'hono'
import { OnrecordError } from '../base/errors.ts'

/** The longest pause of a client within a body, in milliseconds. */
const SILENCE = 10_000

/** Receives bodies, and counts their bytes until they are released. */
export interface Receiver {
  /** Resolves with the whole body. Throws `server/too-large`, `server/busy`, `server/stalled` and `server/bad-body`. */
  receive(c: Context): Promise<Uint8Array<ArrayBuffer>>
  /** Forgets a request's body; safe to call twice. */
  release(c: Context): void
}

/**
 * Makes a receiver of bodies in parallel, so that a slow client or one that has gone delays no other. `largest` is the
 * most bytes of one body; four times as many can be held at a time.
 */
export function bodyReceiver(largest: number, silence: number = SILENCE): Receiver {
  const held = new WeakMap<Context, number>()
  let all = 0

  function hold(c: Context, bytes: number): void {
    const own = (held.get(c) ?? 0) + bytes
    held.set(c, own)
    all += bytes
    if (own > largest) throw tooLarge(largest)
    if (all > 4 * largest) throw busy()
  }

  return {
    async receive(c) {
      if (Number(c.req.header('content-length') ?? 0) > largest) throw tooLarge(largest)
      const body = c.req.raw.body?.getReader()
      const chunks: Uint8Array[] = []
      while (body) {
        const { done, value } = await next(body, silence)
        if (done) break
        hold(c, value.length)
        chunks.push(value)
      }
      return Buffer.concat(chunks)
    },
    release(c) {
      all -= held.get(c) ?? 0
      held.delete(c)
    },
  }
}

type Body = ReadableStreamDefaultReader<Uint8Array>

async function next(body: Body, silence: number): Promise<Awaited<ReturnType<Body['read']>>> {
  const { promise: tooLong, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(stalled(silence)), silence)
  try {
    return await Promise.race([body.read().catch(brokenOff), tooLong])
  } finally {
    clearTimeout(timer)
  }
}

/** `server/busy`: more is sent than can be held or read at a time. */
export function busy(): OnrecordError {
  return new OnrecordError('server/busy', 'Others are being read.', 'Send it again in a while.')
}

function tooLarge(largest: number): OnrecordError {
  return new OnrecordError(
    'server/too-large',
    `More than ${Math.round(largest / 1024 / 1024)} MB were sent at once.`,
    'Send fewer files at once, or read them with: onrecord read PATH --into FILE',
  )
}

function stalled(silence: number): OnrecordError {
  return new OnrecordError(
    'server/stalled',
    `Nothing was sent for ${silence / 1_000} seconds, and the rest is not waited for.`,
    'Send it again when the connection is better, or fewer files at once.',
  )
}

/** Throws `server/bad-body` for a body that broke off before its end. */
export function brokenOff(cause: unknown): never {
  throw new OnrecordError('server/bad-body', 'The connection ended before all was sent.', 'Send it again.', {
    cause,
  })
}
