import { createServer, type Server } from 'node:http'
import { hostname, networkInterfaces } from 'node:os'
import { getRequestListener } from '@hono/node-server'
import { OnrecordError } from '../base/errors.ts'
import type { PoolOptions, Reader } from '../reading.ts'
import { parseQuestion, type RecordStore } from '../record.ts'
import { createApp } from './app.ts'
import { backgroundWriter } from './background-writer.ts'
import { answerBadRequest, answerBrokenRequests } from './bad-requests.ts'
import { WEB } from './web-folder.ts'

export interface ServerOptions {
  /** 0 takes any free port. */
  readonly port: number
  /** Any host but the loopback needs a token. */
  readonly host: string
  readonly token?: string
  /** The record's file. With it, a worker thread writes to the record, and other requests do not wait. */
  readonly path?: string
  /** Options for reading uploaded pages, with the limits after which they are given up. */
  readonly pool?: PoolOptions
  readonly onError?: (error: unknown) => void
}

export interface RunningServer {
  /** The address of its first page, such as `http://127.0.0.1:8480/`. */
  readonly url: string
  /** Waits for the answers that are being sent, and for the page that is being read. */
  close(): Promise<void>
}

const SHORTEST_TOKEN = 16
/** How long answers can still take when the server ends, in milliseconds. */
const PATIENCE = 5_000

/** Starts the server. Throws `OnrecordError` if it cannot listen at this address, or if the address needs a token. */
export async function startServer(store: RecordStore, options: ServerOptions): Promise<RunningServer> {
  const { host, port, token, pool, path, onError } = options
  checkToken(host, token)
  let reader: Promise<Reader> | undefined
  const makeReader = (): Promise<Reader> => {
    // In a thread of its own, so that other requests are answered while a page is read. Tried again after a failure:
    // the missing package may have been installed.
    reader ??= import('../reading.ts')
      .then(({ createReaderPool }) => createReaderPool(1, pool))
      .catch((error: unknown) => {
        reader = undefined
        throw error
      })
    return reader
  }
  const writer = path === undefined ? null : backgroundWriter(store, path)
  const app = createApp(writer?.store ?? store, makeReader, {
    web: WEB,
    hosts: namesOf(host),
    ...(token === undefined ? {} : { token }),
    ...(onError === undefined ? {} : { onError }),
  })
  const { server, taken } = await listen(app.fetch, host, port)
  // The first question to a large record takes longer, so it is asked before a user waits.
  await store.facets(parseQuestion(''))
  await store.summary()
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}/`,
    async close() {
      await closeServer(server)
      await (await reader?.catch(() => undefined))?.close()
      await writer?.close()
    },
  }
}

function checkToken(host: string, token: string | undefined): void {
  if (token !== undefined && token.length < SHORTEST_TOKEN) {
    throw new OnrecordError(
      'server/weak-token',
      `The token is shorter than ${SHORTEST_TOKEN} characters, and could be guessed.`,
      'Make one with: openssl rand -hex 16',
    )
  }
  if (token !== undefined || isLoopback(host)) return
  throw new OnrecordError(
    'server/needs-token',
    `At "${host}" others can reach the record, and there is no token to ask them for.`,
    'Give one with --token or ONRECORD_TOKEN; "openssl rand -hex 16" makes one. Or leave --host away.',
  )
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host)
}

/** The host names that the server answers to; if it listens on all addresses, also the machine's name. */
function namesOf(host: string): string[] {
  const own = host.includes(':') ? `[${host}]` : host
  if (isLoopback(host)) return [own]
  const name = hostname().toLowerCase()
  return [own, name, `${name}.local`, ...addresses()]
}

function addresses(): string[] {
  return Object.values(networkInterfaces()).flatMap((some) =>
    (some ?? []).map(({ address, family }) => (family === 'IPv6' ? `[${address.split('%')[0]}]` : address)),
  )
}

function listen(
  fetch: Parameters<typeof getRequestListener>[0],
  hostname: string,
  port: number,
): Promise<{ server: Server; taken: number }> {
  return new Promise((resolve, reject) => {
    const server = createServer(
      { requireHostHeader: false },
      getRequestListener(fetch, { hostname, errorHandler: answerBadRequest }),
    )
    answerBrokenRequests(server)
    server.on('error', (error: NodeJS.ErrnoException) => reject(explained(error, hostname, port)))
    server.listen(port, hostname, () => {
      const address = server.address()
      resolve({ server, taken: typeof address === 'object' && address ? address.port : port })
    })
  })
}

function explained(error: NodeJS.ErrnoException, host: string, port: number): OnrecordError {
  const [why, hint] =
    error.code === 'EADDRINUSE'
      ? ['something else listens there already', 'Choose another port: --port 8481']
      : error.code === 'EACCES'
        ? ['it is not allowed to', 'Choose a port above 1023: --port 8480']
        : /^(?:EADDRNOTAVAIL|ENOTFOUND|EAI_AGAIN|EAFNOSUPPORT)$/.test(error.code ?? '')
          ? [
              'it is no address of this machine',
              'Leave --host away, or choose one of this machine: --host 127.0.0.1',
            ]
          : [
              `the system does not allow it (${error.code ?? error.message})`,
              'Choose another address or port.',
            ]
  return new OnrecordError('server/cannot-listen', `Cannot listen at ${host}:${port}: ${why}.`, hint, {
    cause: error,
  })
}

async function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve())
  })
  // Browsers keep connections open that they do not use.
  server.closeIdleConnections()
  const timer = setTimeout(() => server.closeAllConnections(), PATIENCE)
  await closed
  clearTimeout(timer)
}
