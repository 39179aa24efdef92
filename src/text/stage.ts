import type { Quote } from '../types/quote.ts'
import type { Span } from '../types/span.ts'
import type { Stage } from '../types/stage.ts'
import type { Token } from '../types/token.ts'
import { findQuotes } from './quotes.ts'
import { splitSentences } from './sentences.ts'
import { stretches } from './stretches.ts'
import { tokenize } from './tokens.ts'

/**
 * Finds sentences, tokens and quotations. Furniture and repeated blocks are skipped: their words remain in the text,
 * but no later stage reads them.
 */
export const text: Stage<never, 'sentences' | 'tokens' | 'quotes'> = {
  name: 'text',
  needs: [],
  gives: ['sentences', 'tokens', 'quotes'],
  run(article) {
    const read = stretches(article)
    const sentences: Span[] = []
    const tokens: Token[] = []
    for (const { span, whole } of read) {
      for (const sentence of whole ? [span] : splitSentences(article.text, span)) {
        for (const token of tokenize(article.text, sentence, sentences.length)) tokens.push(token)
        sentences.push(sentence)
      }
    }
    const quotes: Quote[] = findQuotes(
      article.text,
      read.map(({ span }) => span),
    )
    return { sentences, tokens, quotes }
  },
}
