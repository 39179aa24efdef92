import type { Anchor } from '../types/correction.ts'
import type { RecordLine } from '../types/line.ts'
import type { Span } from '../types/span.ts'

/** How much text before and after the words is kept, in UTF-16 code units. */
const AROUND = 32

/** Words of this length, in UTF-16 code units, can be found without the text around them. */
const TELLING = 32

/** The anchor of a span: its words with their surroundings, so that it is found again. */
export function anchorAt(line: RecordLine, location: string, [start, end]: Span): Anchor {
  const { text, page, id } = line
  return {
    location,
    sha256: page.sha256,
    article: id,
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - AROUND), start),
    suffix: text.slice(end, end + AROUND),
  }
}

/** Where words stand in this reading, or why that is unknown: they are gone, or stand there more than once. */
export type Whereabouts = { readonly at: Span } | { readonly missing: 'gone' | 'twice' }

/**
 * Finds an anchor's words in an article. On their own page: at their offsets. On another page, or if the text differs:
 * where they stand exactly once with the text around them, or, if long, exactly once.
 */
export function findAnchor(line: RecordLine, anchor: Anchor): Whereabouts {
  const { text } = line
  const { exact, prefix, suffix, start } = anchor
  const whole = prefix + exact + suffix
  const from = start - prefix.length
  if (line.page.sha256 === anchor.sha256 && text.startsWith(whole, from)) return { at: [start, anchor.end] }
  const around = once(text, whole)
  if (typeof around === 'number') return at(around + prefix.length, exact)
  if (around === 'twice') return { missing: 'twice' }
  const alone = once(text, exact)
  if (typeof alone === 'number' && exact.length >= TELLING) return at(alone, exact)
  return { missing: alone === 'twice' ? 'twice' : 'gone' }
}

function at(start: number, { length }: string): Whereabouts {
  return { at: [start, start + length] }
}

function once(text: string, words: string): number | 'gone' | 'twice' {
  const first = text.indexOf(words)
  if (first < 0) return 'gone'
  return text.includes(words, first + 1) ? 'twice' : first
}
