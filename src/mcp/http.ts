import { createMcpHandler } from '@modelcontextprotocol/server'
import { Hono } from 'hono'
import { OnrecordError } from '../base/errors.ts'
import type { RecordStore } from '../record.ts'
import { errorResponse, statusOf } from '../server/errors.ts'
import { checkHost, checkToken, refuseOtherSites } from '../server/guard.ts'
import { setHeaders } from '../server/headers.ts'
import { checkStrength, type Listening, listenAt, namesOf } from '../server/listen.ts'
import { createMcpServer, type McpOptions } from './server.ts'

export interface McpHttpOptions extends McpOptions {
  /** 0 takes any free port. */
  readonly port: number
  readonly host: string
  /** Every request must carry it, as `Authorization: Bearer …`. At least 16 characters. */
  readonly token: string
}

/** Serves the Model Context Protocol over HTTP at `/mcp`. Throws `OnrecordError` if it cannot listen. */
export async function startMcpHttp(store: RecordStore, options: McpHttpOptions): Promise<Listening> {
  const { host, port, token, onError } = options
  checkStrength(token)
  const handler = createMcpHandler(() => createMcpServer(store, options), {
    ...(onError && { onerror: onError }),
  })
  const app = new Hono({ strict: false })
  app.onError((error, c) => {
    if (statusOf(error) === 500) onError?.(error)
    return errorResponse(c, error)
  })
  app.use(setHeaders, checkHost(namesOf(host)), checkToken(token), refuseOtherSites)
  app.all('/mcp', (c) => handler.fetch(c.req.raw))
  app.all('*', () => {
    throw new OnrecordError(
      'server/not-found',
      'There is nothing at this address.',
      'The Model Context Protocol is served at /mcp.',
    )
  })
  const { url, close } = await listenAt(app.fetch, host, port)
  return { url: `${url}mcp`, close }
}
