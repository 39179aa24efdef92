import { OnrecordError } from '../base/errors.ts'
import type { FileBytes, Format } from '../formats/format.ts'
import { formatOfBytes, READABLE } from '../formats/registry.ts'
import type { PageFormat } from '../types/page.ts'
import { formatByName, isGzip } from './file-names.ts'
import type { Found } from './found.ts'
import { rawPage } from './raw-page.ts'
import { beginsAsGzip, unpackGzip } from './unpack.ts'

/** What is known about bytes besides their name. */
export interface Known extends Pick<FileBytes, 'url' | 'charset'> {
  /** Default: the format of the name's ending; `null` lets the bytes decide. */
  readonly format?: Format | null
}

/**
 * The pages of a file that is in memory. A file with the name of gzip is unpacked first. Ready articles in JSON are
 * found also in files called text. If the file cannot be read in its format, the error is yielded.
 *
 * @example
 * ```ts
 * const bytes = new TextEncoder().encode('{"id": "a1", "text": "Shut."}\n{"id": "a2", "text": "Open."}\n')
 * for await (const found of pagesOfBytes('wire.jsonl', bytes)) {
 *   console.log('page' in found ? found.page.name : found.error.message) // wire.jsonl:1, then wire.jsonl:2
 * }
 * ```
 */
export async function* pagesOfBytes(
  name: string,
  file: Uint8Array,
  known: Known = {},
): AsyncGenerator<Found> {
  try {
    const bytes = isGzip(name) && beginsAsGzip(file) ? await unpackGzip(name, file) : file
    yield* pagesIn(name, bytes, known)
  } catch (error) {
    if (!(error instanceof OnrecordError)) throw error
    yield { name, error }
  }
}

async function* pagesIn(
  name: string,
  bytes: Uint8Array,
  { format: called = formatByName(name), ...transport }: Known,
): AsyncGenerator<Found> {
  const format = formatOfBytes(bytes, called)
  if (!format?.pages) {
    yield { page: rawPage(name, bytes, (format?.name ?? null) as PageFormat | null, transport) }
    return
  }
  try {
    for await (const found of format.pages({ name, bytes, ...transport })) {
      yield 'error' in found ? found : { page: rawPage(found.name, found.bytes, found.format, found) }
    }
  } catch (error) {
    throw error instanceof OnrecordError ? error : unreadable(name, format, error)
  }
}

function unreadable(name: string, { is }: Format, cause: unknown): OnrecordError {
  return new OnrecordError(
    'sources/unreadable-format',
    `Cannot read "${name}" as ${is}: ${cause instanceof Error ? cause.message : String(cause)}.`,
    `Fetch or save it again, or turn it into another format: Onrecord reads ${READABLE}.`,
    { cause },
  )
}
