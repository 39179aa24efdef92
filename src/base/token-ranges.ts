import type { Span, Spanned } from '../types/span.ts'
import type { Token } from '../types/token.ts'

/** For each sentence with tokens its range of token indexes, half-open, in text order. */
export function sentenceRanges(tokens: readonly Token[]): Span[] {
  const found: Span[] = []
  let from = 0
  for (let i = 1; i <= tokens.length; i++) {
    if (i < tokens.length && tokens[i]!.sentence === tokens[from]!.sentence) continue
    found.push([from, i])
    from = i
  }
  return tokens.length > 0 ? found : []
}

/**
 * Which quotation each token stands in, as an index into `quotes` or -1, and the range of tokens of each quotation.
 *
 * @param quotes in text order, never overlapping
 */
export function placeQuotes(
  tokens: readonly Token[],
  quotes: readonly Spanned[],
): { readonly quoteOf: readonly number[]; readonly quoteRanges: readonly Span[] } {
  const quoteOf = new Array<number>(tokens.length).fill(-1)
  const quoteRanges: Span[] = []
  let at = 0
  for (const [index, quote] of quotes.entries()) {
    while (at < tokens.length && tokens[at]!.end <= quote.start) at++
    const from = at
    while (at < tokens.length && tokens[at]!.start < quote.end) quoteOf[at++] = index
    quoteRanges.push([from, at])
  }
  return { quoteOf, quoteRanges }
}
