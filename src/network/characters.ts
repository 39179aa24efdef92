/**
 * The role of a code point in a word: it ends one (`space`), is skipped (`drop`), is a word alone (`alone`:
 * punctuation, symbols, CJK ideographs) or is part of one (`word`). As in BERT's basic tokeniser (Devlin et al. 2019).
 */
export type CharacterKind = 'space' | 'drop' | 'alone' | 'word'

const SPACE = /^[\s\p{Z}\x85]$/u
const DROP = /^[\p{Cc}\p{Cf}\p{Cs}\ufffd]$/u
const ALONE =
  /^[!-/:-@[-`{-~\p{P}\p{So}\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{2a6df}\u{2a700}-\u{2ceaf}\u{2f800}-\u{2fa1f}]$/u
const WORD_CHARACTER = /^[\p{L}\p{N}]$/u

const kinds = new Map<string, CharacterKind>()
const normals = new Map<string, string>()

/** The role of a code point in a word; cached. */
export function characterKind(character: string): CharacterKind {
  const known = kinds.get(character)
  if (known) return known
  const kind: CharacterKind =
    character === '\ufeff' || (DROP.test(character) && !SPACE.test(character))
      ? 'drop'
      : SPACE.test(character)
        ? 'space'
        : ALONE.test(character)
          ? 'alone'
          : 'word'
  kinds.set(character, kind)
  return kind
}

/** The code point in lower case without accents; empty for a lone combining mark, sometimes longer than one. */
export function normalForm(character: string): string {
  let normal = normals.get(character)
  if (normal === undefined) {
    normal = [...character.normalize('NFD').replace(/\p{Mn}/gu, '')].map((c) => c.toLowerCase()).join('')
    normals.set(character, normal)
  }
  return normal
}

/** Whether it is a letter or number; false for the empty string. */
export function isWordCharacter(character: string): boolean {
  return WORD_CHARACTER.test(character)
}

/** How a word is written, which the uncased vocabulary does not show. The index is the model's input. */
export const CASES = [
  'special',
  'mark',
  'digits',
  'lower',
  'title',
  'upper',
  'single-upper',
  'mixed',
  'uncased',
] as const

/** Index into `CASES` for a word as written in the text. */
export function caseOf(word: string): number {
  let upper = 0
  let lower = 0
  let other = 0
  let digits = 0
  let firstUpper = false
  for (const character of word) {
    if (/[\p{Lu}\p{Lt}]/u.test(character)) {
      if (upper + lower + other === 0) firstUpper = true
      upper++
    } else if (/\p{Ll}/u.test(character)) lower++
    else if (/\p{L}/u.test(character)) other++
    else if (/\p{N}/u.test(character)) digits++
  }
  const letters = upper + lower + other
  if (letters === 0) return digits ? CASES.indexOf('digits') : CASES.indexOf('mark')
  if (upper === 0) return lower ? CASES.indexOf('lower') : CASES.indexOf('uncased')
  if (letters === 1) return CASES.indexOf('single-upper')
  if (upper === letters) return CASES.indexOf('upper')
  return firstUpper && upper === 1 ? CASES.indexOf('title') : CASES.indexOf('mixed')
}
