import { OnrecordError } from '../base/errors.ts'
import { tooLarge } from './errors.ts'
import type { Found } from './found.ts'
import { LARGEST_PAGE } from './limits.ts'
import { readLines } from './lines.ts'
import { rawPage } from './raw-page.ts'

/** Ready articles, one a line; the name of each is the file's with the line's number. */
export async function* readArticleLines(
  name: string,
  chunks: AsyncIterable<Uint8Array>,
  longest: number = LARGEST_PAGE,
): AsyncGenerator<Found> {
  let isEmpty = true
  for await (const { number, bytes } of readLines(chunks, longest)) {
    isEmpty = false
    if (bytes) yield { page: rawPage(`${name}:${number}`, bytes, 'article') }
    else yield { name: `${name}:${number}`, error: tooLarge(`line ${number} of "${name}"`) }
  }
  if (isEmpty) yield { name, error: emptyFile(name) }
}

/** A whole stream; throws when it is larger than a page may be. */
export async function readWhole(
  name: string,
  chunks: AsyncIterable<Uint8Array>,
  largest: number = LARGEST_PAGE,
): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    length += chunk.length
    if (length > largest) throw tooLarge(`"${name}"`)
    pieces.push(chunk)
  }
  return Buffer.concat(pieces)
}

/** A `.json` file: one article, a list of them, or lines after all. */
export function* readJson(name: string, bytes: Uint8Array): Generator<Found> {
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    // Not one value: lines of values, or broken, which the page's reader will say of the line.
    for (const { number, line } of linesOf(bytes))
      yield { page: rawPage(`${name}:${number}`, line, 'article') }
    return
  }
  if (!Array.isArray(value)) yield { page: rawPage(name, bytes, 'article') }
  else if (value.length === 0) yield { name, error: emptyFile(name) }
  else {
    for (const [i, article] of value.entries()) {
      yield { page: rawPage(`${name}#${i + 1}`, Buffer.from(JSON.stringify(article)), 'article') }
    }
  }
}

function* linesOf(bytes: Uint8Array): Generator<{ number: number; line: Uint8Array }> {
  let from = 0
  for (let number = 1; from <= bytes.length; number++) {
    const end = bytes.indexOf(0x0a, from)
    const line = bytes.subarray(from, end < 0 ? bytes.length : end)
    if (line.some((byte) => byte > 0x20)) yield { number, line }
    if (end < 0) return
    from = end + 1
  }
}

/** Whether bytes begin like ready articles: an object with a text. */
export function beginLikeArticles(bytes: Uint8Array): boolean {
  return /^\s*\{\s*"(?:id|text|title|date|url|publisher)"\s*:/.test(
    new TextDecoder('latin1').decode(bytes.subarray(0, 200)).replace(/^\xef\xbb\xbf/, ''),
  )
}

/** `sources/empty`: nothing to read in what should hold articles. */
export function emptyFile(name: string): OnrecordError {
  return new OnrecordError(
    'sources/empty',
    `Cannot read "${name}": it holds no articles.`,
    'Give one JSON object a line: {"id": "a1", "text": "…"}.',
  )
}
