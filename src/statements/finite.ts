import { firstIndex } from '../base/binary-search.ts'
import { firstEndingAfter } from '../base/spans.ts'
import type { Grammar, PartOfSpeech } from '../types/grammar.ts'
import type { Span } from '../types/span.ts'
import type { Token } from '../types/token.ts'

const FINITE: ReadonlySet<PartOfSpeech> = new Set(['VBD', 'VBP', 'VBZ', 'MD'])

/** A text with its tokens and their grammar. */
export interface Parsed {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly grammar: Grammar
}

/** Whether a code unit of the text stands within a noun phrase: the comma of "the long, slow talks". */
export function isInPhrase({ tokens, grammar }: Parsed, offset: number): boolean {
  const token = firstEndingAfter(tokens, offset)
  const at = firstIndex(grammar.phrases.length, (index) => grammar.phrases[index]!.end > token)
  const phrase = grammar.phrases[at]
  return phrase !== undefined && phrase.start <= token
}

/** Whether a span of a sentence contains a finite verb of its own, as in "has led to huge losses". */
export function hasFiniteVerb({ tokens, grammar }: Parsed, [start, end]: Span): boolean {
  for (let at = firstEndingAfter(tokens, start); at < tokens.length && tokens[at]!.start < end; at++) {
    if (FINITE.has(grammar.words[at]!.pos)) return true
  }
  return false
}
