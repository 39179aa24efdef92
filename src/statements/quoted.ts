import { overlaps } from '../base/spans.ts'
import type { Quote } from '../types/quote.ts'
import type { Span } from '../types/span.ts'
import { indexOf } from './place-index.ts'

/** The parts of a content inside quotation marks, with the marks. */
export function verbatimOf(content: readonly Span[], quotes: readonly Quote[]): Span[] {
  const found: Span[] = []
  for (const piece of content) {
    for (const [start, end] of quotesAt(quotes, piece)) {
      if (overlaps(piece, [start, end])) found.push([Math.max(start, piece[0]), Math.min(end, piece[1])])
    }
  }
  return found
}

function quotesAt(quotes: readonly Quote[], span: Span): Span[] {
  return indexOf(quotes, (all) =>
    all.map(({ start, end }): [Span, Span] => [
      [start, end],
      [start, end],
    ]),
  ).at(span)
}

/** How much of a content is quoted: `direct` when every word is, `indirect` when none is (O'Keefe et al. 2012). */
export function quotation(
  text: string,
  content: readonly Span[],
  verbatim: readonly Span[],
): 'direct' | 'indirect' | 'mixed' {
  const all = content.reduce((sum, span) => sum + countWords(text.slice(...span)), 0)
  const quoted = verbatim.reduce((sum, span) => sum + countWords(text.slice(...span)), 0)
  return quoted === 0 ? 'indirect' : quoted >= all ? 'direct' : 'mixed'
}

/** The number of words and numbers. */
export function countWords(words: string): number {
  return words.match(/[\p{L}\p{N}][\p{L}\p{N}'’]*/gu)?.length ?? 0
}
