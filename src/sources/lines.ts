import { FARTHEST_LINE_END, LARGEST_PAGE } from './limits.ts'

/**
 * A line of a stream without its line feed; its bytes are `null` if it is longer than a page may be. Lines count from
 * 1.
 */
export interface Line {
  readonly number: number
  readonly bytes: Uint8Array | null
  /** Its end was not found; nothing after it is read. */
  readonly isEndless?: true
}

const LINE_FEED = 0x0a
const CARRIAGE_RETURN = 0x0d

/** Cuts a stream of bytes into lines as they come; holds at most one line in memory. Blank lines are skipped. */
export async function* readLines(
  chunks: AsyncIterable<Uint8Array>,
  longest: number = LARGEST_PAGE,
  farthest: number = FARTHEST_LINE_END,
): AsyncGenerator<Line> {
  let number = 0
  let pieces: Uint8Array[] = []
  let length = 0

  function take(): Line | null {
    number++
    const bytes = length > longest ? null : trimmed(Buffer.concat(pieces))
    pieces = []
    length = 0
    return bytes?.length === 0 ? null : { number, bytes }
  }

  for await (const chunk of chunks) {
    let from = 0
    for (;;) {
      const end = chunk.indexOf(LINE_FEED, from)
      const piece = chunk.subarray(from, end < 0 ? chunk.length : end)
      length += piece.length
      // A copy: streams can use a chunk's memory again.
      if (length <= longest) pieces.push(Uint8Array.from(piece))
      else pieces = []
      if (length > farthest) {
        yield { number: number + 1, bytes: null, isEndless: true }
        return
      }
      if (end < 0) break
      const line = take()
      if (line) yield line
      from = end + 1
    }
  }
  const line = length > 0 ? take() : null
  if (line) yield line
}

/**
 * The line without a carriage return at its end and a byte order mark at its start; empty if it is only white space.
 */
function trimmed(bytes: Uint8Array): Uint8Array {
  let end = bytes.length
  if (bytes[end - 1] === CARRIAGE_RETURN) end--
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  const line = bytes.subarray(start, end)
  return line.every((byte) => byte <= 0x20) ? line.subarray(0, 0) : line
}
