import { isDash } from '../../languages/en/dashes.ts'
import { partsAdjectives } from '../../languages/en/noun-phrases.ts'
import {
  ADJUNCT_CLAUSE,
  BREAKING,
  CONJUNCTION,
  CONTRAST,
  LIST_CONJUNCTION,
  RELATIVE_PRONOUN,
  VENUE_PREPOSITION,
} from '../../languages/en/tags/content.ts'
import { GOING_ON, VENUES } from '../../languages/en/tags/cue-words.ts'
import { isWeekday } from '../../languages/en/time-words.ts'
import { verbLemma } from '../../languages/en/verbs.ts'
import type { FrameKind } from './frames.ts'
import type { Reading } from './reading.ts'

const CLAUSES: ReadonlySet<FrameKind> = new Set(['that', 'clause', 'question', 'to', 'object-to', 'quote'])

/**
 * The index after the last token of the content that begins at `from`. `limit` is the end of the sentence, with its
 * full stop; `home` is the quotation of the cue, or -1.
 */
export function contentEnd(
  reading: Reading,
  kind: FrameKind,
  from: number,
  limit: number,
  home: number,
): number {
  const { words, tags, quoteOf, quoteRanges } = reading
  const clause = CLAUSES.has(kind)
  const last = lastWord(reading, limit, from, home)
  for (let at = from; at < last; at++) {
    const quote = quoteOf[at]!
    if (quote !== home && quote >= 0) {
      const end = quoteRanges[quote]![1]
      if (end >= last || (kind === 'quote' && at === from && isWholeSentence(reading, quote))) return end
      at = end - 1
      continue
    }
    if (at === from) continue
    const word = words[at]!
    if (word === ';' || isDash(reading.tokens, at) || (word === '(' && !clause)) return at
    if (word === ',' && endsAtComma(reading, clause, at, last, from)) return at
    if (!clause && (ADJUNCT_CLAUSE.test(word) || tags[at] === 'WRB')) return at
    if (!clause && /^(?:VBD|VBZ|VBP|MD)$/.test(tags[at]!) && !hasRelative(reading, from, at)) return at
    if (isVenue(reading, at, last)) return at
    if (tags[at] === 'CC' && quoteOf[at - 1] !== home && tags[at + 1]?.startsWith('V')) return at
    if (tags[at] === 'CC' && resumes(reading, clause, at, last)) return at
  }
  return last
}

/** The end of the sentence without its closing punctuation. */
function lastWord({ words, quoteOf }: Reading, limit: number, from: number, home: number): number {
  let last = limit
  while (
    last > from + 1 &&
    /^(?:[.?!…;:,"”’]|\.{2,}|'')$/.test(words[last - 1]!) &&
    quoteOf[last - 1] === home
  )
    last--
  return last
}

function endsAtComma(reading: Reading, clause: boolean, at: number, last: number, from: number): boolean {
  const { words, tags } = reading
  const next = at + 1
  if (next >= last) return true
  if (partsAdjectives(reading, at)) return false
  const word = words[next]!
  if (words[at - 1] === 'that') return false
  if (/^(?:VBD|VBZ|MD)$/.test(tags[next]!)) return true
  if (tags[next] === 'VBG' && GOING_ON.has(verbLemma(word))) return true
  if (CONJUNCTION.test(word)) {
    let verb = next + 1
    while (tags[verb] === 'RB') verb++
    if (/^(?:VBD|VBZ)$/.test(tags[verb] ?? '') && GOING_ON.has(verbLemma(words[verb]!))) return true
    if (word === 'but') return true
    return !clause && /^(?:PRP|VBD|VBZ)$/.test(tags[next + 1] ?? '')
  }
  if (clause && word === 'even') return words[next + 1] === 'as' || words[next + 1] === 'though'
  if (clause) return CONTRAST.test(word)
  if (BREAKING.has(word) || tags[next] === 'VBG' || tags[next] === 'VBN' || tags[next] === 'RB') return true
  if (RELATIVE_PRONOUN.test(word)) return true
  return !isListed(reading, next, last) || from === at
}

/** Whether the words from `from` complete a list: "roads, bridges and schools". */
function isListed({ words, tags }: Reading, from: number, last: number): boolean {
  for (let at = from; at < Math.min(last, from + 8); at++) {
    if (LIST_CONJUNCTION.test(words[at]!)) return true
    if (/^(?:VBD|VBZ|VBP|MD|IN|TO|WDT|WP)$/.test(tags[at]!)) return false
  }
  return false
}

function hasRelative({ tags, words }: Reading, from: number, at: number): boolean {
  for (let i = at - 1; i >= from; i--) {
    if (/^(?:WDT|WP|WP\$|WRB)$/.test(tags[i]!) || words[i] === 'that') return true
    if (/^(?:VBD|VBZ|VBP|MD)$/.test(tags[i]!)) return false
    if (tags[i] === 'PRP' || (tags[i] === 'NNP' && tags[i - 1] === 'NNS')) return true
  }
  return false
}

/** Whether the sentence continues with another cue: "… and said". */
function resumes({ words, tags }: Reading, clause: boolean, at: number, last: number): boolean {
  if (!clause && /^(?:PRP|EX)$/.test(tags[at + 1] ?? '') && /^(?:V|MD)/.test(tags[at + 2] ?? '')) return true
  let verb = at + 1
  while (verb < last && tags[verb] === 'RB') verb++
  const plural =
    tags[verb] === 'NNS' &&
    /^(?:PRP|DT|IN)$/.test(tags[verb + 1] ?? '') &&
    GOING_ON.has(verbLemma(words[verb] ?? ''))
  if (plural) return true
  if (!/^(?:VBD|VBZ)$/.test(tags[verb] ?? '')) return false
  return clause ? GOING_ON.has(verbLemma(words[verb]!)) : true
}

/** Whether a quotation is a whole sentence: it ends with a comma or full stop inside the marks. */
function isWholeSentence({ words, quoteRanges }: Reading, quote: number): boolean {
  const [from, to] = quoteRanges[quote]!
  return to - from > 5 && /^[,.?!]$/.test(words[to - 2] ?? '')
}

/**
 * Whether a phrase tells where something was said, and so is not content: "in an interview with …", "at a rally in …".
 */
function isVenue({ words, tags }: Reading, at: number, last: number): boolean {
  if (isWeekday(words[at]!)) return words[at + 1] !== "'s" && tags[at + 1] !== 'NN' && tags[at - 1] !== 'IN'
  if (!VENUE_PREPOSITION.test(words[at]!)) return false
  if (isWeekday(words[at + 1] ?? '') && at + 2 >= last) return true
  for (let i = at + 1; i < Math.min(last, at + 5); i++) {
    if (VENUES.has(words[i]!)) return true
    if (!/^(?:DT|JJ|PRP\$|NNP?|POS|CD|VBN|VBG)$/.test(tags[i]!)) return false
  }
  return false
}
