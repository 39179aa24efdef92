import sniffEncoding from 'html-encoding-sniffer'
import { decodeWide, lengthOf, wideMark, wideUnicodeOf } from '../../base/wide-unicode.ts'
import { detectCharset } from './detect.ts'
import { undoEncodedTwice } from './encoded-twice.ts'
import { mendStrays, spoiltIn } from './stray-bytes.ts'

/** Bytes at the start of a page that are searched for a declaration of its character set. */
const PRESCAN = 8192
/** Number of bytes read for detection, from the first byte beyond ASCII on. */
const SAMPLE = 65_536
const NOT_DECLARED = 'not declared'
/** The most different stray characters that a note shows. */
const STRAYS_SHOWN = 5

/** What is known about the character set before the bytes are read. */
export interface DecodeOptions {
  /** Whether to look for a declaration in HTML markup. */
  readonly html: boolean
  /** The character set given by the transport, such as in an HTTP content type. */
  readonly charset?: string | undefined
  /** Whether to leave text that was encoded twice unchanged. */
  readonly keep?: boolean
}

/** The text of a page, and the doubts about its bytes. */
export interface Decoded {
  readonly text: string
  readonly doubts: readonly Doubt[]
}

/** A doubt in a page's bytes or in the layout of its text: the code and the words of a note. */
export interface Doubt {
  readonly code:
    | 'pages/charset-guessed'
    | 'pages/wrong-mark'
    | 'pages/wrong-charset'
    | 'pages/stray-bytes'
    | 'pages/encoded-twice'
    | 'pages/lost-characters'
    | 'pages/lone-surrogates'
    | 'pages/quoted-printable'
    | 'pages/line-marks'
    | 'pages/line-marks-unsure'
    | 'pages/line-numbers'
    | 'pages/columns'
    | 'pages/columns-unsure'
  readonly message: string
}

/**
 * Decodes a page. The character set is tried in this order: byte order mark; UTF-16 and UTF-32 by their NUL bytes;
 * ISO-2022-JP by its escapes; UTF-8, with stray bytes as windows-1252; the declared one; a detector's; windows-1252. A
 * leading byte order mark is dropped. A mark or declaration that contradicts the bytes is ignored. Text that was
 * encoded twice is corrected if every character can be. Bytes without a meaning become U+FFFD. Never throws.
 */
export function decode(bytes: Uint8Array, options: DecodeOptions): Decoded {
  const doubts: Doubt[] = []
  const { text: decoded, charset } = decodeBytes(bytes, options, doubts)
  const mended = MAY_BE_TWICE.test(charset) ? undoEncodedTwice(decoded) : NOTHING_TWICE(decoded)
  const text = options.keep ? decoded : mended.text
  if (mended.undone > 0 && !options.keep) {
    doubts.push({
      code: 'pages/encoded-twice',
      message: `the text was encoded as UTF-8 twice ("â€œ" for "“"); undone in ${mended.undone} ${mended.undone === 1 ? 'place' : 'places'}`,
    })
  } else if (mended.undone > 0 || mended.broken) {
    doubts.push({
      code: 'pages/encoded-twice',
      message: `the text was encoded as UTF-8 twice ("â€œ" for "“")${mended.broken ? ' and lost bytes on the way' : ''}; read as it stands`,
    })
  }
  const lost = text.split('\ufffd').length - 1
  if (lost > 0) {
    doubts.push({
      code: 'pages/lost-characters',
      message: `${lost} ${lost === 1 ? 'character is' : 'characters are'} lost (U+FFFD): bytes that mean nothing in the page's character set`,
    })
  }
  return { text, doubts }
}

/** Character sets as which UTF-8 that was encoded twice is read; in others, its bytes are other characters. */
const MAY_BE_TWICE = /^(?:utf-|windows-1252)/
const NOTHING_TWICE = (text: string): ReturnType<typeof undoEncodedTwice> => ({
  text,
  undone: 0,
  broken: false,
})

/** A text, and the name in the Encoding Standard of the character set that was used. */
interface Read {
  readonly text: string
  readonly charset: string
}

function decodeBytes(bytes: Uint8Array, options: DecodeOptions, doubts: Doubt[]): Read {
  const wide = wideUnicodeOf(bytes)
  if (wide) return { text: decodeWide(bytes, wide), charset: wide }
  const mark = wideMark(bytes)
  const hasUtf8Mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  const rest = mark ? bytes.subarray(lengthOf(mark)) : hasUtf8Mark ? bytes.subarray(3) : bytes
  const isStrict = isStrictUtf8(rest)
  const isUtf8 = isStrict || isMostlyUtf8(rest, options)
  if (mark || (hasUtf8Mark && !isUtf8)) {
    doubts.push({
      code: 'pages/wrong-mark',
      message: `the byte order mark says ${mark ? 'UTF-16' : 'UTF-8'}, and the bytes behind it are none; passed over`,
    })
  }
  if (isIso2022Jp(rest)) return readAs('iso-2022-jp', rest)
  if (isStrict) return readAs('utf-8', rest)
  return isUtf8 ? { text: withStrays(rest, doubts), charset: 'utf-8' } : decodeOther(rest, options, doubts)
}

/** Decodes UTF-8 with a few stray bytes. */
function withStrays(bytes: Uint8Array, doubts: Doubt[]): string {
  const { text, strays } = mendStrays(bytes)
  if (strays.length > 0) {
    const some = [...new Set(strays)].slice(0, STRAYS_SHOWN).map((stray) => `"${stray}"`)
    doubts.push({
      code: 'pages/stray-bytes',
      message: `the page is UTF-8, but ${strays.length} ${strays.length === 1 ? 'byte in it is' : 'bytes in it are'} not; read as windows-1252: ${some.join(', ')}${some.length < new Set(strays).size ? ' …' : ''}`,
    })
  }
  return text
}

/** Decodes bytes that are not Unicode. */
function decodeOther(bytes: Uint8Array, { html, charset }: DecodeOptions, doubts: Doubt[]): Read {
  const name = declared(bytes, html, charset)
  const asDeclared = name === null ? null : decodeAs(name, bytes)
  if (asDeclared !== null && !hasLostMuch(asDeclared.text)) return asDeclared
  const detected = detectCharset(bytes, html)
  const other = readAs(detected.charset, bytes)
  if (asDeclared !== null && lostIn(other.text) >= lostIn(asDeclared.text)) return asDeclared
  doubts.push(
    name === null
      ? {
          code: 'pages/charset-guessed',
          message: `nothing tells the character set; taken for ${detected.charset} by its bytes`,
        }
      : {
          code: 'pages/wrong-charset',
          message: `the character set is declared as "${name}", which the bytes are not; taken for ${detected.charset} by its bytes`,
        },
  )
  return other
}

function readAs(label: string, bytes: Uint8Array): Read {
  const decoder = new TextDecoder(label)
  return { text: decoder.decode(bytes), charset: decoder.encoding }
}

/** `null` for a label that the platform does not know. */
function decodeAs(label: string, bytes: Uint8Array): Read | null {
  try {
    return readAs(label, bytes)
  } catch {
    return null
  }
}

function lostIn(text: string): number {
  return text.split('\ufffd').length - 1
}

function hasLostMuch(text: string): boolean {
  return lostIn(text) > 2 + text.length / 100
}

function isStrictUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** ISO-2022-JP goes into and out of kanji by escapes. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape is what is looked for
const INTO_KANJI = /\u001b\$[@B]/
// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape is what is looked for
const OUT_OF_KANJI = /\u001b\([BJ]/

/** Whether bytes are seven-bit with those escapes; they would also be valid UTF-8. */
function isIso2022Jp(bytes: Uint8Array): boolean {
  const first = bytes.indexOf(0x1b)
  if (first < 0 || bytes.some((byte) => byte > 0x7f)) return false
  const sample = new TextDecoder('latin1').decode(bytes.subarray(first, first + SAMPLE))
  return INTO_KANJI.test(sample) && OUT_OF_KANJI.test(sample)
}

/**
 * The declared character set; `null` if there is none, or if it is UTF-8 or UTF-16, which the bytes were found not to
 * be.
 */
function declared(bytes: Uint8Array, html: boolean, charset: string | undefined): string | null {
  const name = html
    ? sniffEncoding(bytes.subarray(0, PRESCAN), {
        maxPrescanBytes: PRESCAN,
        defaultEncoding: NOT_DECLARED,
        ...(charset === undefined ? {} : { transportLayerEncodingLabel: charset }),
      })
    : (charset ?? NOT_DECLARED)
  return name === NOT_DECLARED || /^utf-?(?:8|16)/i.test(name) ? null : name
}

/**
 * Whether bytes are UTF-8 except for some. With ten characters for each bad byte, any declaration is ignored. With
 * fewer, no other set may be declared and the text must be in Latin script: no other character set produces UTF-8
 * characters by chance so often that they outnumber the bad bytes.
 */
function isMostlyUtf8(bytes: Uint8Array, { html, charset }: DecodeOptions): boolean {
  const { whole, telling, broken, expected } = spoiltIn(bytes)
  if (whole === 0) return false
  if (whole >= 10 * broken) return true
  return telling >= broken && 2 * expected >= broken && declared(bytes, html, charset) === null
}
