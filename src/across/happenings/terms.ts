import { lemmaOf } from '../../languages/en/lemmas.ts'
import { STOP_WORDS } from '../../languages/en/stop-words.ts'
import { DOCUMENTS, DOCUMENTS_WITH } from '../../languages/en/term-frequencies.ts'

const WORD = /[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu

/** A content word with its offsets. */
export interface Term {
  readonly lemma: string
  readonly start: number
  readonly end: number
  /** Whether it is written with a capital or is a number. */
  readonly marked: boolean
}

/** The content words of a text, in order; function words and words of reporting are left out. */
export function termsOf(text: string, from = 0, to = text.length): Term[] {
  const terms: Term[] = []
  for (const match of text.slice(from, to).matchAll(WORD)) {
    const word = match[0].replace(/['’]s$/i, '')
    if (word.length < 2 || STOP_WORDS.has(word.toLowerCase())) continue
    const lemma = lemmaOf(word)
    if (STOP_WORDS.has(lemma)) continue
    const start = from + match.index
    terms.push({ lemma, start, end: start + word.length, marked: /^[\p{Lu}\p{N}]/u.test(word) })
  }
  return terms
}

/**
 * The weight of a lemma, higher the fewer texts have it: the natural log of the inverse share, where none counts as
 * half a text.
 */
export function weightOf(lemma: string): number {
  return Math.log((DOCUMENTS + 1) / ((DOCUMENTS_WITH.get(lemma) ?? 0) + 0.5))
}

/** The share of texts that have a lemma, in per cent. */
export function shareOf(lemma: string): number {
  return (100 * (DOCUMENTS_WITH.get(lemma) ?? 0)) / DOCUMENTS
}
