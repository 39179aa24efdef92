import { decodeWide, wideUnicodeOf } from '../base/wide-unicode.ts'

/**
 * The text of bytes in the character set that is declared for them; without one, or if it is not known, UTF-16, UTF-8,
 * or windows-1252 where they are neither. A byte order mark is dropped.
 */
export function decodeText(bytes: Uint8Array, charset?: string): string {
  const wide = wideUnicodeOf(bytes)
  if (wide) return decodeWide(bytes, wide).replace(/^\ufeff/, '')
  for (const label of [...(charset === undefined ? [] : [charset]), 'utf-8']) {
    try {
      return new TextDecoder(label, { fatal: true }).decode(bytes)
    } catch {
      // Not that character set, or none that is known.
    }
  }
  return new TextDecoder('windows-1252').decode(bytes)
}

/** The encoding that XML declares for itself. */
export function encodingOfXml(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  return /^[^<]{0,4}<\?xml[^>]{0,150}?encoding=["']([\w.:-]{1,40})["']/.exec(start)?.[1]
}
