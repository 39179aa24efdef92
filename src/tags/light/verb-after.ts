import { PARTICIPLE_ENDING } from '../../languages/en/tags/frames.ts'
import { formOf } from '../../languages/en/verb-forms.ts'
import type { Span } from '../../types/span.ts'
import type { Candidate } from './candidate.ts'
import { contentEnd } from './content-end.ts'
import { features } from './features.ts'
import type { Frame, FrameKind } from './frames.ts'
import { invertedSubject } from './inversion.ts'
import type { Reading } from './reading.ts'
import type { VerbCue } from './verb-cue.ts'

/** Frames whose cue has a content of its own after it. */
const CLAUSAL: ReadonlySet<FrameKind> = new Set(['that', 'quote', 'question', 'clause'])

/** The candidate of a cue after its content: "…, Kyiv said", "…," said the mayor. */
export function behindContent(about: VerbCue): Candidate | null {
  const { reading, range, group, subject, frame, home, limit } = about
  const { words, quoteOf } = reading
  if (formOf(group) === 'infinitive' || formOf(group) === 'passive') return null
  const own = subject.kind === 'own' && subject.range !== null
  const first = own ? Math.min(subject.range![0], group.start) : group.start
  const mark = skipAside(reading, first - 1, range[0])
  const quoted = mark >= range[0] && quoteOf[mark]! >= 0 && quoteOf[mark] !== home
  const comma = mark > range[0] && words[mark] === ','
  const exclaimed =
    first === range[0] && (frame.kind === 'end' || frame.kind.startsWith('prep:'))
      ? exclamation(reading, range[0])
      : -1
  const afterQuote = quoted
    ? quoteOf[mark]!
    : comma && quoteOf[mark - 1]! >= 0 && quoteOf[mark - 1] !== home
      ? quoteOf[mark - 1]!
      : exclaimed
  if (afterQuote < 0 && (!comma || frame.kind === 'quote')) return null
  if (afterQuote < 0 && (subject.kind === 'shared' || !own) && formOf(group) === 'ing') return null
  if (afterQuote >= 0 && formOf(group) === 'ing') return null
  const isOpen =
    frame.kind === 'end' || frame.parted || frame.kind === 'quote' || frame.kind.startsWith('prep')
  let source = own ? subject.range : null
  let after = group.end
  if (!own) {
    source = invertedSubject(reading, group.end, limit)
    if (!source) return null
    after = source[1]
  } else if (!isOpen || (frame.kind === 'end' && words[group.end] === 'and')) {
    if (afterQuote < 0 || !isTell(group.lemma)) return null
  }
  const start = contentStart(reading, range, afterQuote, mark, home)
  if (isLeadIn(reading, frame, start, mark, afterQuote)) return null
  const end = afterQuote >= 0 ? Math.max(reading.quoteRanges[afterQuote]![1], comma ? mark : 0) : mark
  if (end <= start) return null
  if (afterQuote < 0 && end - start < 3) return null
  const content: Span[] = [[start, end]]
  const rest = resumption(reading, after, limit, home)
  if (rest) content.push(rest)
  return {
    source,
    cue: [group.start, group.end],
    content,
    features: features(about, afterQuote >= 0 ? 'quote' : 'clause', own ? 'after' : 'inverted', subject),
    by: own ? 'light/verb-after' : 'light/verb-inverted',
    head: group.head,
    sentence: about.sentence,
  }
}

function isTell(lemma: string): boolean {
  return (
    lemma === 'tell' ||
    lemma === 'ask' ||
    lemma === 'say' ||
    lemma === 'write' ||
    lemma === 'tweet' ||
    lemma === 'add'
  )
}

/** The index of a quotation that ends the sentence before the cue, or -1: `"Who will pay?" Marsh asked`. */
function exclamation(
  { quoteOf, quoteRanges, words, paragraphOf, tokens, sentences }: Reading,
  from: number,
): number {
  const quote = quoteOf[from - 1] ?? -1
  if (
    quote < 0 ||
    quoteRanges[quote]![1] !== from ||
    !/^(?:[?!…]|\.{2,}|--|—|-)$/.test(words[from - 2] ?? '')
  )
    return -1
  const base = tokens[sentences[0]![0]]!.sentence
  const paragraph = (token: number) => paragraphOf[tokens[token]!.sentence - base]
  return paragraph(from - 1) === paragraph(from) ? quote : -1
}

/** Whether the words before the comma only introduce the cue: "After the vote, he said that …". */
function isLeadIn(reading: Reading, frame: Frame, start: number, mark: number, quote: number): boolean {
  const { tags, quoteRanges } = reading
  const quoteFirst = quote >= 0 && quoteRanges[quote]![0] <= start
  if (quoteFirst || frame.kind === 'end') return false
  const leads = /^(?:IN|WRB|VBG|VBN|TO|RB)$/.test(tags[start]!)
  if (CLAUSAL.has(frame.kind)) return true
  if (leads) return true
  return quote < 0 && !tags.slice(start, mark).some((tag) => /^(?:VBD|VBZ|VBP|MD)$/.test(tag))
}

/** The index before ", however," and the like between content and source. */
function skipAside({ words, tags }: Reading, at: number, floor: number): number {
  return at > floor + 1 && tags[at] === 'RB' && words[at - 1] === ',' ? at - 1 : at
}

/**
 * The start of a content that ends with a quotation: that of the quotation, unless words of the same sentence lead into
 * it.
 */
function contentStart(reading: Reading, range: Span, quote: number, mark: number, home: number): number {
  const { words, quoteOf, quoteRanges, tags } = reading
  if (quote >= 0) {
    const start = quoteRanges[quote]![0]
    if (start <= range[0]) return start
    for (let i = start - 1; i >= range[0]; i--) {
      if (quoteOf[i] !== home && quoteOf[i]! >= 0) continue
      if (/^[;:]$/.test(words[i]!)) return i + 1
    }
    return tags[range[0]] === 'CC' ? range[0] + 1 : range[0]
  }
  for (let i = mark - 1; i > range[0]; i--) if (words[i] === ';') return i + 1
  return tags[range[0]] === 'CC'
    ? range[0] + 1
    : home >= 0
      ? Math.max(range[0], quoteRanges[home]![0] + 1)
      : range[0]
}

/** The start of the rest of the content after the cue: "…, he said, …". */
function resumption(reading: Reading, after: number, limit: number, home: number): Span | null {
  const { words, quoteOf, quoteRanges } = reading
  for (let at = after; at < Math.min(limit, after + 16); at++) {
    const quote = quoteOf[at]!
    if (quote !== home && quote >= 0) return [at, quoteRanges[quote]![1]]
    if (words[at] !== ',') continue
    if (at + 1 >= limit) return null
    const next = quoteOf[at + 1]!
    if (next !== home && next >= 0) return [at + 1, quoteRanges[next]![1]]
    if (at > after) return null
    const tag = reading.tags[at + 1]!
    if (
      tag === 'VBG' ||
      tag === 'VBN' ||
      tag === 'CC' ||
      tag === 'IN' ||
      PARTICIPLE_ENDING.test(words[at + 1]!)
    )
      return null
    const end = contentEnd(reading, 'clause', at + 1, limit, home)
    return end > at + 1 ? [at + 1, end] : null
  }
  return null
}
