import type { Format } from './format.ts'
import { html } from './html.ts'
import { json, jsonLines } from './ready-articles.ts'
import { REFUSED, type RefusedFormat } from './refused.ts'
import { text } from './text.ts'

/**
 * Every format that is read. Files, folders, standard input, addresses, uploads, the errors that list the formats, the
 * help of the command line and the web pages use this list: a new format is a file here and a line there.
 */
export const FORMATS: readonly Format[] = [html, text, json, jsonLines]

/** The formats that are read, in words: `HTML, plain text, JSON and JSON Lines`. */
export const READABLE = inWords(
  FORMATS.map(({ is }) => is),
  'and',
)

/** Endings of files that are read, in words: `.html, .htm … or .ndjson`. */
export const ENDINGS = inWords(
  FORMATS.flatMap(({ endings }) => endings).map((ending) => `.${ending}`),
  'or',
)

/** XML may be a page or something else: only its bytes show which. */
const XML = ['application/xml', 'text/xml', '*+xml']

/** The format of files with this ending, given without the dot in lower case; `null` for files that are not read. */
export function formatByEnding(ending: string): Format | null {
  return FORMATS.find(({ endings }) => endings.includes(ending)) ?? null
}

/**
 * The format of a media type (lower case, without parameters): one that is read, one that is refused, `bytes` if only
 * the bytes show it, or `null` for an unknown type.
 */
export function formatByType(type: string): Format | RefusedFormat | 'bytes' | null {
  return (
    FORMATS.find(({ mediaTypes }) => mediaTypes.some((known) => isOf(type, known))) ??
    (XML.some((known) => isOf(type, known)) ? 'bytes' : null) ??
    REFUSED.find(({ mediaTypes = [] }) => mediaTypes.some((known) => isOf(type, known))) ??
    null
  )
}

/** Whether this format is read. */
export function isRead(format: Format | RefusedFormat): format is Format {
  return FORMATS.includes(format as Format)
}

/**
 * The format of bytes whose name or type says `called`, or says nothing (`null`). Bytes with the name or type of text
 * can have another format: ready articles are also saved as text.
 */
export function formatOfBytes(bytes: Uint8Array, called: Format | null): Format | null {
  if (called !== null && called !== text) return called
  return FORMATS.find(({ sniff }) => sniff?.(bytes)) ?? called
}

function isOf(type: string, known: string): boolean {
  const [before = '', after] = known.split('*')
  return after === undefined
    ? type === known
    : type.length >= known.length - 1 && type.startsWith(before) && type.endsWith(after)
}

function inWords(words: readonly string[], joint: string): string {
  return `${words.slice(0, -1).join(', ')} ${joint} ${words.at(-1)}`
}
