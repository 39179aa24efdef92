import {
  BASELINE,
  COMPARATIVE,
  COMPARISON_LIKELY,
  MORE_THAN,
  NOT_COMPARATIVE,
  NOT_SUPERLATIVES,
  OVER,
  RANKS_IN_TIME,
  SUPERLATIVE,
} from '../languages/en/statements/comparisons.ts'
import type { Span } from '../types/span.ts'
import type { Comparison } from '../types/statement.ts'

/** Superlatives and comparisons in a content, each up to the end of its phrase, in text order. */
export function comparisonsOf(text: string, content: readonly Span[]): Comparison[] {
  const found: Comparison[] = []
  for (const [start, end] of content) {
    const words = text.slice(start, end)
    if (!COMPARISON_LIKELY.test(words)) continue
    for (const match of words.matchAll(SUPERLATIVE)) {
      const word = match[1]?.toLowerCase()
      if (word && NOT_SUPERLATIVES.has(word)) continue
      const to = phraseEnd(words, match.index + match[0].length)
      if (word && RANKS_IN_TIME.test(word) && !OVER.test(words.slice(match.index, to))) continue
      add(found, { kind: 'superlative', span: [start + match.index, start + to] })
    }
    for (const match of words.matchAll(COMPARATIVE)) {
      const to = phraseEnd(words, match.index + match[0].length)
      if (MORE_THAN.test(match[0]) && /^\s*[\d$€£]/.test(words.slice(match.index + match[0].length))) continue
      if (NOT_COMPARATIVE.test(match[0])) continue
      add(found, { kind: 'comparative', span: [start + match.index, start + to] })
    }
  }
  return found.sort((a, b) => a.span[0] - b.span[0])
}

function add(found: Comparison[], one: Comparison): void {
  if (!found.some(({ span }) => span[0] < one.span[1] && one.span[0] < span[1])) found.push(one)
}

function phraseEnd(words: string, from: number): number {
  return from + BASELINE.exec(words.slice(from))![0].trimEnd().length
}
