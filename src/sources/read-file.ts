import { constants, createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { OnrecordError } from '../base/errors.ts'
import { badGzip, changedFile, fileTrouble, isZlibError, tooLarge } from './errors.ts'
import { formatByName, isGzip } from './file-names.ts'
import type { Found } from './found.ts'
import { LARGEST_PAGE } from './limits.ts'
import { pagesOfBytes } from './pages-of-bytes.ts'
import { readArticleLines, readWhole } from './read-stream.ts'
import { gunzip } from './unpack.ts'
import { readUnsized } from './unsized.ts'

const CHUNK = 1 << 18

/**
 * The pages of one file, up to its size when it was opened. An error of the file, or a change meanwhile, is yielded,
 * too; it ends the file, not the run.
 */
export async function* readFile(path: string): AsyncGenerator<Found> {
  let file: FileHandle | undefined
  let error: unknown
  let hasChanged = false
  try {
    // Without this, a pipe that has replaced the file would block.
    file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    const before = await file.stat()
    if (!before.isFile()) throw changedFile(path)
    try {
      yield* pagesIn(path, file, before.size)
    } catch (cause) {
      error = cause
    }
    const after = await file.stat()
    hasChanged = after.size !== before.size || after.mtimeMs !== before.mtimeMs
  } catch (cause) {
    error ??= cause
  } finally {
    await file?.close()
  }
  if (hasChanged) yield { name: path, error: changedFile(path) }
  else if (error !== undefined) yield { name: path, error: troubleOf(path, error) }
}

/** The pages of a pipe or device that the user has named: read as it comes. */
export function readSpecialFile(path: string): AsyncGenerator<Found> {
  const file = createReadStream(path, { highWaterMark: CHUNK })
  return readUnsized(path, unpacked(path, file), formatByName(path))
}

async function* pagesIn(path: string, file: FileHandle, size: number): AsyncGenerator<Found> {
  const byLine = formatByName(path)?.byLine
  // Files that the system generates have no size: they are read to their end.
  const end = size > 0 ? { start: 0, end: size - 1 } : {}
  const chunks = unpacked(path, file.createReadStream({ highWaterMark: CHUNK, autoClose: false, ...end }))
  if (byLine === 'always' || (byLine === 'large' && size > LARGEST_PAGE)) {
    yield* readArticleLines(path, chunks)
    return
  }
  if (size > LARGEST_PAGE) throw tooLarge(`"${path}"`)
  yield* pagesOfBytes(path, await readWhole(path, chunks))
}

function unpacked(path: string, file: NodeJS.ReadableStream): AsyncIterable<Uint8Array> {
  return (isGzip(path) ? gunzip(file) : file) as AsyncIterable<Uint8Array>
}

function troubleOf(path: string, error: unknown): OnrecordError {
  if (error instanceof OnrecordError) return error
  return isZlibError(error) ? badGzip(path, error) : fileTrouble(path, error)
}
