import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { ErrorAnswer } from '../api/answers.ts'
import { OnrecordError } from '../base/errors.ts'

/** HTTP statuses of errors that are not the server's own fault. */
const STATUSES: Readonly<Record<string, ContentfulStatusCode>> = {
  'record/empty-key': 400,
  'record/unknown-key': 400,
  'record/unknown-stance': 400,
  'record/unknown-mode': 400,
  'record/unknown-status': 400,
  'record/unknown-event': 400,
  'record/bad-date': 400,
  'record/open-quote': 400,
  'record/bad-cursor': 400,
  'record/behind': 503,
  'record/gone': 503,
  'record/locked': 503,
  'record/busy': 503,
  'record/no-server': 503,
  'record/lost-server': 503,
  'record/read-only': 503,
  'record/disk-full': 507,
  'api/bad-parameter': 400,
  'kept/bad-name': 400,
  'server/bad-body': 400,
  'server/no-token': 401,
  'server/wrong-host': 403,
  'server/cross-origin': 403,
  'record/no-such-article': 404,
  'record/several-articles': 409,
  'api/no-such-holder': 404,
  'api/no-such-thing': 404,
  'api/no-such-part': 404,
  'corrections/no-such-thing': 404,
  'corrections/already-there': 409,
  'corrections/article-stays': 409,
  'corrections/no-words': 409,
  'corrections/not-told-apart': 409,
  'corrections/other-words': 409,
  'corrections/conflict': 409,
  'corrections/nothing-to-undo': 409,
  'server/no-such-export': 404,
  'exports/no-such-thread': 404,
  'exports/no-such-event': 404,
  'exports/no-question': 400,
  'exports/sources-of-one': 400,
  'exports/several-choices': 400,
  'exports/too-many-rows': 400,
  'api/no-such-thread': 404,
  'api/no-such-event': 404,
  'api/no-such-question': 404,
  'changes/no-other': 404,
  'server/not-found': 404,
  'server/wrong-method': 405,
  'server/stalled': 408,
  'server/too-large': 413,
  'server/wrong-type': 415,
  'server/wrong-encoding': 415,
  'server/busy': 429,
}

export function errorResponse(c: Context, error: unknown): Response {
  return c.json(errorAnswer(error), statusOf(error))
}

export function statusOf(error: unknown): ContentfulStatusCode {
  if (!(error instanceof OnrecordError)) return 500
  // The log refuses only what somebody asks for: a correction that cannot be made is theirs to put right.
  return STATUSES[error.code] ?? (error.code.startsWith('corrections/') ? 400 : 500)
}

/** An error as the API sends it. The details of an unexpected error are not sent. */
export function errorAnswer(error: unknown): ErrorAnswer {
  if (error instanceof OnrecordError) {
    const { code, message, hint } = error
    return { error: { code, message, hint } }
  }
  return {
    error: {
      code: 'server/unexpected',
      message: 'Onrecord could not answer this.',
      hint: 'This should not happen. Start the server with ONRECORD_DEBUG=1 to see why, and report it.',
    },
  }
}
