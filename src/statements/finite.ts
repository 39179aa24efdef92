import type { Parsed } from '../base/phrases.ts'
import { firstEndingAfter } from '../base/spans.ts'
import type { PartOfSpeech } from '../types/grammar.ts'
import type { Span } from '../types/span.ts'

const FINITE: ReadonlySet<PartOfSpeech> = new Set(['VBD', 'VBP', 'VBZ', 'MD'])

/** Whether a span of a sentence contains a finite verb of its own, as in "has led to huge losses". */
export function hasFiniteVerb({ tokens, grammar }: Parsed, [start, end]: Span): boolean {
  for (let at = firstEndingAfter(tokens, start); at < tokens.length && tokens[at]!.start < end; at++) {
    if (FINITE.has(grammar.words[at]!.pos)) return true
  }
  return false
}
