import { OnrecordError } from '../base/errors.ts'
import type { LinkInFile } from '../formats/format.ts'
import { bomb, tooDeep } from './errors.ts'
import type { Found } from './found.ts'
import { DEEPEST, LARGEST_PAGE, TIMES_UNPACKED, UNPACKED } from './limits.ts'

/** Limits and ways that hold for a file and all files within it. */
export interface Within {
  /** Throws if a file stands in too many others. */
  readonly deeper: () => Within
  /** Passes on the bytes of the file as it lies on disk or comes over the network, and counts them. */
  readonly packed: (chunks: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>
  /** Passes on bytes that were packed, and throws `sources/bomb` if there are too many of them. */
  readonly unpacked: (chunks: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>
  /** The most bytes of a page. */
  readonly largest: number
  /** Reads the page at an address; `null` if nothing may be fetched. */
  readonly follow: ((link: LinkInFile) => AsyncIterable<Found>) | null
}

/** The limits of a new file. `size` is its size in bytes, if that is known before it is read. */
export function newFile(
  name: string,
  {
    size = 0,
    largest = LARGEST_PAGE,
    follow = null,
  }: { readonly size?: number; readonly largest?: number; readonly follow?: Within['follow'] } = {},
): Within {
  let packed = 0
  let unpacked = 0
  const at = (depth: number): Within => ({
    largest,
    follow,
    deeper() {
      if (depth >= DEEPEST) throw tooDeep(name, DEEPEST)
      return at(depth + 1)
    },
    async *packed(chunks) {
      for await (const chunk of chunks) {
        packed += chunk.length
        yield chunk
      }
    },
    async *unpacked(chunks) {
      for await (const chunk of chunks) {
        unpacked += chunk.length
        if (unpacked > UNPACKED && unpacked > TIMES_UNPACKED * Math.max(size, packed)) throw bomb(name)
        yield chunk
      }
    },
  })
  return at(0)
}

/** Whether an error is about the whole file and not about one in it: nothing more can be read. */
export function endsFile(error: unknown): boolean {
  return error instanceof OnrecordError && error.code === 'sources/bomb'
}
