/** A text decoded from UTF-8 with stray bytes, and the characters of those bytes. */
export interface Mended {
  readonly text: string
  readonly strays: readonly string[]
}

/** Counts of the bytes that are UTF-8 and that are not. */
export interface Spoilt {
  /** Well-formed characters beyond ASCII. */
  readonly whole: number
  /**
   * Those of `whole` that other Latin text does not contain by chance. "CAF\xc9\x94" ("CAFÉ”" in windows-1252) is by
   * chance.
   */
  readonly telling: number
  /** Sequences of bytes that belong to no character. A character cut off by the end of the page is not counted. */
  readonly broken: number
  /**
   * Those of `broken` that are one byte beside ASCII, as accented letters are in Latin text, or a part of a character.
   */
  readonly expected: number
}

/** A sequence that is not UTF-8: a lead byte with the bytes that follow it, or one byte without a lead. */
interface Stretch {
  readonly start: number
  readonly end: number
}

const windows1252 = new TextDecoder('windows-1252')

/** Counts the UTF-8 characters beyond ASCII, and the broken sequences. */
export function spoiltIn(bytes: Uint8Array): Spoilt {
  const spoilt = { whole: 0, telling: 0, broken: 0, expected: 0 }
  const take = ({ start, end }: Stretch): void => {
    spoilt.whole++
    if (end - start > 2 || bytes[start] === 0xc2 || !isMark(bytes[end - 1]!)) spoilt.telling++
  }
  for (const { start, end } of stretches(bytes, take)) {
    const isCutOff = end === bytes.length && bytes[start]! >= 0xc2 && bytes[start]! <= 0xf4
    if (isCutOff) continue
    spoilt.broken++
    const isByAscii = !(bytes[start - 1]! > 0x7f) || !(bytes[end]! > 0x7f)
    if (end - start > 1 || isByAscii) spoilt.expected++
  }
  return spoilt
}

/** Whether the byte is a quotation mark, dash, ellipsis or space of windows-1252, which can follow a capital letter. */
function isMark(byte: number): boolean {
  return [0x84, 0x85, 0x8b, 0x91, 0x92, 0x93, 0x94, 0x96, 0x97, 0x9b, 0xa0, 0xab, 0xbb].includes(byte)
}

/**
 * Decodes UTF-8 that contains bytes of windows-1252 ("M\xfcller" pasted into a page): a single byte is read as
 * windows-1252, the rest of a longer character becomes U+FFFD.
 */
export function mendStrays(bytes: Uint8Array): Mended {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  const pieces: string[] = []
  const strays: string[] = []
  let done = 0
  for (const { start, end } of stretches(bytes)) {
    pieces.push(decoder.decode(bytes.subarray(done, start)))
    const stray =
      end - start === 1 && isAlone(bytes, start) ? windows1252.decode(bytes.subarray(start, end)) : ''
    // Five bytes have no character in windows-1252: they are decoded as control codes.
    const isMeant = stray > '\x9f'
    if (isMeant) strays.push(stray)
    pieces.push(isMeant ? stray : '\ufffd')
    done = end
  }
  pieces.push(decoder.decode(bytes.subarray(done)))
  return { text: pieces.join(''), strays }
}

/**
 * Whether the byte is not the rest of a character: no byte beside it can only continue one, and it is not the last byte
 * of the page.
 */
function isAlone(bytes: Uint8Array, at: number): boolean {
  return at + 1 < bytes.length && !isNext(bytes[at + 1]) && !(isNext(bytes[at]) && isNext(bytes[at - 1]))
}

function* stretches(bytes: Uint8Array, onWhole: (whole: Stretch) => void = () => {}): Generator<Stretch> {
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at]!
    if (byte < 0x80) {
      at++
      continue
    }
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
    let end = at + 1
    if (byte >= 0xc2 && byte <= 0xf4 && isSecond(byte, bytes[end])) {
      do end++
      while (end < at + length && isNext(bytes[end]))
    }
    if (end === at + length) onWhole({ start: at, end })
    else yield { start: at, end }
    at = end
  }
}

/**
 * Whether the byte can follow this lead byte: not in an overlong form, not in half a surrogate pair, not beyond
 * Unicode.
 */
function isSecond(lead: number, byte: number | undefined): boolean {
  if (!isNext(byte)) return false
  if (lead === 0xe0) return byte! >= 0xa0
  if (lead === 0xed) return byte! <= 0x9f
  if (lead === 0xf0) return byte! >= 0x90
  return lead !== 0xf4 || byte! <= 0x8f
}

function isNext(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x80 && byte <= 0xbf
}
