import { Agent, type Dispatcher, fetch, type Response } from 'undici'
import { OnrecordError } from '../base/errors.ts'
import { withoutPassword } from './addresses.ts'
import { LARGEST_PAGE } from './limits.ts'
import { publicLookup, refusePrivate } from './public-address.ts'
import { readWhole } from './read-stream.ts'
import { unreachable } from './unreachable.ts'

/** How an address is asked for. */
export interface RequestOptions {
  readonly signal?: AbortSignal | undefined
  /** Whether to fetch from addresses of this machine and of networks that are not public. Default `false`. */
  readonly allowPrivate?: boolean | undefined
  /** Milliseconds for the whole fetch, with redirects; the time in which `enter` waits does not count. Default 30,000. */
  readonly timeout?: number
  /** The most bytes, after unpacking. Default 50 MB. */
  readonly largest?: number
  /** Makes the connections. Default: one that checks the addresses to which names resolve. */
  readonly dispatcher?: Dispatcher
  /** Header fields beside those of a page of news, or in their place. */
  readonly headers?: Readonly<Record<string, string>>
  /**
   * Waits until a request may be sent to a server, also for each redirect, or throws if it may not. Gives the function
   * to be called when its answer is all there.
   */
  readonly enter?: Enter
}

/** See `RequestOptions.enter`. */
export type Enter = (url: URL, signal: AbortSignal | undefined) => Promise<() => void>

/** The answer of a server, of whatever status. */
export interface Answered {
  /** The address at the end of the redirects. */
  readonly url: URL
  /** The address to ask for from now on, where all redirects were permanent and there was one; else `null`. */
  readonly movedTo: string | null
  readonly status: number
  readonly statusText: string
  readonly headers: Response['headers']
  readonly bytes: Uint8Array
}

const TIMEOUT = 30_000
const MOST_REDIRECTS = 10
const HEADERS = {
  'user-agent': "Onrecord/0.1 (reads single pages of news at a reader's request)",
  accept: 'text/html,application/xhtml+xml,text/plain;q=0.9,application/x-ndjson;q=0.9,*/*;q=0.1',
}

/**
 * Asks for an address and follows redirects; each address is checked before anything is sent there. Throws
 * `OnrecordError` if the network or Onrecord refuses; a refusal of the server is an answer.
 */
export async function request(path: string, options: RequestOptions = {}): Promise<Answered> {
  const { allowPrivate = false, timeout = TIMEOUT } = options
  const shown = withoutPassword(path)
  const agent = options.dispatcher ?? new Agent({ connect: allowPrivate ? {} : { lookup: publicLookup } })
  try {
    return await follow(path, { ...options, allowPrivate, timeout, dispatcher: agent })
  } catch (error) {
    throw troubleOf(shown, error, timeout)
  } finally {
    if (agent !== options.dispatcher) await agent.destroy()
  }
}

type Way = RequestOptions & Required<Pick<RequestOptions, 'allowPrivate' | 'timeout' | 'dispatcher'>>

async function follow(path: string, way: Way): Promise<Answered> {
  const { allowPrivate, dispatcher, signal, largest = LARGEST_PAGE, enter = async () => () => {} } = way
  const headers = { ...HEADERS, ...way.headers }
  let url = parse(path, path)
  let left = way.timeout
  let isMoved = true
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    if (!allowPrivate) refuse(path, () => refusePrivate(url))
    const leave = await enter(url, signal)
    const begun = performance.now()
    try {
      const limit = AbortSignal.timeout(Math.max(1, Math.ceil(left)))
      const ends = signal ? AbortSignal.any([signal, limit]) : limit
      const response = await fetch(url, { dispatcher, redirect: 'manual', headers, signal: ends })
      const { status, statusText } = response
      // 304 tells that nothing has changed: it leads nowhere.
      const location =
        status >= 300 && status < 400 && status !== 304 ? response.headers.get('location') : null
      if (location === null) {
        const bytes = response.body ? await readWhole(url.href, response.body, largest) : new Uint8Array()
        const movedTo = isMoved && redirects > 0 ? url.href : null
        return { url, movedTo, status, statusText, headers: response.headers, bytes }
      }
      await response.body?.cancel()
      isMoved &&= status === 301 || status === 308
      url = parse(location, path, url)
    } finally {
      left -= performance.now() - begun
      leave()
    }
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

function troubleOf(path: string, error: unknown, timeout: number): OnrecordError {
  if (error instanceof OnrecordError) return error
  const { cause } = error as Error
  return cause instanceof OnrecordError ? named(path, cause) : unreachable(path, error, timeout)
}

/** `sources/refused`: the server answered, but not with the page. */
export function refused(
  path: string,
  { status, statusText }: Pick<Answered, 'status' | 'statusText'>,
): OnrecordError {
  const hint =
    status === 401 || status === 403 || status === 402
      ? 'The page may need a login; open it in a browser, save it and name the file.'
      : status === 404 || status === 410
        ? 'Check the address; the page may have moved.'
        : 'Try again later.'
  return new OnrecordError(
    'sources/refused',
    `Cannot fetch "${withoutPassword(path)}": the server answered ${status}${statusText ? ` ${statusText}` : ''}.`,
    hint,
  )
}
