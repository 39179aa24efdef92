import { detectAll } from 'jschardet'

/** A detected character set, and how sure the detector is, 0 to 1. */
export interface Detected {
  /** A label that `TextDecoder` knows. */
  readonly charset: string
  readonly confidence: number
}

/** Number of bytes given to the detector, from the first byte beyond ASCII on. */
const SAMPLE = 65_536
const BEFORE = 1024
/** The detector's names that differ from those of the Encoding Standard. */
const LABELS: Readonly<Record<string, string>> = {
  cp932: 'shift_jis',
  cp949: 'euc-kr',
  gb2312: 'gb18030',
  gbk: 'gb18030',
}
/** Bytes beyond ASCII are side by side in other scripts, and mostly alone between Latin letters. */
const SIDE_BY_SIDE = 0.5
const LEAST_SURE = 0.5

/**
 * The most probable character set of bytes that are not UTF-8. Latin script of which it is not sure is taken for
 * windows-1252.
 */
export function detectCharset(bytes: Uint8Array, html: boolean): Detected {
  const first = Math.max(0, bytes.findIndex((byte) => byte > 0x7f) - BEFORE)
  const sample = bytes.subarray(first, first + SAMPLE)
  const words = html ? withoutTags(sample) : sample
  const isLatin = sideBySide(words) < SIDE_BY_SIDE
  for (const { encoding, confidence } of detectAll(words)) {
    const charset = labelOf(encoding ?? '')
    if (charset === null || (isLatin && confidence <= LEAST_SURE) || !fits(charset, words)) continue
    return { charset, confidence }
  }
  return { charset: 'windows-1252', confidence: 0 }
}

/** The name in the Encoding Standard; `null` if it has none, or if the bytes are known not to be in it. */
function labelOf(name: string): string | null {
  const label = LABELS[name.toLowerCase()] ?? name
  try {
    const { encoding } = new TextDecoder(label)
    return encoding === 'utf-8' || encoding.startsWith('utf-16') ? null : encoding
  } catch {
    return null
  }
}

/** Whether all bytes but a few are valid; the last character may be cut. */
function fits(charset: string, bytes: Uint8Array): boolean {
  const text = new TextDecoder(charset).decode(bytes)
  const lost = text.split('\ufffd').length - 1
  return lost <= 1 + text.length / 200
}

/** The bytes outside `<` and `>`: markup is ASCII and would hide the signs of the character set. */
function withoutTags(bytes: Uint8Array): Uint8Array {
  let tag = false
  return bytes.filter((byte) => {
    const outside = !tag && byte !== 0x3c
    if (byte === 0x3c) tag = true
    else if (byte === 0x3e) tag = false
    return outside
  })
}

function sideBySide(bytes: Uint8Array): number {
  let high = 0
  let beside = 0
  bytes.forEach((byte, i) => {
    if (byte < 0x80) return
    high++
    if ((bytes[i - 1] ?? 0) > 0x7f || (bytes[i + 1] ?? 0) > 0x7f) beside++
  })
  return high === 0 ? 0 : beside / high
}
