import { OnrecordError } from '../base/errors.ts'
import type { Format } from '../formats/format.ts'
import { fileTrouble } from './errors.ts'
import type { Found } from './found.ts'
import { pagesOfStream } from './pages-of-stream.ts'
import { newFile, type Within } from './within.ts'

/**
 * The pages of an input without a size: standard input, a pipe, a device. If it begins like a ready article, articles
 * are read line by line; archives are read as they come; anything else is read to its end first.
 */
export async function* readUnsized(
  name: string,
  input: AsyncIterable<Uint8Array>,
  {
    called = null,
    follow = null,
  }: { readonly called?: Format | null; readonly follow?: Within['follow'] } = {},
): AsyncGenerator<Found> {
  const within = newFile(name, { follow })
  try {
    yield* pagesOfStream({ name, chunks: within.packed(input), called }, within)
  } catch (error) {
    yield { name, error: error instanceof OnrecordError ? error : fileTrouble(name, error) }
  }
}
