import type { Context } from 'hono'
import { OnrecordError } from '../base/errors.ts'
import { badBody } from './bad-body.ts'

/** The fields of a body, and what to send instead of an invalid one. */
export interface JsonShape {
  readonly known: readonly string[]
  readonly hint: string
}

/**
 * Parses a body as a JSON object that has no other fields than the known ones. Throws `server/bad-body`, which says what
 * is wrong with it.
 */
export function jsonObject(bytes: Uint8Array, { known, hint }: JsonShape): Readonly<Record<string, unknown>> {
  const body = parse(bytes, hint)
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw badBody(`The JSON is ${kindOf(body)}, and must be an object.`, hint)
  }
  const other = Object.keys(body).find((key) => !known.includes(key))
  if (other !== undefined) throw badBody(`There is no field "${other.slice(0, 40)}" here.`, hint)
  return body as Readonly<Record<string, unknown>>
}

/** A field that must be a text. Throws `server/bad-body` if it is missing or something else. */
export function textField(body: Readonly<Record<string, unknown>>, field: string, hint: string): string {
  const value = body[field]
  if (typeof value === 'string') return value
  throw badBody(
    value === undefined
      ? `The JSON has no "${field}".`
      : `"${field}" is ${kindOf(value)}, and must be a text.`,
    hint,
  )
}

/** Throws `server/wrong-encoding` if the body is packed: bodies are taken as they are. */
export function refusePacked(c: Context): void {
  const encoding = c.req.header('content-encoding')?.trim().toLowerCase() ?? 'identity'
  if (encoding === 'identity') return
  throw new OnrecordError(
    'server/wrong-encoding',
    `The body is packed (Content-Encoding: ${encoding.slice(0, 40)}), and is not unpacked here.`,
    'Send it as it is, without Content-Encoding.',
  )
}

function parse(bytes: Uint8Array, hint: string): unknown {
  if (bytes.length === 0) throw badBody('The body is empty.', hint)
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b
    throw badBody(
      isGzip
        ? 'The body is packed with gzip, and is not unpacked here.'
        : 'The body is not UTF-8, which JSON must be.',
      hint,
    )
  }
  try {
    return JSON.parse(text)
  } catch (error) {
    throw badBody(`The body is not valid JSON: ${whereIn(text, error)}.`, hint)
  }
}

/** Where JSON is broken, read from the message of the error: `it breaks off at its end`. */
function whereIn(text: string, error: unknown): string {
  const { message } = error as SyntaxError
  const at = Number(/ position (\d+)/.exec(message)?.[1] ?? Number.NaN)
  if (/^Unexpected end/.test(message) || at >= text.trimEnd().length) return 'it ends too early'
  return Number.isNaN(at) ? 'it has a mark where none may stand' : `it is broken at character ${at + 1}`
}

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'string') return 'a text'
  if (typeof value === 'object') return 'an object'
  return typeof value === 'number' ? 'a number' : String(value)
}
