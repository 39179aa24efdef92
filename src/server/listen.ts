import { createServer, type Server } from 'node:http'
import { hostname, networkInterfaces } from 'node:os'
import { getRequestListener } from '@hono/node-server'
import { OnrecordError } from '../base/errors.ts'
import { answerBadRequest, answerBrokenRequests } from './bad-requests.ts'

/** Where a server listens. */
export interface Listening {
  /** The address of its first page, such as `http://127.0.0.1:8480/`. */
  readonly url: string
  /** Waits for the answers that are being sent. */
  close(): Promise<void>
}

const SHORTEST_TOKEN = 16
/** How long answers can still take when the server ends, in milliseconds. */
const PATIENCE = 5_000

/** Listens at a host and port; port 0 takes any free one. Throws `OnrecordError` if it cannot. */
export async function listenAt(
  fetch: Parameters<typeof getRequestListener>[0],
  host: string,
  port: number,
): Promise<Listening> {
  const { server, taken } = await listen(fetch, host, port)
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}/`,
    close: () => closeServer(server),
  }
}

/** Throws `OnrecordError` for a token that could be guessed. */
export function checkStrength(token: string): void {
  if (token.length >= SHORTEST_TOKEN) return
  throw new OnrecordError(
    'server/weak-token',
    `The token is shorter than ${SHORTEST_TOKEN} characters, and could be guessed.`,
    'Make one with: openssl rand -hex 16',
  )
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host)
}

/** The host names that a server at this host answers to; if it listens on all addresses, also the machine's name. */
export function namesOf(host: string): string[] {
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
