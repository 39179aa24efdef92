import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { OnrecordError } from '../base/errors.ts'
import { fileTrouble, tooLarge } from './errors.ts'
import { isGzip, kindByName } from './file-kinds.ts'
import type { Found } from './found.ts'
import { LARGEST_PAGE } from './limits.ts'
import { pagesOfBytes } from './pages-of-bytes.ts'
import { readArticleLines, readWhole } from './read-stream.ts'

/** The pages of one file. Trouble with the file is a finding, too; it ends the file, not the run. */
export async function* readFile(path: string, size: number): AsyncGenerator<Found> {
  const kind = kindByName(path) ?? 'bytes'
  try {
    if (kind === 'lines' || (kind === 'json' && size > LARGEST_PAGE)) {
      yield* readArticleLines(path, open(path))
      return
    }
    if (size > LARGEST_PAGE) throw tooLarge(`"${path}"`)
    yield* pagesOfBytes(path, await readWhole(path, open(path)))
  } catch (error) {
    yield { name: path, error: error instanceof OnrecordError ? error : troubleOf(path, error) }
  }
}

function open(path: string): AsyncIterable<Uint8Array> {
  const file = createReadStream(path, { highWaterMark: 1 << 18 })
  // The error, if any, reaches whoever reads the last stream.
  return isGzip(path) ? pipeline(file, createGunzip(), () => {}) : file
}

function troubleOf(path: string, error: unknown): OnrecordError {
  if (!/^Z_/.test((error as NodeJS.ErrnoException).code ?? '')) return fileTrouble(path, error)
  return new OnrecordError(
    'sources/bad-gzip',
    `Cannot read "${path}": it cannot be unpacked; it is cut off or no gzip file.`,
    'Fetch the file again, or take the .gz off its name if it is not packed.',
    { cause: error },
  )
}
