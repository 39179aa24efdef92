/** The byte behind each character of windows-1252, and behind the control codes that old Latin-1 has in its place. */
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
/** UTF-8 sequences of two to four bytes, each byte read as a character. */
const SEQUENCE = new RegExp(
  `[${among(0xc2, 0xdf)}]${NEXT}|[${among(0xe0, 0xef)}]${NEXT}{2}|[${among(0xf0, 0xf4)}]${NEXT}{3}`,
  'g',
)
/** A word in capitals may well end in Ã or É before a quotation mark or dash; by itself that is no sequence. */
const MAY_BE_MEANT = /^[\u00c3-\u00df][„…‹›‘’“”–—«»\u00a0]$/
/** What is left where a byte was lost on the way: the beginnings of quotation marks and dashes. */
const BROKEN = /â€/
const MOST_ROUNDS = 3

/** A text that was encoded twice, as far as it could be undone. */
export interface EncodedTwice {
  readonly text: string
  /** Sequences such as `â€œ` that were put right. */
  readonly undone: number
  /** Whether sequences are left that a byte is missing from: then nothing was changed. */
  readonly broken: boolean
}

/**
 * Undoes UTF-8 that was read as windows-1252 and encoded again ("â€œ" for "“"), where every such sequence can be put right
 * to the letter; else the text comes back as it is.
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
