const SAMPLE = 8192
/** Share of NUL bytes from which bytes may be UTF-16: blanks, digits and marks are ASCII in any language. */
const LEAST = 0.02
/** Share of the NUL bytes that must stand on one side of the pairs. */
const ONE_SIDED = 0.85
/** With more printable ASCII than this, it is ASCII with stray NUL bytes. */
const ASCII = 0.85

/** What a byte order mark says. */
export function utf16Mark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
}

/**
 * Which UTF-16 the bytes are, by their byte order mark unless UTF-8 stands behind it, or without one by where their NUL bytes
 * stand; `null` for none.
 */
export function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const mark = utf16Mark(bytes)
  if (mark) return isUtf8(bytes.subarray(2, SAMPLE)) ? null : mark
  if (bytes.length < 4 || bytes.length % 2 === 1) return null
  const nuls = [0, 0]
  let ascii = 0
  const sample = bytes.subarray(0, SAMPLE)
  sample.forEach((byte, i) => {
    if (byte === 0) nuls[i % 2]!++
    else if (byte >= 0x20 && byte < 0x7f) ascii++
  })
  const [even = 0, odd = 0] = nuls
  if (even + odd < LEAST * sample.length || Math.max(even, odd) < ONE_SIDED * (even + odd)) return null
  if (ascii > ASCII * sample.length) return null
  const label = odd > even ? 'utf-16le' : 'utf-16be'
  return isText(new TextDecoder(label).decode(sample)) ? label : null
}

/** Whether a sample, whose last character may be cut, is UTF-8 without NUL bytes. */
function isUtf8(sample: Uint8Array): boolean {
  if (sample.length === 0 || sample.includes(0)) return false
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(sample, { stream: true })
    return true
  } catch {
    return false
  }
}

/** Whether no control codes but those of text stand in it. */
function isText(sample: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return !/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffe\uffff]/.test(sample)
}
