import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'

/** Whether bytes begin like gzip. */
export function beginsAsGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b
}

/** Unpacks gzip as it comes, in one piece or several. Its errors, and those of `packed`, reach the reader of the result. */
export function gunzip(packed: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  return pipeline(Readable.from(packed, { objectMode: false }), createGunzip(), () => {})
}
