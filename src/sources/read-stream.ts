import { noArticles } from '../formats/ready-articles.ts'
import { endlessLine, tooLarge } from './errors.ts'
import type { Found } from './found.ts'
import { inBytes } from './in-bytes.ts'
import { FARTHEST_LINE_END, LARGEST_PAGE } from './limits.ts'
import { readLines } from './lines.ts'
import { rawPage } from './raw-page.ts'

/**
 * Yields ready articles, one for each line; the name of each is the file's name with the line number. Lines of UTF-16 and
 * UTF-32 are given in UTF-8.
 */
export async function* readArticleLines(
  name: string,
  chunks: AsyncIterable<Uint8Array>,
  longest: number = LARGEST_PAGE,
): AsyncGenerator<Found> {
  let isEmpty = true
  for await (const { number, bytes, isEndless } of readLines(inBytes(chunks), longest)) {
    isEmpty = false
    if (isEndless) yield { name: `${name}:${number}`, error: endlessLine(name, number, FARTHEST_LINE_END) }
    else if (bytes) yield { page: rawPage(`${name}:${number}`, bytes, 'article') }
    else yield { name: `${name}:${number}`, error: tooLarge(`line ${number} of "${name}"`) }
  }
  if (isEmpty) yield { name, error: noArticles(name) }
}

/** Reads a whole stream; throws if it is larger than a page may be. */
export async function readWhole(
  name: string,
  chunks: AsyncIterable<Uint8Array>,
  largest: number = LARGEST_PAGE,
): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    length += chunk.length
    if (length > largest) throw tooLarge(`"${name}"`, largest)
    pieces.push(chunk)
  }
  return Buffer.concat(pieces)
}
