import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { badGzip, isZlibError } from './errors.ts'
import { LARGEST_PAGE } from './limits.ts'
import { readWhole } from './read-stream.ts'

/** Whether bytes begin as gzip does. */
export function beginsAsGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b
}

/** A stream of gzip, unpacked as it comes. Its errors, and those of `packed`, reach whoever reads it. */
export function gunzip(packed: NodeJS.ReadableStream): AsyncIterable<Uint8Array> {
  return pipeline(packed, createGunzip(), () => {})
}

/**
 * The bytes in a file of gzip that is at hand. Throws `sources/too-large` if there are more than `largest`, and
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
