import { detectAll } from 'jschardet'

/** A character set that nothing declares, and how sure the detector is of it, 0 to 1. */
export interface Detected {
  /** A label that `TextDecoder` knows. */
  readonly charset: string
  readonly confidence: number
}

/** How many bytes the detector is shown, from the first byte beyond ASCII on. */
const SAMPLE = 65_536
const BEFORE = 1024
/** The detector's names of what the Encoding Standard calls otherwise. */
const LABELS: Readonly<Record<string, string>> = {
  cp932: 'shift_jis',
  cp949: 'euc-kr',
  gb2312: 'gb18030',
  gbk: 'gb18030',
}
/** Bytes beyond ASCII stand side by side in scripts of their own, and mostly alone among Latin letters. */
const SIDE_BY_SIDE = 0.5
const LEAST_SURE = 0.5

/** The likeliest character set of bytes that are no UTF-8. Latin script that it is not sure of is taken for windows-1252. */
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

/** The name in the Encoding Standard; `null` for what it has not, and for what the bytes are known not to be. */
function labelOf(name: string): string | null {
  const label = LABELS[name.toLowerCase()] ?? name
  try {
    const { encoding } = new TextDecoder(label)
    return encoding === 'utf-8' || encoding.startsWith('utf-16') ? null : encoding
  } catch {
    return null
  }
}

/** Whether all but a few bytes mean something; the last character may be cut. */
function fits(charset: string, bytes: Uint8Array): boolean {
  const text = new TextDecoder(charset).decode(bytes)
  const lost = text.split('\ufffd').length - 1
  return lost <= 1 + text.length / 200
}

/** What stands outside `<` and `>`: markup is ASCII and drowns what is to be told. */
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
