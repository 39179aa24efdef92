import { longPhraseEnd, phraseEnd, phraseEnding, phraseStart } from '../../languages/en/noun-phrases.ts'
import { singular } from '../../languages/en/nouns.ts'
import { RELATIVE_PRONOUN } from '../../languages/en/tags/content.ts'
import { CARRIER_PREPOSITION, CONTENT_PREPOSITION, NOUN_FRAMES } from '../../languages/en/tags/nouns.ts'
import type { Span } from '../../types/span.ts'
import type { Candidate } from './candidate.ts'
import { contentEnd } from './content-end.ts'
import { holderShape } from './features.ts'
import { frameAfter, startsClause } from './frames.ts'
import { invertedSubject } from './inversion.ts'
import type { Reading } from './reading.ts'

/** The name of the rule for "according to". */
export const ACCORDING_TO = 'light/according-to'

/** Candidates for "According to the ministry, …" and "…, according to the ministry". */
export function accordingTo(reading: Reading, sentence: number): Candidate[] {
  const { words, tags } = reading
  const [from, to] = reading.sentences[sentence]!
  const found: Candidate[] = []
  for (let at = from; at + 2 < to; at++) {
    if (words[at] !== 'according' || words[at + 1] !== 'to') continue
    const source = at <= from + 1 ? opener(reading, at + 2, to) : invertedSubject(reading, at + 2, to)
    if (!source) continue
    const inQuote = reading.quoteOf[at]! >= 0 ? reading.quoteRanges[reading.quoteOf[at]!]![0] + 1 : 0
    const start = Math.max(inQuote, tags[from] === 'CC' && at > from + 1 ? from + 1 : from)
    const opens = at <= from + 1
    const next = words[source[1]] === ',' ? source[1] + 1 : source[1]
    const home = reading.quoteOf[at]!
    const content: Span[] = []
    const last = words[at - 1] === ',' ? at - 1 : at
    if (!opens && last > start) content.push([clauseStart(reading, start, last), last])
    if (opens || (words[source[1]] === ',' && words[at - 1] === ',')) {
      const end = next < to ? contentEnd(reading, 'clause', next, to, home) : next
      if (end > next) content.push([next, end])
    }
    if (content.length === 0) continue
    found.push({
      source,
      cue: [at, at + 2],
      content,
      features: [
        'according to',
        `according ${opens ? 'first' : 'last'}`,
        `according ${holderShape(reading, source)}`,
      ],
      by: ACCORDING_TO,
      head: at,
      sentence,
    })
  }
  return found
}

/**
 * The source of an opening "According to …": it ends at the comma, unless the words after the comma are a parenthesis
 * between two commas, such as ", which cited two officials,".
 */
function opener(reading: Reading, first: number, limit: number): Span | null {
  const end = longPhraseEnd(reading, first, limit)
  const whole = invertedSubject(reading, first, limit)
  if (end === first || !whole) return null
  if (reading.words[end] === ',' && RELATIVE_PRONOUN.test(reading.words[end + 1] ?? '')) {
    for (let at = end + 2; at < limit; at++)
      if (reading.words[at] === ',' && startsClause(reading, at + 1, limit)) return [first, at]
  }
  return whole[1] > end && reading.words[whole[1]] === ',' ? whole : [first, end]
}

/** The index after the last semicolon before `last`; `from` if there is none. */
function clauseStart({ words }: Reading, from: number, last: number): number {
  for (let at = last - 1; at > from; at--) if (words[at] === ';') return at + 1
  return from
}

/**
 * The candidate of a colon after a speaker, in a headline or at the start of a paragraph: "Daily Courier: Bridge to
 * close".
 */
export function colonCue(reading: Reading, sentence: number): Candidate[] {
  const at = colonOf(reading, sentence)
  if (at < 0) return []
  const { tags, tokens } = reading
  const [from, to] = reading.sentences[sentence]!
  const capitals = tokens.slice(from, at).every((token) => !/\p{Ll}/u.test(token.text))
  const names = tags.slice(from, at).every((tag) => tag === 'NNP' || tag === 'DT')
  const quote = reading.quoteOf[at + 1]!
  const end = quote >= 0 ? turnEnd(reading, sentence, quote) : contentEnd(reading, 'clause', at + 1, to, -1)
  return [
    {
      source: [from, at],
      cue: [at, at + 1],
      content: [[at + 1, Math.max(end, at + 2)]],
      features: [
        'colon',
        `colon ${capitals ? 'capitals' : names ? 'names' : 'other'} ${reading.isHeadline[sentence] ? 'headline' : 'body'}`,
        `colon ${quote >= 0 ? 'quote' : 'plain'}`,
        `colon ${at - from > 3 ? 'long' : 'short'}`,
      ],
      by: 'light/colon',
      head: at,
      sentence,
    },
  ]
}

/** The index of the colon after a phrase that opens the sentence, or -1. */
function colonOf(reading: Reading, sentence: number): number {
  const [from, to] = reading.sentences[sentence]!
  const at = reading.words.slice(from, Math.min(to - 1, from + 8)).indexOf(':', 1) + from
  return at > from && phraseStart(reading, at - 1, from) === from ? at : -1
}

/** The end of the words of the speaker in `sentence`: the end of the quotation, or the next speaker within it. */
function turnEnd(reading: Reading, sentence: number, quote: number): number {
  const end = reading.quoteRanges[quote]![1]
  for (let next = sentence + 1; next < reading.sentences.length; next++) {
    const [from] = reading.sentences[next]!
    if (from >= end) break
    const colon = colonOf(reading, next)
    if (colon >= 0 && reading.quoteOf[colon + 1] === quote) return from
  }
  return end
}

/** Candidates whose cue is a noun: "his claim that …", "calls for …", "support for …". */
export function nounCues(reading: Reading, sentence: number): Candidate[] {
  const { words, tags, quoteOf } = reading
  const [from, to] = reading.sentences[sentence]!
  const found: Candidate[] = []
  for (let at = from; at + 1 < to; at++) {
    if (!/^NNS?$/.test(tags[at]!) || /^NN/.test(tags[at + 1]!)) continue
    const home = quoteOf[at]!
    const middle = carrier(reading, at + 1, to)
    const frame = frameAfter(reading, '', middle ? middle[1] : at + 1, to, home)
    if (!NOUN_FRAMES.has(frame.kind) || frame.parted) continue
    if (frame.content >= to) continue
    const lemma = singular(words[at]!)
    const start = phraseStart(reading, at, from)
    const end = contentEnd(reading, frame.kind, frame.content, to, home)
    if (end <= frame.content) continue
    const own = owner(reading, start, at, from)
    const source = middle && !own.source ? middle : own.source
    const { cueStart } = own
    const whose = middle ? 'carrier' : own.whose
    found.push({
      source,
      cue: [cueStart, middle ? at + 1 : Math.max(at + 1, frame.cueEnd)],
      content: [[frame.content, end]],
      features: [
        'noun',
        `noun ${lemma}`,
        `noun frame ${frame.kind}`,
        `noun ${lemma} ${frame.kind}`,
        `noun ${whose}`,
        `noun ${lemma} ${whose}`,
        ...(source ? [`noun ${holderShape(reading, source)}`] : []),
        ...(home >= 0 ? ['in quote'] : []),
      ],
      by: middle ? 'light/noun-carrier' : 'light/noun',
      head: at,
      sentence,
    })
  }
  return found
}

/** The source between a noun and its content: "reports in Iranian media of", "calls from Democrats for". */
function carrier(reading: Reading, at: number, limit: number): Span | null {
  if (!CARRIER_PREPOSITION.test(reading.words[at]!)) return null
  const end = phraseEnd(reading, at + 1, limit)
  return end > at + 1 && CONTENT_PREPOSITION.test(reading.words[end] ?? '') ? [at + 1, end] : null
}

/** The owner of a noun: "Trump's claim", "his claim". */
function owner(reading: Reading, start: number, head: number, floor: number) {
  const { tags } = reading
  for (let i = head - 1; i >= start; i--) {
    if (tags[i] === 'POS' && i > start)
      return { source: [start, i + 1] as Span, cueStart: i + 1, whose: 'genitive' }
    if (tags[i] === 'PRP$') return { source: [i, i + 1] as Span, cueStart: i + 1, whose: 'possessive' }
  }
  const governor = start - 1
  if (governor > floor && tags[governor]!.startsWith('V')) {
    const subject = phraseEnding(reading, governor - 1, floor)
    if (subject) return { source: subject, cueStart: governor, whose: 'subject' }
  }
  return { source: null, cueStart: start, whose: 'nobody' }
}
