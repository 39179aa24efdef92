/** The byte of each character of windows-1252, and of the control codes that Latin-1 has in the same place. */
const BYTES: ReadonlyMap<string, number> = new Map([
  ...Array.from({ length: 32 }, (_, i): [string, number] => [String.fromCharCode(0x80 + i), 0x80 + i]),
  ...Array.from({ length: 128 }, (_, i): [string, number] => [
    new TextDecoder('windows-1252').decode(Uint8Array.of(0x80 + i)),
    0x80 + i,
  ]),
])
const among = (from: number, to: number): string =>
  [...BYTES]
    .filter(([, byte]) => byte >= from && byte <= to)
    .map(([character]) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('')
const NEXT = `[${among(0x80, 0xbf)}]`
/** UTF-8 sequences of two to four bytes, with each byte read as a character. */
const SEQUENCE = new RegExp(
  `[${among(0xc2, 0xdf)}]${NEXT}|[${among(0xe0, 0xef)}]${NEXT}{2}|[${among(0xf0, 0xf4)}]${NEXT}{3}`,
  'g',
)
/** A word in capitals can end in Ã or É before a quotation mark or dash; such a pair alone is no sequence. */
const MAY_BE_MEANT = /^[\u00c3-\u00df][„…‹›‘’“”–—«»\u00a0]$/
/** The rest of a sequence that lost a byte: the beginning of a quotation mark or dash. */
const BROKEN = /â€/
const MOST_ROUNDS = 3

/** A text that was encoded twice, after correction as far as possible. */
export interface EncodedTwice {
  readonly text: string
  /** Number of sequences such as `â€œ` that were corrected. */
  readonly undone: number
  /** Whether sequences with a missing byte are left: then nothing was changed. */
  readonly broken: boolean
}

/**
 * Undoes UTF-8 that was read as windows-1252 and encoded again ("â€œ" for "“"), if every such sequence can be corrected
 * exactly; otherwise returns the text unchanged.
 */
export function undoEncodedTwice(text: string): EncodedTwice {
  if (!/[\u00c2-\u00f4]/.test(text)) return { text, undone: 0, broken: false }
  const known = new Map<string, string | null>()
  const meant = (sequence: string): string | null => {
    if (!known.has(sequence)) known.set(sequence, decodeBytes(sequence))
    return known.get(sequence) ?? null
  }
  let now = text
  let undone = 0
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let count = 0
    let sure = false
    const next = now.replace(SEQUENCE, (sequence) => {
      const character = meant(sequence)
      if (character === null) return sequence
      count++
      sure ||= !MAY_BE_MEANT.test(sequence)
      return character
    })
    if (!sure) break
    undone += count
    now = next
  }
  const broken = BROKEN.test(now)
  return broken
    ? { text, undone: 0, broken }
    : { text: undone > 0 ? now.replace(/^\ufeff/, '') : now, undone, broken }
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function decodeBytes(sequence: string): string | null {
  try {
    return decoder.decode(Uint8Array.from(sequence, (character) => BYTES.get(character)!))
  } catch {
    return null
  }
}
