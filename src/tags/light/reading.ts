import { placeQuotes, sentenceRanges } from '../../base/token-ranges.ts'
import type { PartOfSpeech, VerbGroup } from '../../types/grammar.ts'
import type { Quote } from '../../types/quote.ts'
import type { Span } from '../../types/span.ts'
import type { TaggerInput } from '../../types/tagger.ts'
import type { Token } from '../../types/token.ts'

/**
 * An article as the attribution rules read it: every token with its part of speech and its quotation. Positions are
 * token indexes; ranges of them are half-open.
 */
export interface Reading {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly tags: readonly PartOfSpeech[]
  /** The words in lower case, with straight apostrophes. */
  readonly words: readonly string[]
  /** In text order. */
  readonly verbs: readonly VerbGroup[]
  readonly quotes: readonly Quote[]
  /** For each token the index of its quotation, or -1. */
  readonly quoteOf: readonly number[]
  /** For each quotation its range of tokens. */
  readonly quoteRanges: readonly Span[]
  /** Ranges of tokens. */
  readonly sentences: readonly Span[]
  /** For each sentence the index of its paragraph. */
  readonly paragraphOf: readonly number[]
  /** For each sentence whether it is in a headline, where verbs and articles are few. */
  readonly isHeadline: readonly boolean[]
}

/** Reads an article once, for all rules. */
export function readArticle(article: TaggerInput): Reading {
  const { text, tokens, quotes, grammar } = article
  const sentences = sentenceRanges(tokens)
  return {
    text,
    tokens,
    tags: grammar.words.map(({ pos }) => pos),
    words: grammar.words.map(({ form }) => form),
    verbs: grammar.verbs,
    quotes,
    ...placeQuotes(tokens, quotes),
    sentences,
    paragraphOf: paragraphs(text, tokens, sentences),
    isHeadline: headlines(article, tokens, sentences),
  }
}

function paragraphs(text: string, tokens: readonly Token[], sentences: readonly Span[]): number[] {
  let number = 0
  return sentences.map(([from], index) => {
    if (index > 0 && text.slice(tokens[from - 1]!.end, tokens[from]!.start).includes('\n')) number++
    return number
  })
}

/** For each sentence whether it is in a block marked as headline or, in a text without blocks, in its first line. */
function headlines(
  { blocks, text }: TaggerInput,
  tokens: readonly Token[],
  sentences: readonly Span[],
): boolean[] {
  const line = text.indexOf('\n')
  let at = 0
  return sentences.map(([from, to]) => {
    if (blocks.length === 0) return line > 0 && tokens[to - 1]!.end <= line
    while (at < blocks.length && blocks[at]!.end <= tokens[from]!.start) at++
    return blocks[at]?.kind === 'headline' && blocks[at]!.start <= tokens[from]!.start
  })
}
