import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { OnrecordError } from '../base/errors.ts'
import { badGzip, endlessLine, fileTrouble, isZlibError } from '../sources/errors.ts'
import { inMegabytes, LARGEST_PAGE } from '../sources/limits.ts'
import { readLines } from '../sources/lines.ts'
import { beginsAsGzip, gunzip } from '../sources/unpack.ts'
import { type PrintedLine, parsePrintedLine } from './check-line.ts'

/** A line of a file, or why it cannot be read; `at` names the file and the line. */
export type LineRead =
  | { readonly at: string; readonly line: PrintedLine }
  | { readonly at: string; readonly error: OnrecordError }

/** A line holds the text of an article and all that was read in it. */
const LONGEST_LINE = 6 * LARGEST_PAGE

/** The size of a file in bytes; 0 for standard input, a pipe, and what cannot be read. */
export async function sizeOf(path: string): Promise<number> {
  if (path === '-') return 0
  return await stat(path).then(
    (found) => (found.isFile() ? found.size : 0),
    () => 0,
  )
}

/**
 * The lines of a file, or of standard input (`-`), plain or packed by gzip. An error of the file is yielded behind the
 * lines before it. `onBytes` is called with the bytes of each piece that was read.
 */
export async function* printedLines(
  path: string,
  onBytes: (bytes: number) => void,
  standardInput: AsyncIterable<Uint8Array>,
): AsyncGenerator<LineRead> {
  try {
    const pieces = path === '-' ? standardInput : createReadStream(path)
    for await (const { number, bytes, isEndless } of readLines(
      await unpacked(counting(pieces, onBytes)),
      LONGEST_LINE,
    )) {
      const at = `"${path}", line ${number}`
      if (isEndless) yield { at, error: endlessLine(path, number, LONGEST_LINE) }
      else if (bytes === null) yield { at, error: tooLong(at) }
      else yield readLine(bytes, at)
    }
  } catch (error) {
    const at = `"${path}"`
    if (error instanceof OnrecordError) yield { at, error }
    else if ((error as NodeJS.ErrnoException).code === 'EISDIR') yield { at, error: folder(path) }
    else yield { at, error: isZlibError(error) ? badGzip(path, error) : fileTrouble(path, error) }
  }
}

function readLine(bytes: Uint8Array, at: string): LineRead {
  try {
    return { at, line: parsePrintedLine(Buffer.from(bytes).toString('utf8'), at) }
  } catch (error) {
    if (error instanceof OnrecordError) return { at, error }
    throw error
  }
}

async function* counting(
  pieces: AsyncIterable<Uint8Array>,
  onBytes: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    onBytes(piece.length)
    yield piece
  }
}

async function unpacked(pieces: AsyncGenerator<Uint8Array>): Promise<AsyncIterable<Uint8Array>> {
  const first = await pieces.next()
  const all = async function* (): AsyncGenerator<Uint8Array> {
    if (!first.done) yield first.value
    yield* pieces
  }
  return !first.done && beginsAsGzip(first.value) ? gunzip(all()) : all()
}

function folder(path: string): OnrecordError {
  return new OnrecordError(
    'load/folder',
    `Cannot load "${path}": it is a folder.`,
    `Name the files in it: ${path}${path.endsWith('/') ? '' : '/'}*`,
  )
}

function tooLong(at: string): OnrecordError {
  return new OnrecordError(
    'load/too-long',
    `${at}: it is longer than ${inMegabytes(LONGEST_LINE)}, and no article is.`,
    'Give one article a line, as "onrecord read --json" prints them.',
  )
}
