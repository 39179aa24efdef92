import { OnrecordError } from '../base/errors.ts'
import type { Format } from '../formats/format.ts'
import { beginLikeArticles, FIRST_LOOK } from '../formats/ready-articles.ts'
import { fileTrouble } from './errors.ts'
import type { Found } from './found.ts'
import { pagesOfBytes } from './pages-of-bytes.ts'
import { readArticleLines, readWhole } from './read-stream.ts'

/**
 * The pages of an input without a size: standard input, a pipe, a device. If it begins like a ready article, articles
 * are read line by line; otherwise it is read to its end first.
 */
export async function* readUnsized(
  name: string,
  input: AsyncIterable<Uint8Array>,
  format: Format | null = null,
): AsyncGenerator<Found> {
  try {
    const chunks = input[Symbol.asyncIterator]()
    const start = format === null ? await firstLook(chunks) : new Uint8Array()
    const whole = startingWith(start, chunks)
    if (format?.byLine === 'always' || beginLikeArticles(start)) yield* readArticleLines(name, whole)
    else yield* pagesOfBytes(name, await readWhole(name, whole), { format })
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
