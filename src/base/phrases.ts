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

/** The first noun phrase from a token on that possesses nothing before another one: "rivals" in "Okafor's rivals". */
function possessedPhrase(grammar: Grammar, from: number, to: number): NounPhrase | undefined {
  let at = from
  for (;;) {
    const phrase = phraseFrom(grammar, at)
    if (!phrase || phrase.end >= to || grammar.words[phrase.end]!.pos !== 'POS') return phrase
    const next = phraseFrom(grammar, phrase.end)
    if (!next || next.start > phrase.end + 1 || next.end > to || next.head === phrase.end) return phrase
    at = phrase.end
  }
}

/**
 * The offset behind the head of a description, without the words that depend on it: behind "head" in "the head of the
 * union", behind "Kyiv" in "Kyiv's".
 */
export function headEnd({ tokens, grammar }: Parsed, [start, end]: Span): number {
  const from = firstEndingAfter(tokens, start)
  const to = firstIndex(tokens.length, (token) => tokens[token]!.start >= end)
  let head = to - 1
  const phrase = possessedPhrase(grammar, from, to)
  if (phrase && phrase.start < to) {
    // "some of the ministers": a head that is no noun.
    const links = phrase.start - 1
    const isLinked = links > from && /^(?:IN|TO)$/.test(grammar.words[links]!.pos)
    head = Math.min(head, isLinked ? links - 1 : phrase.head)
  }
  while (head >= from && grammar.words[head]!.pos === 'POS') head--
  return head < from ? start : tokens[head]!.end
}
