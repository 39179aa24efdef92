const SAMPLE = 8192
/** Share of NUL bytes from which bytes may be UTF-16: blanks, digits and marks are ASCII in any language. */
const LEAST = 0.02
/** Least share of the NUL bytes that must be on one side of the pairs. */
const ONE_SIDED = 0.85
/** With more printable ASCII than this, it is ASCII with stray NUL bytes. */
const ASCII = 0.85

/** The forms of Unicode whose units are wider than a byte: `le` has the low byte of a unit first. */
export type WideUnicode = 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be'

/** The form of UTF-16 or UTF-32 of the byte order mark; `null` if there is none. */
export function wideMark(bytes: Uint8Array): WideUnicode | null {
  const [a, b, c, d] = bytes
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'utf-32le' : 'utf-16le'
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'utf-32be'
  return a === 0xfe && b === 0xff ? 'utf-16be' : null
}

/**
 * The form of UTF-16 or UTF-32 of the bytes: by their byte order mark, unless UTF-8 follows it, or without one by the
 * positions of their NUL bytes; `null` for none.
 */
export function wideUnicodeOf(bytes: Uint8Array): WideUnicode | null {
  const mark = wideMark(bytes)
  if (mark) return isUtf8(bytes.subarray(lengthOf(mark), SAMPLE)) ? null : mark
  return utf32Without(bytes) ?? utf16Without(bytes)
}

/** Decodes bytes of that form; a byte order mark is dropped, and units without a meaning become U+FFFD. */
export function decodeWide(bytes: Uint8Array, form: WideUnicode): string {
  return form === 'utf-32le' || form === 'utf-32be'
    ? decodeUtf32(bytes, form === 'utf-32le')
    : new TextDecoder(form).decode(bytes)
}

/**
 * The beginning of a text without its byte order mark, in which ASCII can be searched: a byte beyond ASCII can be any
 * character.
 */
export function beginningOf(bytes: Uint8Array, length: number): string {
  const form = wideUnicodeOf(bytes)
  if (form) return decodeWide(bytes.subarray(0, length), form)
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, length))
  return start.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
}

/** Bytes of a byte order mark. */
export function lengthOf(mark: WideUnicode): number {
  return mark.startsWith('utf-32') ? 4 : 2
}

function utf16Without(bytes: Uint8Array): WideUnicode | null {
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

/** Every unit of UTF-32 has a NUL byte at its high end, and almost every one another beside it. */
function utf32Without(bytes: Uint8Array): WideUnicode | null {
  if (bytes.length < 8 || bytes.length % 4 > 0) return null
  const form = bytes[3] === 0 ? 'utf-32le' : bytes[0] === 0 ? 'utf-32be' : null
  if (form === null) return null
  const text = decodeUtf32(bytes.subarray(0, SAMPLE), form === 'utf-32le')
  return isText(text) && !text.includes('\ufffd') ? form : null
}

function decodeUtf32(bytes: Uint8Array, isLittleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const pieces: string[] = []
  let points: number[] = []
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const point = view.getUint32(at, isLittleEndian)
    const isCharacter = point <= 0x10ffff && (point < 0xd800 || point > 0xdfff)
    if (at > 0 || point !== 0xfeff) points.push(isCharacter ? point : 0xfffd)
    if (points.length < SAMPLE) continue
    pieces.push(String.fromCodePoint(...points))
    points = []
  }
  const isCut = bytes.length % 4 > 0
  return `${pieces.join('')}${String.fromCodePoint(...points)}${isCut ? '\ufffd' : ''}`
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

/** Whether it contains no control codes except those of text. */
function isText(sample: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return !/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffe\uffff]/.test(sample)
}
