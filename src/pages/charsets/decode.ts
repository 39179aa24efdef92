import sniffEncoding from 'html-encoding-sniffer'
import { utf16Mark, utf16Of } from '../../base/utf16.ts'
import { detectCharset } from './detect.ts'
import { undoEncodedTwice } from './encoded-twice.ts'

/** How far into a page a declaration of its character set is looked for, in bytes. */
const PRESCAN = 8192
/** How many bytes are looked at, from the first byte beyond ASCII on. */
const SAMPLE = 65_536
const NOT_DECLARED = 'not declared'

/** What may be known of the character set before the bytes are read. */
export interface DecodeOptions {
  /** Look for a declaration in HTML markup. */
  readonly html: boolean
  /** What the transport said, such as the charset of an HTTP content type. */
  readonly charset?: string | undefined
  /** Leave text that was encoded twice as it stands. */
  readonly keep?: boolean
}

/** The text of a page, and what was doubtful about its bytes. */
export interface Decoded {
  readonly text: string
  readonly doubts: readonly Doubt[]
}

/** A doubt in a page's bytes: the code and the words of a note. */
export interface Doubt {
  readonly code:
    | 'pages/charset-guessed'
    | 'pages/wrong-mark'
    | 'pages/wrong-charset'
    | 'pages/encoded-twice'
    | 'pages/lost-characters'
    | 'pages/lone-surrogates'
  readonly message: string
}

/**
 * Decodes a page: byte order mark, UTF-16 by its NUL bytes, ISO-2022-JP by its escapes, then strict UTF-8, then what is
 * declared, then a detector, then windows-1252. A leading byte order mark is dropped; a mark or declaration that the bytes
 * gainsay is passed over. Text that was encoded twice is put right where that can be done to the letter. Bytes that mean
 * nothing become U+FFFD. Never throws.
 */
export function decode(bytes: Uint8Array, options: DecodeOptions): Decoded {
  const doubts: Doubt[] = []
  const decoded = decodeBytes(bytes, options, doubts)
  const mended = undoEncodedTwice(decoded)
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

function decodeBytes(bytes: Uint8Array, options: DecodeOptions, doubts: Doubt[]): string {
  const utf16 = utf16Of(bytes)
  if (utf16) return new TextDecoder(utf16).decode(bytes)
  const marked = utf16Mark(bytes) !== null
  const hasUtf8Mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  const rest = marked ? bytes.subarray(2) : hasUtf8Mark ? bytes.subarray(3) : bytes
  const isUtf8 = isStrictUtf8(rest) || isMostlyUtf8(rest)
  if (marked || (hasUtf8Mark && !isUtf8)) {
    doubts.push({
      code: 'pages/wrong-mark',
      message: `the byte order mark says ${marked ? 'UTF-16' : 'UTF-8'}, and the bytes behind it are none; passed over`,
    })
  }
  if (isIso2022Jp(rest)) return new TextDecoder('iso-2022-jp').decode(rest)
  if (isUtf8) return new TextDecoder('utf-8').decode(rest)
  return decodeOther(rest, options, doubts)
}

/** Bytes that are no Unicode. */
function decodeOther(bytes: Uint8Array, { html, charset }: DecodeOptions, doubts: Doubt[]): string {
  const name = declared(bytes, html, charset)
  const text = name === null ? null : decodeAs(name, bytes)
  if (text !== null && !hasLostMuch(text)) return text
  const detected = detectCharset(bytes, html)
  const other = new TextDecoder(detected.charset).decode(bytes)
  if (text !== null && lostIn(other) >= lostIn(text)) return text
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

/** `null` for a label that the platform does not know. */
function decodeAs(label: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(label).decode(bytes)
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

/** Seven-bit bytes with those escapes; they would pass for UTF-8. */
function isIso2022Jp(bytes: Uint8Array): boolean {
  const first = bytes.indexOf(0x1b)
  if (first < 0 || bytes.some((byte) => byte > 0x7f)) return false
  const sample = new TextDecoder('latin1').decode(bytes.subarray(first, first + SAMPLE))
  return INTO_KANJI.test(sample) && OUT_OF_KANJI.test(sample)
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
  return name === NOT_DECLARED || /^utf-?(?:8|16)/i.test(name) ? null : name
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
  return good > 0 && good >= 10 * bad
}
