import { OnrecordError } from '../base/errors.ts'
import type { Found } from './found.ts'
import { rawPage } from './raw-page.ts'
import { beginLikeArticles, readArticleLines, readWhole } from './read-stream.ts'

const NAME = '-'
/** Bytes looked at before it is decided how to read on. */
const FIRST_LOOK = 200

/** Standard input: ready articles as they come when it begins like one, else one page. */
export async function* readStandardInput(input: AsyncIterable<Uint8Array>): AsyncGenerator<Found> {
  const chunks = input[Symbol.asyncIterator]()
  const first: Uint8Array[] = []
  let length = 0
  while (length < FIRST_LOOK) {
    const next = await chunks.next()
    if (next.done) break
    first.push(next.value)
    length += next.value.length
  }
  const start = Buffer.concat(first)
  const whole = startingWith(start, chunks)
  if (beginLikeArticles(start)) {
    yield* readArticleLines(NAME, whole)
    return
  }
  try {
    yield { page: rawPage(NAME, await readWhole(NAME, whole), null) }
  } catch (error) {
    if (!(error instanceof OnrecordError)) throw error
    yield { name: NAME, error }
  }
}

async function* startingWith(start: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield start
  for (;;) {
    const next = await rest.next()
    if (next.done) return
    yield next.value
  }
}
