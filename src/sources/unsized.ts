import { OnrecordError } from '../base/errors.ts'
import { fileTrouble } from './errors.ts'
import type { FileKind } from './file-kinds.ts'
import type { Found } from './found.ts'
import { pagesOfBytes } from './pages-of-bytes.ts'
import { readArticleLines, readWhole } from './read-stream.ts'

/** Bytes looked at before it is decided how to read on. */
const FIRST_LOOK = 200

/**
 * The pages of what has no size: standard input, a pipe, a device. Ready articles one a line are read as they come, when
 * it begins like one; all else is read to its end first.
 */
export async function* readUnsized(
  name: string,
  input: AsyncIterable<Uint8Array>,
  kind: FileKind = 'bytes',
): AsyncGenerator<Found> {
  try {
    const chunks = input[Symbol.asyncIterator]()
    const start = kind === 'bytes' ? await firstLook(chunks) : new Uint8Array()
    const whole = startingWith(start, chunks)
    if (kind === 'lines' || beginLikeArticles(start)) yield* readArticleLines(name, whole)
    else yield* pagesOfBytes(name, await readWhole(name, whole), { kind })
  } catch (error) {
    yield { name, error: error instanceof OnrecordError ? error : fileTrouble(name, error) }
  }
}

async function firstLook(chunks: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  const first: Uint8Array[] = []
  let length = 0
  while (length < FIRST_LOOK) {
    const next = await chunks.next()
    if (next.done) break
    first.push(next.value)
    length += next.value.length
  }
  return Buffer.concat(first)
}

/** Whether bytes begin like one of many articles: an object that goes on in its first line. */
function beginLikeArticles(bytes: Uint8Array): boolean {
  return /^\s*\{[ \t]*"(?:id|text|title|date|url|publisher)"[ \t]*:/.test(
    new TextDecoder('latin1').decode(bytes.subarray(0, FIRST_LOOK)).replace(/^\xef\xbb\xbf/, ''),
  )
}

async function* startingWith(start: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (start.length > 0) yield start
  try {
    for (;;) {
      const next = await rest.next()
      if (next.done) return
      yield next.value
    }
  } finally {
    await rest.return?.()
  }
}
