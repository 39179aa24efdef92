import { longPhraseEnd } from '../../languages/en/noun-phrases.ts'
import { PERSON_RELATIVE } from '../../languages/en/tags/subjects.ts'
import type { Span } from '../../types/span.ts'
import type { Reading } from './reading.ts'

/**
 * The subject after its verb, as a range of tokens: "said Ada Marsh, the mayor of Varna, who was there". `null` if no
 * noun phrase begins at `first`.
 */
export function invertedSubject(reading: Reading, first: number, limit: number): Span | null {
  const { tags, words, quoteOf } = reading
  if (first >= limit || !/^(?:DT|PRP\$?|NN|NNS|NNP|CD|JJ|WP)$/.test(tags[first] ?? '')) return null
  let end = longPhraseEnd(reading, first, limit)
  if (end === first) return null
  if (tags[first] === 'PRP') return [first, end]
  for (let turns = 0; turns < 3 && words[end] === ','; turns++) {
    const next = end + 1
    if (next >= limit || quoteOf[next] !== quoteOf[first]) break
    if (PERSON_RELATIVE.test(words[next]!)) return [first, clauseLimit(reading, next, limit)]
    if (!/^(?:DT|PRP\$|NN|NNS|NNP|JJ|CD)$/.test(tags[next]!)) break
    const apposed = longPhraseEnd(reading, next, limit)
    if (apposed === next) break
    end = apposed
  }
  if (words[end] === 'who') return [first, clauseLimit(reading, end, limit)]
  return [first, end]
}

/** The end of a relative clause: the end of its sentence or the next quotation. */
function clauseLimit({ words, quoteOf, tags }: Reading, from: number, limit: number): number {
  for (let at = from; at < limit; at++) {
    if (quoteOf[at] !== quoteOf[from] || /^[;:.?!]$/.test(words[at]!))
      return words[at - 1] === ',' ? at - 1 : at
    if (words[at] === ',' && tags[at + 1] === 'VBG') return at
  }
  return limit
}
