import { OnrecordError } from '../base/errors.ts'
import { beginningOf, decodeWide, wideUnicodeOf } from '../base/wide-unicode.ts'
import type { PageFormat } from '../types/page.ts'
import { describedAs } from './described.ts'
import type { FileBytes, Format, InFile } from './format.ts'
import { elementsOf } from './json-elements.ts'

/** The fields of a ready article that are read. */
const FIELDS: readonly string[] = ['id', 'text', 'title', 'date', 'url', 'publisher']

/** Ready articles, one a line. */
export const jsonLines: Format = { ...describedAs('json-lines'), pages: pagesInJson, byLine: 'always' }

/** Ready articles: one, a list of them, or one a line. */
export const json: Format = {
  ...describedAs('json'),
  sniff: holdJson,
  pages: pagesInJson,
  byLine: 'large',
}

/** The pages of a file of ready articles: one, a list of them, or one a line. */
function* pagesInJson({ name, bytes }: FileBytes): Generator<InFile> {
  const value = parse(bytes)
  if (value === undefined) {
    // Not one JSON value: one value on each line, or a broken line, which the reader of pages reports.
    let isEmpty = true
    for (const { number, line } of linesOf(inBytes(bytes))) {
      isEmpty = false
      yield { name: `${name}:${number}`, bytes: line, format: 'article' }
    }
    if (isEmpty) yield { name, error: noArticles(name) }
  } else if (!Array.isArray(value)) yield { name, bytes, format: 'article' }
  else if (value.length === 0) yield { name, error: noArticles(name) }
  else {
    // Bytes that are not UTF-8 are left to the reader of pages, which finds their character set.
    const elements = isUtf8(inBytes(bytes)) ? null : elementsOf(bytes)
    for (const [i, article] of value.entries()) {
      const own = elements?.[i] ?? new TextEncoder().encode(JSON.stringify(article))
      yield { name: `${name}#${i + 1}`, bytes: own, format: 'article' }
    }
  }
}

/** Whether bytes are JSON: one object or list, or an object on their first line. */
function holdJson(bytes: Uint8Array): boolean {
  const start = beginningOf(bytes, 1_000)
  if (!/^\s*(?:\{\s*["}]|\[\s*[[{"\]\d])/.test(start)) return false
  if (parse(bytes) !== undefined) return true
  const all = inBytes(bytes)
  const { value } = linesOf(all).next()
  return value !== undefined && value.line.length < all.length && isObject(parse(value.line))
}

/** `formats/empty`: a file of articles without an article. */
export function noArticles(name: string): OnrecordError {
  return new OnrecordError(
    'formats/empty',
    `Cannot read "${name}": it holds no articles.`,
    'Give one JSON object a line: {"id": "a1", "text": "…"}.',
  )
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function parse(bytes: Uint8Array): unknown {
  const form = wideUnicodeOf(bytes)
  try {
    return JSON.parse(form ? decodeWide(bytes, form) : new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
}

/** Bytes in which a character of ASCII is one byte: those of UTF-16 and UTF-32 as UTF-8. */
function inBytes(bytes: Uint8Array): Uint8Array {
  const form = wideUnicodeOf(bytes)
  return form ? new TextEncoder().encode(decodeWide(bytes, form)) : bytes
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

function* linesOf(bytes: Uint8Array): Generator<{ number: number; line: Uint8Array }, undefined> {
  let from = 0
  for (let number = 1; from <= bytes.length; number++) {
    const end = bytes.indexOf(0x0a, from)
    const line = bytes.subarray(from, end < 0 ? bytes.length : end)
    if (line.some((byte) => byte > 0x20)) yield { number, line }
    if (end < 0) return
    from = end + 1
  }
}

/** How many bytes are read before the way of reading is chosen. */
export const FIRST_LOOK = 200

const BEGINNING = new RegExp(`^\\s*\\{[ \\t]*"(?:${FIELDS.join('|')})"[ \\t]*:`)

/** Whether bytes begin like one of many articles: an object that continues on its first line. */
export function beginLikeArticles(bytes: Uint8Array): boolean {
  return BEGINNING.test(beginningOf(bytes, FIRST_LOOK))
}

/** The other fields of a page that is a ready article, whose values are not read; none for other pages. */
export function unknownFields(page: {
  readonly format: PageFormat | null
  readonly bytes: Uint8Array
}): string[] {
  const article = page.format === 'article' ? parse(page.bytes) : undefined
  return isObject(article) ? Object.keys(article as object).filter((name) => !FIELDS.includes(name)) : []
}

const NAMED = 6

/** Says that several articles have these ids. */
export function sharedIdsText(ids: readonly string[]): string {
  const some = ids.slice(0, NAMED).map((id) => JSON.stringify(id.slice(0, 80)))
  const more = ids.length - some.length
  const list = `${some.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
  const is = ids.length === 1 ? 'the id of several articles is' : 'ids of several articles are'
  return `${is} ${list}; on record each goes by an address, which "onrecord show ID" tells`
}

/** Says that these fields are not read. */
export function unknownFieldsText(names: readonly string[]): string {
  const some = names.slice(0, NAMED).map((name) => JSON.stringify(name.slice(0, 40)))
  const more = names.length - some.length
  const list = `${some.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
  return `not read: the ${names.length === 1 ? 'field' : 'fields'} ${list}; what is read: ${FIELDS.join(', ')}`
}
