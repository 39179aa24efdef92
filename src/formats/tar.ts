import type { ParsedTarEntry } from 'modern-tar'
import { OnrecordError } from '../base/errors.ts'
import { describedAs } from './described.ts'
import { entryName, nothingIn, pathOutside } from './entry-names.ts'
import type { FileStream, Format, InFile } from './format.ts'
import { streamOf } from './joined.ts'

/** A TAR archive: the files in it, each in its own format. */
export const tar: Format = {
  ...describedAs('tar'),
  begins: (head) => isTar(head),
  pagesOfStream: pagesOfTar,
}

const MAGIC_AT = 257

function isTar(head: Uint8Array): boolean {
  return [...'ustar'].every((letter, i) => head[MAGIC_AT + i] === letter.charCodeAt(0))
}

async function* pagesOfTar({ name: archive, chunks }: FileStream): AsyncGenerator<InFile> {
  const { createTarDecoder } = await import('modern-tar')
  const entries = streamOf(chunks).pipeThrough(createTarDecoder({ strict: true }))
  let isEmpty = true
  let last = ''
  // An archive that is cut off within a file breaks off twice: for that file, and for itself.
  let told: OnrecordError | null = null
  const errorOf = (cause: unknown): unknown => {
    if (cause instanceof OnrecordError || isOfTransport(cause)) return cause
    told = cutOff(archive, last, cause)
    return told
  }
  try {
    for await (const { header, body } of entries) {
      last = header.name
      const shown = entryName(header.name)
      if (shown !== null && isFile(header)) {
        isEmpty = false
        const name = `${archive}/${shown}`
        const outside = pathOutside(archive, header.name)
        if (outside) yield { name, error: outside }
        else if (header.type !== undefined && header.type !== 'file')
          yield { name, skipped: OTHERS[header.type]! }
        else yield { name, chunks: bytesOf(body, errorOf), size: header.size }
      }
      // The next file comes only when this one is read or given up.
      if (!body.locked) await body.cancel()
    }
  } catch (cause) {
    if (told) return
    throw errorOf(cause)
  }
  if (isEmpty) yield { name: archive, error: nothingIn(archive) }
}

/** Entries that stand in a folder like files, and hold none. */
const OTHERS: Readonly<Record<string, string>> = {
  link: 'link',
  symlink: 'link',
  'character-device': 'device',
  'block-device': 'device',
  fifo: 'pipe',
}

/** Whether it is a file, or something in the place of one; folders and headers are neither. */
function isFile({ type = 'file' }: ParsedTarEntry['header']): boolean {
  return type === 'file' || Object.hasOwn(OTHERS, type)
}

async function* bytesOf(
  body: ReadableStream<Uint8Array>,
  errorOf: (cause: unknown) => unknown,
): AsyncGenerator<Uint8Array> {
  try {
    yield* body
  } catch (cause) {
    throw errorOf(cause)
  }
}

/** Errors of unpacking and of the system that come through the stream have a code, those of the archive have none. */
function isOfTransport(error: unknown): boolean {
  return (error as { code?: unknown }).code !== undefined
}

function cutOff(archive: string, last: string, cause: unknown): OnrecordError {
  const where = last === '' ? '' : ` at or behind "${last.slice(0, 200)}"`
  return new OnrecordError(
    'formats/damaged',
    `Cannot read all of "${archive}": it is cut off or damaged${where}.`,
    'Fetch or save it again. Files before that place were read.',
    { cause },
  )
}
