const LETTER = /[\p{L}\p{M}]/u
const DIGIT = /\p{N}/u

/** The class of a code point for the tokenizer. `skip`: white space and characters without width. */
export type CharacterClass = 'letter' | 'digit' | 'skip' | 'other'

const LATIN: CharacterClass[] = Array.from({ length: 256 }, (_, code) => slowClass(String.fromCharCode(code)))

/** The class of the code point at `index`; a lone surrogate is `other`. */
export function classAt(text: string, index: number): CharacterClass {
  const code = text.charCodeAt(index)
  if (code < 256) return LATIN[code]!
  if (Number.isNaN(code)) return 'other'
  return slowClass(String.fromCodePoint(text.codePointAt(index)!))
}

/** How many code units the code point at `index` has: 1 or 2. */
export function widthAt(text: string, index: number): number {
  const code = text.charCodeAt(index)
  return code >= 0xd800 && code < 0xdc00 && text.codePointAt(index)! > 0xffff ? 2 : 1
}

function slowClass(character: string): CharacterClass {
  if (/[\s\u00ad\u200b-\u200f\u2060\ufeff]/u.test(character)) return 'skip'
  if (LETTER.test(character)) return 'letter'
  if (DIGIT.test(character)) return 'digit'
  return 'other'
}
