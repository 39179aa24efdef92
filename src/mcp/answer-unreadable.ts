import type { Readable, Writable } from 'node:stream'

/** The most bytes of a message; the client that sends more is heard no further. */
const LONGEST = 10 * 1024 * 1024

/** Codes of JSON-RPC 2.0, section 5.1. */
const PARSE_ERROR = -32_700
const INVALID_REQUEST = -32_600

/**
 * Answers the lines of a client that are no JSON, or no message of JSON-RPC: the library that reads the others leaves
 * them out without an answer, and the client waits. Returns a function that ends this.
 */
export function answerUnreadable(input: Readable, output: Writable): () => void {
  let pieces: Buffer[] = []
  let length = 0
  const take = (chunk: Buffer): void => {
    let from = 0
    for (let end = chunk.indexOf('\n'); end >= 0; end = chunk.indexOf('\n', from)) {
      const error = errorOf(Buffer.concat([...pieces, chunk.subarray(from, end)]).toString())
      if (error) output.write(`${JSON.stringify({ jsonrpc: '2.0', ...error })}\n`)
      pieces = []
      length = 0
      from = end + 1
    }
    pieces.push(chunk.subarray(from))
    length += chunk.length - from
    if (length > LONGEST) stop()
  }
  const stop = (): void => {
    pieces = []
    input.off('data', take).off('end', stop).off('close', stop)
  }
  input.on('data', take).on('end', stop).on('close', stop)
  return stop
}

function errorOf(line: string): object | null {
  if (line.trim() === '') return null
  let message: unknown
  try {
    message = JSON.parse(line)
  } catch {
    return { id: null, error: { code: PARSE_ERROR, message: 'Parse error: the line is no JSON.' } }
  }
  if (typeof message !== 'object' || message === null || Array.isArray(message))
    return { id: null, error: invalid('a message is an object') }
  const { jsonrpc, id = null, method, params } = message as Readonly<Record<string, unknown>>
  const own = typeof id === 'string' || typeof id === 'number' ? id : null
  if (jsonrpc !== '2.0') return { id: own, error: invalid('"jsonrpc" is "2.0"') }
  if (method === undefined)
    return 'result' in message || 'error' in message
      ? null
      : { id: own, error: invalid('"method" is missing') }
  if (typeof method !== 'string') return { id: own, error: invalid('"method" is a text') }
  const isObject = typeof params === 'object' && params !== null && !Array.isArray(params)
  return params === undefined || isObject ? null : { id: own, error: invalid('"params" is an object') }
}

function invalid(why: string): { readonly code: number; readonly message: string } {
  return { code: INVALID_REQUEST, message: `Invalid request: ${why}.` }
}
