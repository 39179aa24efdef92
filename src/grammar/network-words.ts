import { firstIndex } from '../base/binary-search.ts'
import { logSoftmax } from '../base/log-softmax.ts'
import type { Signals } from '../types/signals.ts'
import type { Span } from '../types/span.ts'
import type { Token } from '../types/token.ts'
import type { Opinions } from './parts-of-speech.ts'

/** The label of a word that continues the token of the word before it, such as "S" in "U.S." */
const GOES_ON = '+'

/** The network's words of one sentence, and the token that contains each. */
export interface SentenceWords {
  /** Indexes of the words that begin a token of a treebank; only these have heads and roles. */
  readonly words: readonly number[]
  /** For each of these words the index of its token. */
  readonly tokenOf: readonly number[]
}

/**
 * Assigns the network's words of a sentence to its tokens. A hyphenated token has several words, each with a head of
 * its own; a token without a word that begins one has none.
 *
 * @param range The sentence's tokens, half-open.
 */
export function sentenceWords(
  { words: { starts, ends }, outputs, config }: Signals,
  tokens: readonly Token[],
  [from, to]: Span,
): SentenceWords {
  const words: number[] = []
  const tokenOf: number[] = []
  const labels = config.tags!.labels
  let token = from
  const first = firstIndex(starts.length, (word) => ends[word]! > tokens[from]!.start)
  for (let word = first; word < starts.length && starts[word]! < tokens[to - 1]!.end; word++) {
    while (token < to && tokens[token]!.end <= starts[word]!) token++
    if (token === to) break
    const isFirst = tokenOf.at(-1) !== token
    if (!isFirst && best(outputs.tags!, labels, word) === GOES_ON) continue
    words.push(word)
    tokenOf.push(token)
  }
  return { words, tokenOf }
}

/** The most probable label of a word. */
export function best(numbers: Float32Array, labels: readonly string[], word: number): string {
  const row = word * labels.length
  let top = 0
  for (let label = 1; label < labels.length; label++) {
    if (numbers[row + label]! > numbers[row + top]!) top = label
  }
  return labels[top]!
}

/** The network's opinions on the tokens of a sentence that are one word. */
export function opinionsOf(
  { outputs, config }: Signals,
  { words, tokenOf }: SentenceWords,
  [from]: Span,
): Opinions {
  const { labels } = config.tags!
  const rows: Float64Array[] = []
  // The parts of speech inside "pro-government" are not that of the whole token.
  for (const [place, word] of words.entries()) {
    const token = tokenOf[place]!
    if (token === tokenOf[place - 1] || token === tokenOf[place + 1]) continue
    const row = outputs.tags!.subarray(word * labels.length, (word + 1) * labels.length)
    rows[token - from] = logSoftmax(row, labels.length)
  }
  return { labels, rows }
}
