import type { Server } from 'node:http'
import { STATUS_CODES } from 'node:http'
import { RequestError } from '@hono/node-server'
import { OnrecordError } from '../base/errors.ts'
import { errorAnswer } from './errors.ts'

/** Answers requests that never reach the router: their address cannot be parsed. */
export function answerBadRequest(error: unknown): Response {
  const isRequest = error instanceof RequestError
  return Response.json(errorAnswer(isRequest ? notUnderstood(error.message) : error), {
    status: isRequest ? 400 : 500,
    headers: { 'X-Content-Type-Options': 'nosniff' },
  })
}

/** Answers requests that are not HTTP, have too long a head, or never end. */
export function answerBrokenRequests(server: Server): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    // After an answer that is being sent, it would be taken for a part of that one.
    if (
      !socket.writable ||
      error.code === 'ECONNRESET' ||
      ('bytesWritten' in socket && socket.bytesWritten)
    ) {
      socket.destroy()
      return
    }
    const [status, trouble] = TROUBLE[error.code ?? ''] ?? [400, notUnderstood('it is no HTTP')]
    const body = JSON.stringify(errorAnswer(trouble))
    const head = [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      'Content-Type: application/json',
      `Content-Length: ${Buffer.byteLength(body)}`,
      'X-Content-Type-Options: nosniff',
      'Connection: close',
    ]
    socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
  })
}

const TROUBLE: Readonly<Record<string, readonly [status: number, trouble: OnrecordError]>> = {
  HPE_HEADER_OVERFLOW: [
    431,
    new OnrecordError(
      'server/headers-too-large',
      'The address and headers of the request are too long.',
      'Ask for less at once: 16 kB is the most.',
    ),
  ],
  ERR_HTTP_REQUEST_TIMEOUT: [
    408,
    new OnrecordError(
      'server/stalled',
      'The request did not come to its end in time.',
      'Send it again when the connection is better, or less at once.',
    ),
  ],
}

function notUnderstood(why: string): OnrecordError {
  return new OnrecordError(
    'server/bad-request',
    `The request cannot be understood: ${why[0]!.toLowerCase()}${why.slice(1)}.`,
    'See /api/v1/openapi.json for what there is.',
  )
}
