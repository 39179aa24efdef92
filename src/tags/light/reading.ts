import type { Quote } from '../../types/quote.ts'
import type { Span } from '../../types/span.ts'
import type { TaggerInput } from '../../types/tags.ts'
import type { Token } from '../../types/token.ts'
import { type PartOfSpeech, partsOfSpeech } from './parts-of-speech.ts'

/**
 * An article as the attribution rules read it: every token with its part of speech and the quotation it stands in.
 * Places in the text are token numbers; ranges of them are half-open.
 */
export interface Reading {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly tags: readonly PartOfSpeech[]
  /** The words in lower case, curly apostrophes made straight. */
  readonly words: readonly string[]
  readonly quotes: readonly Quote[]
  /** For each token the index of its quotation, or -1. */
  readonly quoteOf: readonly number[]
  /** For each quotation its range of tokens. */
  readonly quoteRanges: readonly Span[]
  /** Ranges of tokens. */
  readonly sentences: readonly Span[]
  /** For each sentence the number of its paragraph. */
  readonly paragraphOf: readonly number[]
  /** Whether the sentence stands in a headline, where verbs are few and articles missing. */
  readonly isHeadline: readonly boolean[]
}

export function readArticle(article: TaggerInput): Reading {
  const { text, tokens, quotes } = article
  const sentences = ranges(tokens)
  const tags: PartOfSpeech[] = []
  for (const [from, to] of sentences) tags.push(...partsOfSpeech(tokens.slice(from, to)))
  const { quoteOf, quoteRanges } = placeQuotes(tokens, quotes)
  return {
    text,
    tokens,
    tags,
    words: tokens.map((token) => token.text.toLowerCase().replaceAll('’', "'")),
    quotes,
    quoteOf,
    quoteRanges,
    sentences,
    paragraphOf: paragraphs(text, tokens, sentences),
    isHeadline: sentences.map((range) => inHeadline(article, tokens, range)),
  }
}

function ranges(tokens: readonly Token[]): Span[] {
  const found: Span[] = []
  let from = 0
  for (let i = 1; i <= tokens.length; i++) {
    if (i < tokens.length && tokens[i]!.sentence === tokens[from]!.sentence) continue
    found.push([from, i])
    from = i
  }
  return tokens.length > 0 ? found : []
}

function placeQuotes(tokens: readonly Token[], quotes: readonly Quote[]) {
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

function paragraphs(text: string, tokens: readonly Token[], sentences: readonly Span[]): number[] {
  let number = 0
  return sentences.map(([from], index) => {
    if (index > 0 && text.slice(tokens[from - 1]!.end, tokens[from]!.start).includes('\n')) number++
    return number
  })
}

/** A block marked as headline or caption-less first line of a text that has no blocks. */
function inHeadline(article: TaggerInput, tokens: readonly Token[], [from, to]: Span): boolean {
  const start = tokens[from]!.start
  const block = article.blocks.find((one) => one.start <= start && start < one.end)
  if (block) return block.kind === 'headline'
  const line = article.text.indexOf('\n')
  return line > 0 && tokens[to - 1]!.end <= line
}
