import signatures from '../../data/pages/signatures.json' with { type: 'json' }
import { OnrecordError } from '../base/errors.ts'
import { utf16Of } from './charsets/utf16.ts'

/** How a kind of file begins: `bytes` (one character a byte) stand `at` this offset. */
interface Signature {
  readonly at: number
  readonly bytes: string
  readonly is: string
  readonly hint: string
}

const SIGNATURES = signatures as readonly Signature[]
const SAMPLE = 8192
/** Share of control characters beyond which a sample is no text. */
const CONTROL_SHARE = 0.02

/** Throws `pages/binary`, saying what the bytes are, when they are no text. `what` names the page. */
export function refuseBinary(bytes: Uint8Array, what: string): void {
  const signature = SIGNATURES.find((known) => standsAt(bytes, known.at, known.bytes))
  if (signature) {
    throw new OnrecordError(
      'pages/binary',
      `Cannot read ${what}: it is ${signature.is}, and Onrecord reads HTML, plain text and JSON Lines.`,
      signature.hint,
    )
  }
  if (utf16Of(bytes) === null && hasBinary(bytes.subarray(0, SAMPLE))) {
    throw new OnrecordError(
      'pages/binary',
      `Cannot read ${what}: it is not text (it holds NUL bytes or control codes), and Onrecord reads HTML, plain text and JSON Lines.`,
      'Save it as text or HTML first.',
    )
  }
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
