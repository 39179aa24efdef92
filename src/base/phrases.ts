import type { Grammar, NounPhrase } from '../types/grammar.ts'
import type { Span } from '../types/span.ts'
import type { Token } from '../types/token.ts'
import { firstIndex } from './binary-search.ts'
import { firstEndingAfter } from './spans.ts'

/** A text with its tokens and their grammar. */
export interface Parsed {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly grammar: Grammar
}

/** The first noun phrase that ends behind a token; `undefined` if there is none. */
export function phraseFrom({ phrases }: Grammar, token: number): NounPhrase | undefined {
  return phrases[firstIndex(phrases.length, (index) => phrases[index]!.end > token)]
}

/**
 * The offset behind the head of a description, without the words that depend on it: behind "head" in "the head of the
 * union", behind "Kyiv" in "Kyiv's".
 */
export function headEnd({ tokens, grammar }: Parsed, [start, end]: Span): number {
  const from = firstEndingAfter(tokens, start)
  const to = firstIndex(tokens.length, (token) => tokens[token]!.start >= end)
  let head = to - 1
  const phrase = phraseFrom(grammar, from)
  if (phrase && phrase.start < to) {
    // "some of the ministers": a head that is no noun.
    const links = phrase.start - 1
    const isLinked = links > from && /^(?:IN|TO)$/.test(grammar.words[links]!.pos)
    head = Math.min(head, isLinked ? links - 1 : phrase.head)
  }
  while (head >= from && grammar.words[head]!.pos === 'POS') head--
  return head < from ? start : tokens[head]!.end
}
