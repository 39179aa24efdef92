import type { NetworkWords } from '../../types/signals.ts'
import type { TaggerInput } from '../../types/tagger.ts'
import type { WordSpan } from './link.ts'

/**
 * Parts ranges of words where a sentence ends. A part before another ends before the full stop: "Ada Marsh. Fishermen"
 * is "Ada Marsh" and "Fishermen".
 */
export function withinSentences(
  spans: readonly WordSpan[],
  { starts, ends }: Pick<NetworkWords, 'starts' | 'ends'>,
  { text, sentences }: Pick<TaggerInput, 'text' | 'sentences'>,
): WordSpan[] {
  const isMark = (word: number): boolean => !/[\p{L}\p{N}]/u.test(text.slice(starts[word], ends[word]))
  const parts: WordSpan[] = []
  let sentence = 0
  for (const [from, to] of spans) {
    let start = from
    for (let word = from; word < to; word++) {
      const before = sentence
      while (sentence < sentences.length && sentences[sentence]![1] <= starts[word]!) sentence++
      if (sentence === before || word === start) continue
      let end = word
      while (end > start && isMark(end - 1)) end--
      if (end > start) parts.push([start, end])
      start = word
    }
    parts.push([start, to])
  }
  return parts
}
