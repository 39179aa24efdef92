import type { Entry, FileEntry } from '@zip.js/zip.js'
import { OnrecordError } from '../base/errors.ts'
import type { FileBlob, InFile } from './format.ts'
import { joined } from './joined.ts'

/** The most bytes of a file in an archive that is read at once. */
const LARGEST = 50 * 1024 * 1024

/** Of an archive with more files the index is read again rather than kept: an entry of it takes 7 kB. */
const MOST_KEPT = 2_000

/** A format whose files are ZIP archives. */
export interface ZipKind {
  /** The format's name. */
  readonly name: string
  /** Whether an archive has this format, by the names of its files. */
  is(names: ReadonlySet<string>): boolean
  pages(archive: ZipArchive, file: FileBlob): AsyncIterable<InFile>
}

/** A ZIP archive that is open. */
export interface ZipArchive {
  /** The names of the files in it. */
  readonly names: ReadonlySet<string>
  /** The files in it, in the order of its index. */
  files(): AsyncGenerator<ZipFile>
  /** The bytes of a file, unpacked; `null` if there is none of that name. Throws `formats/damaged` and its like. */
  bytes(name: string): Promise<Uint8Array | null>
  close(): Promise<void>
}

/** A file in a ZIP archive. */
export interface ZipFile {
  readonly name: string
  /** Size when unpacked, in bytes, as the index says. */
  readonly size: number
  readonly isLink: boolean
  /** The bytes as they come, unpacked. Throws `formats/encrypted` and `formats/damaged`. */
  chunks(): AsyncGenerator<Uint8Array>
}

/** Opens a ZIP archive. Throws `formats/damaged` if its index cannot be read. */
export async function openZip(name: string, blob: Blob): Promise<ZipArchive> {
  const { BlobReader, ZipReader, configure } = await import('@zip.js/zip.js')
  configure({ useWebWorkers: false })
  const reader = new ZipReader(new BlobReader(blob))
  // Names that lead out of the archive are refused one by one; the files beside them are read.
  const list = (): AsyncIterable<Entry> => reader.getEntriesGenerator({ filenameValidation: 'tolerant' })
  const names = new Set<string>()
  let kept: FileEntry[] | null = []
  try {
    for await (const entry of list()) {
      if (entry.directory) continue
      names.add(entry.filename)
      if (kept && kept.push(entry) > MOST_KEPT) kept = null
    }
  } catch (cause) {
    throw noIndex(name, cause)
  }
  async function* entries(): AsyncGenerator<FileEntry> {
    if (kept) yield* kept
    else for await (const entry of list()) if (!entry.directory) yield entry
  }
  return {
    names,
    async *files() {
      for await (const entry of entries()) {
        const { filename, uncompressedSize: size, symlink: isLink } = entry
        yield { name: filename, size, isLink, chunks: () => chunksOf(name, entry) }
      }
    },
    async bytes(wanted) {
      if (!names.has(wanted)) return null
      const pieces: Uint8Array[] = []
      let length = 0
      for await (const entry of entries()) {
        if (entry.filename !== wanted) continue
        for await (const piece of chunksOf(name, entry)) {
          length += piece.length
          if (length > LARGEST) throw tooLarge(name, wanted)
          pieces.push(piece)
        }
        break
      }
      return joined(pieces)
    },
    close: () => reader.close(),
  }
}

async function* chunksOf(archive: string, entry: FileEntry): AsyncGenerator<Uint8Array> {
  if (entry.encrypted) throw encrypted(archive, entry.filename)
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
  const end = new AbortController()
  let trouble: unknown
  const done = entry
    .getData(writable, { checkSignature: true, signal: end.signal })
    .catch((cause: unknown) => {
      trouble = cause
    })
  try {
    yield* readable
    await done
  } catch (cause) {
    trouble ??= cause
  } finally {
    end.abort()
  }
  if (trouble !== undefined)
    throw damaged(
      archive,
      entry.filename,
      trouble instanceof Error ? trouble.message : String(trouble),
      trouble,
    )
}

function noIndex(name: string, cause: unknown): OnrecordError {
  return new OnrecordError(
    'formats/damaged',
    `Cannot read "${name}": its list of files is not to be found; it is cut off or damaged.`,
    'Fetch or save it again.',
    { cause },
  )
}

function damaged(archive: string, name: string, why: string, cause?: unknown): OnrecordError {
  return new OnrecordError(
    'formats/damaged',
    `Cannot read "${name}" in "${archive}": its bytes are damaged (${why.replace(/\.$/, '')}).`,
    'Fetch or save the archive again; the other files in it were read.',
    { cause },
  )
}

function tooLarge(archive: string, name: string): OnrecordError {
  return new OnrecordError(
    'formats/damaged',
    `Cannot read "${name}" in "${archive}": it is larger than 50 MB.`,
    'Unpack the archive, split the file and name its parts.',
  )
}

function encrypted(archive: string, name: string): OnrecordError {
  return new OnrecordError(
    'formats/encrypted',
    `Cannot read "${name}" in "${archive}": it is encrypted.`,
    'Unpack it with its password and name the folder.',
  )
}
