import sniffEncoding from 'html-encoding-sniffer'
import { detect } from 'jschardet'

/** How far into a page a declaration of its character set is looked for, in bytes. */
const PRESCAN = 8192
/** How many bytes the detector is shown, from the first byte beyond ASCII on. */
const SAMPLE = 65_536
const NOT_DECLARED = 'not declared'

/** What may be known of the character set before the bytes are read. */
export interface DecodeOptions {
  /** Look for a declaration in HTML markup. */
  readonly html: boolean
  /** What the transport said, such as the charset of an HTTP content type. */
  readonly charset?: string | undefined
}

/**
 * Decodes a page: byte order mark, then strict UTF-8, then what is declared, then a detector, then windows-1252.
 * A leading byte order mark is dropped; bytes that mean nothing become U+FFFD. Never throws.
 */
export function decode(bytes: Uint8Array, { html, charset }: DecodeOptions): string {
  const marked = byteOrderMark(bytes)
  if (marked) return decodeAs(marked, bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    if (isMostlyUtf8(bytes)) return decodeAs('utf-8', bytes)
    return decodeAs(declared(bytes, html, charset) ?? detected(bytes), bytes)
  }
}

function byteOrderMark(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  return null
}

function decodeAs(label: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder(label).decode(bytes)
  } catch {
    // A label that the platform does not know.
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** The declared character set; UTF-8 is passed over, for the bytes were just found not to be that. */
function declared(bytes: Uint8Array, html: boolean, charset: string | undefined): string | null {
  const name = html
    ? sniffEncoding(bytes.subarray(0, PRESCAN), {
        maxPrescanBytes: PRESCAN,
        defaultEncoding: NOT_DECLARED,
        ...(charset === undefined ? {} : { transportLayerEncodingLabel: charset }),
      })
    : (charset ?? NOT_DECLARED)
  return name === NOT_DECLARED || /^utf-?8$/i.test(name) ? null : name
}

function detected(bytes: Uint8Array): string {
  const first = Math.max(0, bytes.findIndex((byte) => byte > 0x7f) - 1024)
  const { encoding, confidence } = detect(bytes.subarray(first, first + SAMPLE))
  return encoding !== null && confidence > 0.5 && !/^(?:ascii|utf-?8)$/i.test(encoding)
    ? encoding
    : 'windows-1252'
}

/** Whether a sample is UTF-8 but for a few bad bytes: ten well-formed characters beyond ASCII for each bad one. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const first = Math.max(
    0,
    bytes.findIndex((byte) => byte > 0x7f),
  )
  let good = 0
  let bad = 0
  for (const character of new TextDecoder('utf-8').decode(bytes.subarray(first, first + SAMPLE))) {
    if (character === '\uFFFD') bad++
    else if (character > '\x7f') good++
  }
  return good >= 10 * bad
}
