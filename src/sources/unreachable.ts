import { OnrecordError } from '../base/errors.ts'

/**
 * `sources/unreachable`: an answer did not come, or broke off. `shown` is the address without a password, `timeout` the
 * time waited in milliseconds.
 */
export function unreachable(shown: string, error: unknown, timeout: number): OnrecordError {
  return new OnrecordError(
    'sources/unreachable',
    `Cannot fetch "${shown}": ${reasonOf(error, timeout)}.`,
    'Check the address and the connection, or save the page and name the file.',
    { cause: error },
  )
}

function reasonOf(error: unknown, timeout: number): string {
  const { name, cause } = error as Error
  if (name === 'TimeoutError') return `it was not all there within ${timeout / 1000} seconds`
  if (name === 'AbortError') return 'the run was stopped before it was all there'
  const { code = '', message = '' } = (cause ?? error) as NodeJS.ErrnoException
  const [, reason] = REASONS.find(([codes]) => codes.test(code || message)) ?? []
  return reason ?? `the connection failed (${code || message})`
}

/** Reasons by the codes of Node, undici and OpenSSL. */
const REASONS: readonly (readonly [codes: RegExp, reason: string])[] = [
  [/^ENOTFOUND$/, 'no server of that name is known, or this machine is offline'],
  [/^EAI_AGAIN$/, 'its name could not be looked up; this machine may be offline'],
  [/^ECONNREFUSED$/, 'nothing answers at that address'],
  [/^(?:EHOSTUNREACH|ENETUNREACH|ENETDOWN|EADDRNOTAVAIL)$/, 'there is no way to that server from here'],
  [/^(?:ETIMEDOUT|UND_ERR_(?:CONNECT|HEADERS|BODY)_TIMEOUT)$/, 'the server does not answer'],
  [/^(?:ECONNRESET|EPIPE|UND_ERR_SOCKET|UND_ERR_RES_CONTENT_LENGTH_MISMATCH)$/, 'the server broke off'],
  [
    /^(?:CERT_|ERR_TLS_CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_)/,
    "the server's certificate is not to be trusted",
  ],
  [/^(?:ERR_SSL_|EPROTO$)/, 'the server and Onrecord could not agree on an encrypted connection'],
  [/^(?:HPE_|UND_ERR_HEADERS_OVERFLOW$)/, 'the server does not answer as HTTP has it'],
  [/^(?:Z_|ERR__ERROR_)/, 'what the server sent cannot be unpacked'],
  [/^bad port$/, 'its port is none that pages are fetched from'],
]
