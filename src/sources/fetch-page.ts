import { Agent, type Dispatcher, fetch, type Response } from 'undici'
import { OnrecordError } from '../base/errors.ts'
import { withoutPassword } from './addresses.ts'
import { type Declared, readContentType } from './content-type.ts'
import type { Found } from './found.ts'
import { LARGEST_PAGE } from './limits.ts'
import { pagesOfBytes } from './pages-of-bytes.ts'
import { publicLookup, refusePrivate } from './public-address.ts'
import { readWhole } from './read-stream.ts'
import { unreachable } from './unreachable.ts'
import type { Within } from './within.ts'

/** Options for fetching a page. */
export interface FetchOptions {
  readonly signal?: AbortSignal | undefined
  /** Whether to fetch from addresses of this machine and of networks that are not public. Default `false`. */
  readonly allowPrivate?: boolean | undefined
  /** Milliseconds for the whole fetch, with redirects. Default 30,000. */
  readonly timeout?: number
  /** The most bytes, after unpacking. Default 50 MB. */
  readonly largest?: number
  /** Makes the connections. Default: one that checks the addresses to which names resolve. */
  readonly dispatcher?: Dispatcher
  /** Reads the pages that a feed links to. Default: they are not fetched. */
  readonly follow?: Within['follow']
}

const TIMEOUT = 30_000
const MOST_REDIRECTS = 10
const HEADERS = {
  'user-agent': "Onrecord/0.1 (reads single pages of news at a reader's request)",
  accept: 'text/html,application/xhtml+xml,text/plain;q=0.9,application/x-ndjson;q=0.9,*/*;q=0.1',
}

/**
 * Fetches an address: a page, named by the last address after redirects, or ready articles. If the server, the network
 * or Onrecord refuses, the error is yielded, too.
 */
export async function* fetchPages(path: string, options: FetchOptions = {}): AsyncGenerator<Found> {
  const { signal, allowPrivate = false, timeout = TIMEOUT, largest = LARGEST_PAGE } = options
  const limit = AbortSignal.timeout(timeout)
  const shown = withoutPassword(path)
  const agent = options.dispatcher ?? new Agent({ connect: allowPrivate ? {} : { lookup: publicLookup } })
  try {
    const ends = signal ? AbortSignal.any([signal, limit]) : limit
    const { response, url } = await follow(path, { agent, signal: ends, allowPrivate })
    const declared = readContentType(response.headers.get('content-type') ?? '', url)
    const bytes = response.body ? await readWhole(url.href, response.body, largest) : new Uint8Array()
    yield* pagesAt(url, bytes, declared, { largest, follow: options.follow ?? null })
  } catch (error) {
    yield { name: shown, error: troubleOf(shown, error, timeout) }
  } finally {
    if (agent !== options.dispatcher) await agent.destroy()
  }
}

function pagesAt(
  { href }: URL,
  bytes: Uint8Array,
  { format, charset }: Declared,
  ways: Pick<Within, 'largest' | 'follow'>,
): AsyncIterable<Found> {
  return pagesOfBytes(href, bytes, { format, url: href, charset, ...ways })
}

interface Way {
  readonly agent: Dispatcher
  readonly signal: AbortSignal
  readonly allowPrivate: boolean
}

/** Follows redirects, and checks each address before it sends anything there. */
async function follow(
  path: string,
  { agent, signal, allowPrivate }: Way,
): Promise<{ readonly response: Response; readonly url: URL }> {
  let url = parse(path, path)
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    if (!allowPrivate) refuse(path, () => refusePrivate(url))
    const response = await fetch(url, { dispatcher: agent, redirect: 'manual', headers: HEADERS, signal })
    const location = response.status >= 300 && response.status < 400 ? response.headers.get('location') : null
    if (location === null) {
      if (!response.ok) throw refused(path, response)
      return { response, url }
    }
    await response.body?.cancel()
    url = parse(location, path, url)
  }
  throw cannotFetch(path, 'redirects', `it leads on and on, over more than ${MOST_REDIRECTS} redirects`)
}

function parse(address: string, path: string, base?: URL): URL {
  const url = URL.canParse(address, base?.href) ? new URL(address, base) : null
  if (!url || !/^https?:$/.test(url.protocol)) throw noAddress(address, path, base)
  if (url.username || url.password) {
    throw new OnrecordError(
      'sources/bad-address',
      `Cannot fetch "${withoutPassword(path)}": addresses with a user name or password in them are not fetched.`,
      'Leave these out, or open the address in a browser, save the page and name the file.',
    )
  }
  // A fragment is a position in the page and does not change it.
  url.hash = ''
  return url
}

function noAddress(address: string, path: string, base: URL | undefined): OnrecordError {
  if (/^https?:\/*$/i.test(address)) return cannotFetch(path, 'bad-address', 'the address names no server')
  const why = base
    ? `it leads to "${withoutPassword(address).slice(0, 200)}", which is no http(s) address`
    : 'it is no valid http(s) address'
  return cannotFetch(path, 'bad-address', why)
}

function cannotFetch(path: string, code: string, why: string): OnrecordError {
  return new OnrecordError(
    `sources/${code}`,
    `Cannot fetch "${withoutPassword(path)}": ${why}.`,
    'Check the address, or open it in a browser, save the page and name the file.',
  )
}

/** Adds to an error the page that was to be fetched. */
function refuse<T>(path: string, check: () => T): T {
  try {
    return check()
  } catch (error) {
    throw error instanceof OnrecordError ? named(path, error) : error
  }
}

function named(path: string, { code, message, hint }: OnrecordError): OnrecordError {
  return new OnrecordError(code, `Cannot fetch "${withoutPassword(path)}": ${message}.`, hint)
}

function refused(path: string, { status, statusText }: Response): OnrecordError {
  const hint =
    status === 401 || status === 403 || status === 402
      ? 'The page may need a login; open it in a browser, save it and name the file.'
      : status === 404 || status === 410
        ? 'Check the address; the page may have moved.'
        : 'Try again later.'
  return new OnrecordError(
    'sources/refused',
    `Cannot fetch "${path}": the server answered ${status}${statusText ? ` ${statusText}` : ''}.`,
    hint,
  )
}

function troubleOf(path: string, error: unknown, timeout: number): OnrecordError {
  if (error instanceof OnrecordError) return error
  const { cause } = error as Error
  return cause instanceof OnrecordError ? named(path, cause) : unreachable(path, error, timeout)
}
