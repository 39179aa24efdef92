import { constants, createReadStream, openAsBlob } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { OnrecordError } from '../base/errors.ts'
import { changedFile, fileTrouble } from './errors.ts'
import { formatByName } from './file-names.ts'
import type { Found } from './found.ts'
import { pagesOfStream } from './pages-of-stream.ts'
import { readUnsized } from './unsized.ts'
import { newFile, type Within } from './within.ts'

const CHUNK = 1 << 18

/**
 * The pages of one file and of the files within it, up to its size when it was opened. An error of the file, or a change meanwhile, is yielded,
 * too; it ends the file, not the run.
 */
export async function* readFile(path: string, follow: Within['follow'] = null): AsyncGenerator<Found> {
  let file: FileHandle | undefined
  let error: unknown
  let hasChanged = false
  try {
    // Without this, a pipe that has replaced the file would block.
    file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    const before = await file.stat()
    if (!before.isFile()) throw changedFile(path)
    try {
      yield* pagesIn(path, file, before.size, follow)
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
export function readSpecialFile(path: string, follow: Within['follow'] = null): AsyncGenerator<Found> {
  return readUnsized(path, createReadStream(path, { highWaterMark: CHUNK }), {
    called: formatByName(path),
    follow,
  })
}

async function* pagesIn(
  path: string,
  file: FileHandle,
  size: number,
  follow: Within['follow'],
): AsyncGenerator<Found> {
  const chunks = chunksOf(file, size)
  const within = newFile(path, { size, follow })
  const blob = (): Promise<Blob> => openAsBlob(path)
  yield* pagesOfStream({ name: path, chunks, called: formatByName(path), blob, size }, within)
}

/** The bytes of a file up to its size. Files that the system generates have no size: they are read to their end. */
async function* chunksOf(file: FileHandle, size: number): AsyncGenerator<Uint8Array> {
  let left = size > 0 ? size : Number.POSITIVE_INFINITY
  while (left > 0) {
    const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(Math.min(CHUNK, left)), 0, null, null)
    if (bytesRead === 0) return
    left -= bytesRead
    yield buffer.subarray(0, bytesRead)
  }
}

function troubleOf(path: string, error: unknown): OnrecordError {
  return error instanceof OnrecordError ? error : fileTrouble(path, error)
}
