import { parseIsoDay } from '../base/calendar.ts'
import { OnrecordError } from '../base/errors.ts'
import { withoutCredentials } from '../base/web-address.ts'
import type { TakeNote } from '../types/note.ts'
import type { MetadataDate, Page, RawPage } from '../types/page.ts'
import { type Doubt, decode } from './charsets/decode.ts'
import { detectLanguage } from './language.ts'
import { nameOf } from './name-of.ts'
import { readPlain } from './plain/read-plain.ts'

const SHAPE = 'A ready article looks like {"id": "a1", "text": "…", "title": "…", "date": "2023-03-10"}.'

/**
 * Reads a ready article: one JSON object with `id` and `text`; `title`, `date`, `url` and `publisher` are optional.
 * Halves of surrogate pairs, which no file or address can contain, become U+FFFD; offsets do not change.
 */
export async function readArticle(raw: RawPage, note: TakeNote = () => {}): Promise<Page> {
  const { fields, doubts } = parseObject(raw)
  const text = fields.text
  if (typeof text !== 'string') throw bad(raw, `"text" is ${describe(text)}, not a string`)
  if (!/\S/.test(text)) throw bad(raw, '"text" is empty')
  for (const { code, message } of doubts) note(code, 0, text.length, message)
  for (const { code, found } of readPlain(text).layouts) {
    note(code, 0, text.length, `${found}; the text of a ready article is read as it stands`)
  }
  const title = optionalString(raw, fields, 'title')
  const url = optionalString(raw, fields, 'url')
  return {
    name: raw.name.toWellFormed(),
    url: url === null ? raw.url : withoutCredentials(url),
    sha256: raw.sha256,
    format: 'article',
    text,
    blocks: [],
    metadata: {
      title,
      authors: [],
      publisher: optionalString(raw, fields, 'publisher'),
      published: readDate(raw, fields),
    },
    language: await detectLanguage(title === null ? text : `${title}\n\n${text}`),
    id: readId(raw, fields),
  }
}

function parseObject(raw: RawPage): { fields: Readonly<Record<string, unknown>>; doubts: readonly Doubt[] } {
  // The text of a ready article is kept unchanged, even if it was encoded twice.
  const { text, doubts } = decode(raw.bytes, { html: false, keep: true })
  const halves: string[] = []
  const wellFormed = (name: string, value: unknown): unknown => {
    if (typeof value !== 'string' || value.isWellFormed()) return value
    halves.push(name)
    return value.toWellFormed()
  }
  let value: unknown
  try {
    value = JSON.parse(text, wellFormed)
  } catch (cause) {
    throw bad(
      raw,
      `it is not JSON (${(cause as Error).message.replace(/ in JSON at position (\d+).*$/s, ' at character $1')})`,
      cause,
    )
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw bad(raw, `it holds ${describe(value)}, not an object`)
  }
  const fields = value as Readonly<Record<string, unknown>>
  const given = halves.filter((name) => Object.hasOwn(fields, name))
  if (given.length === 0) return { fields, doubts }
  const message = `half a surrogate pair stands in ${given.map((name) => `"${name}"`).join(' and ')}; read as U+FFFD`
  return { fields, doubts: [...doubts, { code: 'pages/lone-surrogates', message }] }
}

function readId(raw: RawPage, fields: Readonly<Record<string, unknown>>): string {
  const id = fields.id
  // Many exports have numbers as identifiers.
  if (typeof id === 'number') return String(id)
  // In the path of a URL, "." and ".." are steps, even escaped: the article could not be reached over HTTP.
  if (id === '.' || id === '..') throw bad(raw, `"id" is "${id}", which no URL can hold`)
  if (typeof id === 'string' && id !== '') return id
  throw bad(raw, id === '' ? '"id" is empty' : `"id" is ${describe(id)}, not a string`)
}

function optionalString(
  raw: RawPage,
  fields: Readonly<Record<string, unknown>>,
  name: string,
): string | null {
  const value = fields[name]
  if (value === undefined || value === null || value === '') return null
  if (typeof value !== 'string') throw bad(raw, `"${name}" is ${describe(value)}, not a string`)
  return value
}

/** A day, month or year; a time of day after it is dropped. */
function readDate(raw: RawPage, fields: Readonly<Record<string, unknown>>): MetadataDate | null {
  const date = optionalString(raw, fields, 'date')
  if (date === null) return null
  const value = /^(\d{4}-\d{2}-\d{2})(?!\d)/.exec(date)?.[1] ?? date
  const isValid = /^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/.test(value) || parseIsoDay(value) !== null
  if (!isValid) throw bad(raw, `"date" is "${date}", not an ISO 8601 date such as 2023-03-10`)
  return { value, source: 'json:date', evidence: [] }
}

function describe(value: unknown): string {
  if (value === undefined) return 'missing'
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}

function bad(raw: RawPage, why: string, cause?: unknown): OnrecordError {
  return new OnrecordError('pages/bad-article', `Cannot read ${nameOf(raw)}: ${why}.`, SHAPE, { cause })
}
