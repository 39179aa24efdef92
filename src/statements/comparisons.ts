import otherRows from '../../data/languages/en/comparisons/not-superlatives.json' with { type: 'json' }
import type { Span } from '../types/span.ts'
import type { Comparison } from '../types/statement.ts'

const NOT_SUPERLATIVE: ReadonlySet<string> = new Set(otherRows as readonly string[])
const SUPERLATIVE =
  /(?<![\p{L}'’-])(?:(?:the|its|his|her|their|our|whose|[\p{L}]+['’]s)\s+(?:[\p{L}]+\s+)?(?:(?:most|least)\s+\p{L}+|(\p{L}{2,}est|best|worst|first|last|only)(?=\s))|unprecedented|unparalleled|never\s+before|a\s+record|record\s+(?:high|low|number|level))(?![\p{L}])/giu
const COMPARATIVE =
  /(?<![\p{L}'’-])(?:more|less|fewer|greater|\p{L}{2,}er|better|worse)\s+(?:\p{L}+\s+){0,4}?than(?![\p{L}])/giu
/** Most contents compare nothing: a quick look saves the long one. */
const LIKELY = /est\b|most|least|worst|than|first|last|only|record|unp|never before/i
/** "first" and "last" compare only over some time or set. */
const OVER = /\b(?:since|in|ever|of|among|for|on)\b/
/** Up to the next mark or the next clause. */
const BASELINE =
  /^(?:(?!\s(?:and|but|as|while|who|which|that|is|are|was|were|has|have|had|will|would|appears?|if|because)\s)[^.,;:!?"“”()])*/

/** Superlatives and comparisons in a content, each up to the end of its phrase, in text order. */
export function comparisonsOf(text: string, content: readonly Span[]): Comparison[] {
  const found: Comparison[] = []
  for (const [start, end] of content) {
    const words = text.slice(start, end)
    if (!LIKELY.test(words)) continue
    for (const match of words.matchAll(SUPERLATIVE)) {
      const word = match[1]?.toLowerCase()
      if (word && NOT_SUPERLATIVE.has(word)) continue
      const to = phraseEnd(words, match.index + match[0].length)
      if (word && /^(?:first|last|only)$/.test(word) && !OVER.test(words.slice(match.index, to))) continue
      add(found, { kind: 'superlative', span: [start + match.index, start + to] })
    }
    for (const match of words.matchAll(COMPARATIVE)) {
      const to = phraseEnd(words, match.index + match[0].length)
      if (/^more\s+than$/i.test(match[0]) && /^\s*[\d$€£]/.test(words.slice(match.index + match[0].length)))
        continue
      if (/^(?:other|rather|whether)\b/i.test(match[0])) continue
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
