import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { badGzip, isZlibError } from './errors.ts'
import { LARGEST_PAGE } from './limits.ts'
import { readWhole } from './read-stream.ts'

/** Whether bytes begin like gzip. */
export function beginsAsGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b
}

/** Unpacks a stream of gzip as it comes. Its errors, and those of `packed`, reach the reader of the result. */
export function gunzip(packed: NodeJS.ReadableStream): AsyncIterable<Uint8Array> {
  return pipeline(packed, createGunzip(), () => {})
}

/**
 * Unpacks a gzip file that is in memory. Throws `sources/too-large` if there are more than `largest` bytes, and
 * `sources/bad-gzip` if it is damaged.
 */
export async function unpackGzip(
  name: string,
  packed: Uint8Array,
  largest: number = LARGEST_PAGE,
): Promise<Uint8Array> {
  try {
    return await readWhole(name, gunzip(Readable.from([packed])), largest)
  } catch (error) {
    throw isZlibError(error) ? badGzip(name, error) : error
  }
}
