import refused from '../../data/formats/refused.json' with { type: 'json' }
import { beginningOf, wideUnicodeOf } from '../base/wide-unicode.ts'
import { isMail, rootOfXml } from './other-text.ts'

/** A format that is recognised but not read. `data/formats/refused.json` lists them. */
export interface RefusedFormat {
  readonly name: string
  /** Its name in messages: `a PDF`. */
  readonly is: string
  /** What to do instead. */
  readonly hint: string
  /** How its files begin: these bytes, one character for each, at this offset. */
  readonly begins?: readonly { readonly at: number; readonly bytes: string }[]
  /** A ZIP archive with a file of this name has this format, too. */
  readonly inZip?: string
  /** Its values of `Content-Type`; one `*` matches anything. */
  readonly mediaTypes?: readonly string[]
  /** For XML: names of the root element, in lower case. */
  readonly roots?: readonly string[]
}

export const REFUSED = refused as readonly RefusedFormat[]

const SAMPLE = 8192
/** The most bytes before the root element of XML. */
const LONGEST_PROLOG = 65_536
/** A sample with this share of control characters or more is not text. */
const CONTROL_SHARE = 0.02
const OTHER = 'Open it in the program that wrote it, and save it from there as plain text or HTML.'
const SAVE_ITS_TEXT = 'Save the text without this markup, or as HTML.'
const ZIP = 'PK\u0003\u0004'
/** How many bytes at the end of a ZIP archive are searched for its list of files. */
const ZIP_LIST = 65_536

/** The binary format of bytes, and what to do instead; `null` for text. */
export function binaryIn(bytes: Uint8Array): Pick<RefusedFormat, 'is' | 'hint'> | null {
  const known = REFUSED.find((one) => beginsAs(bytes, one))
  if (known) return known
  return isNoText(bytes) ? { is: 'not text (it holds NUL bytes or control codes)', hint: OTHER } : null
}

/** Whether bytes are neither text nor begin like a format that is known. */
export function isUnknown(bytes: Uint8Array): boolean {
  return isNoText(bytes) && !REFUSED.some((one) => beginsAs(bytes, one))
}

function isNoText(bytes: Uint8Array): boolean {
  return wideUnicodeOf(bytes) === null && hasBinary(bytes.subarray(0, SAMPLE))
}

/** The format of a text that contains no page, and what to do instead; `null` if it may be a page. */
export function otherTextIn(bytes: Uint8Array): Pick<RefusedFormat, 'is' | 'hint'> | null {
  const start = beginningOf(bytes, LONGEST_PROLOG)
  const root = rootOfXml(start)
  if (root !== null) {
    const known = REFUSED.find(({ roots = [] }) => roots.includes(root.name))
    if (known) return known
    if (root.isDeclared) return { is: `XML of another kind than HTML (${root.name})`, hint: SAVE_ITS_TEXT }
  }
  return isMail(start) ? refusedOf('mail') : null
}

/** Whether bytes begin like the files of this format. A format that is read can use it in `sniff`. */
export function beginsLike(name: string, bytes: Uint8Array): boolean {
  return beginsAs(bytes, refusedOf(name))
}

function refusedOf(name: string): RefusedFormat {
  return REFUSED.find((one) => one.name === name)!
}

function beginsAs(bytes: Uint8Array, { begins = [], inZip }: RefusedFormat): boolean {
  if (begins.some(({ at, bytes: wanted }) => standsAt(bytes, at, wanted))) return true
  if (inZip === undefined || !standsAt(bytes, 0, ZIP)) return false
  return new TextDecoder('latin1').decode(bytes.subarray(-ZIP_LIST)).includes(inZip)
}

function standsAt(bytes: Uint8Array, at: number, wanted: string): boolean {
  if (bytes.length < at + wanted.length) return false
  for (let i = 0; i < wanted.length; i++) if (bytes[at + i] !== wanted.charCodeAt(i)) return false
  return true
}

function hasBinary(sample: Uint8Array): boolean {
  let controls = 0
  for (const byte of sample) {
    if (byte === 0) return true
    // Tab to carriage return and escape occur in text.
    if (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1b) controls++
  }
  return controls > sample.length * CONTROL_SHARE
}
