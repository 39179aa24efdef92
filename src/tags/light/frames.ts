import { phraseEnd } from '../../languages/en/noun-phrases.ts'
import { ADDRESSING } from '../../languages/en/tags/cue-words.ts'
import {
  APPROXIMATE,
  OPENING,
  PARTICIPLE_ENDING,
  PARTICLE,
  PRONOUN_SUBJECT,
  QUESTION_WORDS,
  SUBORDINATOR,
  TIME_LEAD,
  TIME_WORD,
} from '../../languages/en/tags/frames.ts'
import { isTimeWord } from '../../languages/en/time-words.ts'
import type { Span } from '../../types/span.ts'
import type { Reading } from './reading.ts'

/**
 * What follows a cue, which tells the form of its content: a quotation, a clause with or without "that", a question
 * word, an infinitive, a noun phrase (`object`), a phrase and an infinitive, "as …", a gerund, or a preposition
 * (`prep:of`, `prep:for` …).
 */
export type FrameKind =
  | 'quote'
  | 'that'
  | 'clause'
  | 'question'
  | 'to'
  | 'object'
  | 'object-to'
  | 'as'
  | 'ing'
  | 'adjective'
  | 'end'
  | `prep:${string}`

/** What follows a cue, as token indexes. */
export interface Frame {
  readonly kind: FrameKind
  /** First token of the content. */
  readonly content: number
  /** After the last token of the cue, if a preposition belongs to it; otherwise the end of the verb. */
  readonly cueEnd: number
  /** Whether there are words between cue and content ("said on Tuesday that"). */
  readonly parted: boolean
}

const LONGEST_GAP = 22

/**
 * The frame after a cue whose last verb ends before token `from`. `limit` is the end of the sentence; `home` is the
 * quotation of the cue, or -1.
 */
export function frameAfter(
  reading: Reading,
  lemma: string,
  from: number,
  limit: number,
  home: number,
): Frame {
  const { tags, words, quoteOf, quoteRanges } = reading
  let at = from
  while (at < limit && tags[at] === 'RB' && quoteOf[at] === home && !OPENING.test(words[at]!)) at++
  const frame = (kind: FrameKind, content: number, cueEnd = from): Frame => ({
    kind,
    content,
    cueEnd,
    parted: content > Math.max(cueEnd, from) + 1,
  })
  const opens = (i: number) => {
    const quote = quoteOf[i] ?? -1
    return i < limit && quote >= 0 && quote !== home && quoteRanges[quote]![0] === i
  }
  if (at >= limit) return frame('end', limit)
  const mark = /^[,:;]$/.test(words[at]!)
  if (opens(at)) return frame('quote', at)
  if (mark && opens(at + 1)) return frame('quote', at + 1)
  if (words[at] === ':' && at + 1 < limit) return frame('clause', at + 1)
  if (words[at] === 'that' && tags[at] !== 'DT') return frame('that', at)
  if (words[at] === 'that' && startsClause(reading, at + 1, limit)) return frame('that', at)
  if (QUESTION_WORDS.test(words[at]!)) return frame('question', at)
  if (isAboutNumber(reading, at)) {
    const counted = clauseAt(reading, at + 1, limit)
    return frame(counted ?? 'object', at)
  }
  const later = laterContent(reading, lemma, at, limit, home, opens)
  if (later) return frame(later.kind, later.at)
  if (tags[at] === 'TO' || (words[at] === 'to' && tags[at + 1] === 'VB')) return frame('to', at)
  if (words[at] === 'as') return frame('as', at)
  at = Math.max(at, timeEnd(reading, at, limit))
  if (at >= limit || /^[.?!,;:)\]]$/.test(words[at]!) || tags[at] === 'CC')
    return frame('end', Math.min(at, limit))
  const clause = clauseAt(reading, at, limit)
  if (clause) return frame(clause, at)
  if (tags[at] === 'VBG') return frame('ing', at)
  if (tags[at] === 'IN' || tags[at] === 'TO' || tags[at] === 'RP') {
    if (tags[at + 1] === 'IN' && at + 2 < limit && PARTICLE.test(words[at]!)) {
      return frame(`prep:${words[at + 1]}`, at + 2, at + 2)
    }
    return frame(`prep:${words[at]}`, at + 1, at + 1)
  }
  if (tags[at] === 'JJ' && phraseEnd(reading, at, limit) === at) return frame('adjective', at)
  return frame('object', at)
}

/** A "that", quotation or clause after an addressee, a time or a place: "told reporters in Kyiv that". */
function laterContent(
  reading: Reading,
  lemma: string,
  from: number,
  limit: number,
  home: number,
  opens: (at: number) => boolean,
): { kind: FrameKind; at: number } | null {
  const { tags, words, quoteOf } = reading
  const addressed = ADDRESSING.has(lemma)
  const aside =
    tags[from] === 'IN' || tags[from] === 'TO' || words[from] === ',' || timeEnd(reading, from, limit) > from
  if (!addressed && !aside) return null
  if (words[from] === 'about' || words[from] === 'of' || words[from] === 'with') return null
  // "…, the union said, prolonging a dispute that …": the words after the comma are not what was said.
  if (
    words[from] === ',' &&
    (/^VB[GN]$/.test(tags[from + 1] ?? '') || PARTICIPLE_ENDING.test(words[from + 1] ?? ''))
  )
    return null
  for (let at = from; at < Math.min(limit, from + LONGEST_GAP); at++) {
    if (opens(at) && (/^[,:]$/.test(words[at - 1]!) || addressed)) return { kind: 'quote', at }
    if (quoteOf[at] !== home) return null
    if (words[at] === 'that' && tags[at] !== 'DT') return { kind: 'that', at }
    if (/^[;:.]$|^--$|^[—–]$/.test(words[at]!) || (tags[at] === 'CC' && at > from + 12)) return null
    if (addressed && at > from && QUESTION_WORDS.test(words[at]!)) return { kind: 'question', at }
    if (addressed && at > from && words[at] === 'to' && tags[at + 1] === 'VB')
      return { kind: 'to', at: words[at - 1] === 'not' ? at - 1 : at }
    if (at > from && (isTime(words[at - 1]!) || addressed) && startsClause(reading, at, limit))
      return { kind: 'clause', at }
    if (/^(?:VBD|VBZ|VBP|MD)$/.test(tags[at]!)) return null
  }
  return null
}

/** Whether "about" or the like comes before a number, as in "around 500 people". */
function isAboutNumber({ words, tags }: Reading, at: number): boolean {
  return tags[at + 1] === 'CD' && APPROXIMATE.test(words[at]!)
}

/** The index after a time such as "on Tuesday", "last week", "earlier this month"; `at` itself if there is none. */
function timeEnd({ words, tags }: Reading, at: number, limit: number): number {
  let end = at
  if (TIME_LEAD.test(words[end] ?? '')) end++
  while (end < limit && TIME_WORD.test(words[end]!)) end++
  if (end >= limit || !isTime(words[end]!) || words[end] === 'earlier')
    return words[at] === 'earlier' ? at + 1 : at
  while (end < limit && isTime(words[end]!)) end++
  return end < limit && tags[end] === 'POS' ? at : end
}

function isTime(word: string): boolean {
  return word === 'earlier' || isTimeWord(word)
}

/** Whether a clause begins at this token: a subject and its finite verb. */
export function startsClause(reading: Reading, at: number, limit: number): boolean {
  return clauseAt(reading, at, limit) === 'clause'
}

/**
 * The frame of the words from `at`: `clause` for a subject and its finite verb, `object-to` for a phrase and an
 * infinitive; otherwise `null`.
 */
function clauseAt(
  { tags, words, quoteOf }: Reading,
  from: number,
  limit: number,
): 'clause' | 'object-to' | null {
  const home = quoteOf[from]
  if (!/^(?:DT|PRP\$?|EX|NNP?S?|JJ|CD|VBG|PUNCT|\$|POS)$/.test(tags[from] ?? '')) return null
  let noun = PRONOUN_SUBJECT.test(words[from]!)
  for (let at = from; at < Math.min(limit, from + 20); at++) {
    const tag = tags[at]!
    if (quoteOf[at] !== home && quoteOf[from] === -1 && tags[at] === 'PUNCT') continue
    if (/^(?:VBD|VBZ|VBP|MD)$/.test(tag)) return noun || tags[from] === 'VBG' ? 'clause' : null
    if (/^(?:WDT|WP|WRB|CC|UH)$/.test(tag) && tag !== 'CC') return null
    if (/^[,;:.?!()]$|^--$|^[—–]$/.test(words[at]!)) return null
    if (SUBORDINATOR.test(words[at]!) && at > from) return null
    if (tag === 'TO' && tags[at + 1] === 'VB' && noun) return 'object-to'
    if (/^(?:NN|NNS|NNP|PRP|EX|DT|CD)$/.test(tag)) noun = true
  }
  return null
}

/** The range of words between cue and content; empty if the content follows at once. */
export function gap(frame: Frame): Span {
  return [frame.cueEnd, frame.content]
}
