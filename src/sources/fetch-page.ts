import { OnrecordError } from '../base/errors.ts'
import type { RawPage } from '../types/page.ts'
import { rawPage } from './raw-page.ts'
import { readWhole } from './read-stream.ts'

const TIMEOUT = 30_000
const HEADERS = {
  'user-agent': "Onrecord/0.1 (reads single pages of news at a reader's request)",
  accept: 'text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.1',
}

/** Whether a path is an http(s) address. */
export function isUrl(path: string): boolean {
  return /^https?:\/\//i.test(path)
}

/** Fetches a page. Throws an `OnrecordError` that says what the server or the network answered. */
export async function fetchPage(url: string, signal?: AbortSignal): Promise<RawPage> {
  const timeout = AbortSignal.timeout(TIMEOUT)
  try {
    const response = await fetch(url, {
      headers: HEADERS,
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    })
    if (!response.ok) throw refused(url, response)
    const bytes = response.body ? await readWhole(url, response.body) : new Uint8Array()
    const type = response.headers.get('content-type') ?? ''
    return rawPage(url, bytes, formatOf(type), {
      url: response.url || url,
      charset: /charset=["']?([\w.:-]{1,40})/i.exec(type)?.[1],
    })
  } catch (error) {
    throw error instanceof OnrecordError ? error : unreachable(url, error)
  }
}

function formatOf(contentType: string): RawPage['format'] {
  if (/^(?:text\/html|application\/xhtml)/i.test(contentType)) return 'html'
  return /^text\/(?:plain|markdown)/i.test(contentType) ? 'text' : null
}

function refused(url: string, { status, statusText }: Response): OnrecordError {
  const hint =
    status === 401 || status === 403 || status === 402
      ? 'The page may need a login; open it in a browser, save it and name the file.'
      : status === 404 || status === 410
        ? 'Check the address; the page may have moved.'
        : 'Try again later.'
  return new OnrecordError(
    'sources/refused',
    `Cannot fetch "${url}": the server answered ${status}${statusText ? ` ${statusText}` : ''}.`,
    hint,
  )
}

function unreachable(url: string, error: unknown): OnrecordError {
  const { name, message, cause } = error as Error
  const why =
    name === 'TimeoutError'
      ? `no answer within ${TIMEOUT / 1000} seconds`
      : cause instanceof Error && cause.message
        ? cause.message
        : message
  return new OnrecordError(
    'sources/unreachable',
    `Cannot fetch "${url}": ${why}.`,
    'Check the address and the connection, or save the page and name the file.',
    { cause: error },
  )
}
