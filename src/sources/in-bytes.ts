import { decodeWide, wideUnicodeOf } from '../base/wide-unicode.ts'

/** The first bytes of a stream that are searched for its form, and a multiple of a unit's bytes. */
const FIRST = 8192

/**
 * A stream in which a character of ASCII is one byte: one of UTF-16 or UTF-32 as UTF-8, without its byte order mark;
 * any other is unchanged. Of the first bytes, some kilobytes are held.
 */
export async function* inBytes(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let decode: ((bytes: Uint8Array, isLast: boolean) => string) | null | undefined
  let held: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    if (decode === undefined) {
      // A copy: streams can use a chunk's memory again.
      held.push(Uint8Array.from(chunk))
      length += chunk.length
      if (length < FIRST) continue
      const start = Buffer.concat(held)
      held = []
      decode = decoderOf(start)
      yield decode ? Buffer.from(decode(start, false)) : start
    } else yield decode ? Buffer.from(decode(chunk, false)) : chunk
  }
  if (decode === undefined) {
    const all = Buffer.concat(held)
    const own = decoderOf(all)
    yield own ? Buffer.from(own(all, true)) : all
  } else if (decode) yield Buffer.from(decode(new Uint8Array(), true))
}

/** A function that decodes a stream chunk by chunk; `null` for one that is not UTF-16 or UTF-32. */
function decoderOf(start: Uint8Array): ((bytes: Uint8Array, isLast: boolean) => string) | null {
  const sample = start.subarray(0, FIRST)
  const form = wideUnicodeOf(sample.subarray(0, sample.length - (sample.length % 4))) ?? wideUnicodeOf(sample)
  if (form === null) return null
  if (form === 'utf-16le' || form === 'utf-16be') {
    const decoder = new TextDecoder(form)
    return (bytes, isLast) => decoder.decode(bytes, { stream: !isLast })
  }
  let rest: Uint8Array = new Uint8Array()
  return (bytes, isLast) => {
    const all = Buffer.concat([rest, bytes])
    const whole = isLast ? all.length : all.length - (all.length % 4)
    rest = Uint8Array.from(all.subarray(whole))
    return decodeWide(all.subarray(0, whole), form)
  }
}
