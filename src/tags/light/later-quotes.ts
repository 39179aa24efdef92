import type { Span } from '../../types/span.ts'
import type { Candidate } from './candidate.ts'
import type { Reading } from './reading.ts'

/**
 * Adds to a quoted content the later quotations without a cue of their own: "…," said the mayor. "…" in the same
 * paragraph, and in later paragraphs if the quotation marks show that the speech goes on.
 */
export function withLaterQuotes(reading: Reading, candidate: Candidate): Candidate {
  const { quoteOf, quoteRanges, tokens } = reading
  const last = Math.max(...candidate.content.map(([, to]) => to))
  const quote = quoteOf[last - 1] ?? -1
  const cueQuote = quoteOf[candidate.head]!
  if (quote < 0 || quote === cueQuote) return candidate
  const more: Span[] = []
  let at = Math.max(candidate.head, last - 1)
  let before = quote
  for (let next = quote + 1; next < quoteRanges.length; next++) {
    const range = quoteRanges[next]!
    if (range[1] <= range[0] || !goesOn(reading, before, next, tokens[at]!.sentence)) break
    more.push(range)
    at = range[1] - 1
    before = next
  }
  return more.length > 0 ? { ...candidate, content: [...candidate.content, ...more] } : candidate
}

/** Whether a quotation fills the sentences directly after `sentence`, and nobody else is cited for it. */
function goesOn(reading: Reading, before: number, quote: number, sentence: number): boolean {
  const { sentences, tokens, quoteRanges, quotes, paragraphOf, quoteOf, words } = reading
  const [from, to] = quoteRanges[quote]!
  const home = tokens[from]!.sentence - tokens[sentences[0]![0]]!.sentence
  const first = sentences[home]
  const place = sentences[tokens[to - 1]!.sentence - tokens[sentences[0]![0]]!.sentence]
  if (!first || !place || first[0] !== from) return false
  if (tokens[from]!.sentence !== sentence + 1) return false
  const endsSentence = to >= place[1] || (to + 1 === place[1] && /^[.?!]$/.test(words[to]!))
  if (!endsSentence) return false
  if (quotes[before]!.continues) return true
  const paragraph = (token: number) =>
    paragraphOf[tokens[token]!.sentence - tokens[sentences[0]![0]]!.sentence]
  return quoteOf[from - 1] !== quote && paragraph(from - 1) === paragraph(from)
}
