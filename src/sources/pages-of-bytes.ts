import { OnrecordError } from '../base/errors.ts'
import type { FileBytes, Format } from '../formats/format.ts'
import { formatByName } from './file-names.ts'
import type { Found } from './found.ts'
import { pagesOfStream } from './pages-of-stream.ts'
import { newFile, type Within } from './within.ts'

/** What is known about bytes besides their name. */
export interface Known extends Pick<FileBytes, 'url' | 'charset'> {
  /** Default: the format of the name's ending; `null` lets the bytes decide. */
  readonly format?: Format | null
  /** Default: nothing is fetched. */
  readonly follow?: Within['follow']
  /** The most bytes of a page. Default 50 MB. */
  readonly largest?: number
}

/**
 * The pages of a file that is in memory, and of the files within it. Gzip is unpacked first. Formats are found by their
 * bytes, too: ready articles in JSON also in files called text. If the file cannot be read in its format, the error is
 * yielded.
 *
 * @example
 * ```ts
 * const bytes = new TextEncoder().encode('{"id": "a1", "text": "Shut."}\n{"id": "a2", "text": "Open."}\n')
 * for await (const found of pagesOfBytes('wire.jsonl', bytes)) {
 *   if ('page' in found) console.log(found.page.name) // wire.jsonl:1, then wire.jsonl:2
 * }
 * ```
 */
export async function* pagesOfBytes(
  name: string,
  bytes: Uint8Array,
  { format: called = formatByName(name), url, charset, follow = null, largest }: Known = {},
): AsyncGenerator<Found> {
  const size = bytes.length
  const chunks = only(bytes)
  const blob = async (): Promise<Blob> => new Blob([bytes as Uint8Array<ArrayBuffer>])
  const within = newFile(name, { size, follow, ...(largest === undefined ? {} : { largest }) })
  try {
    yield* pagesOfStream({ name, chunks, called, url, charset, blob, size, isInMemory: true }, within)
  } catch (error) {
    if (!(error instanceof OnrecordError)) throw error
    yield { name, error }
  }
}

async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
