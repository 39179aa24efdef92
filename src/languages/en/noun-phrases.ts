import type { PartOfSpeech } from '../../types/grammar.ts'
import type { Span } from '../../types/span.ts'

/** Words with their parts of speech, one for each token. Positions are token indexes, ranges half-open. */
export interface TaggedWords {
  /** In lower case, with straight apostrophes. */
  readonly words: readonly string[]
  readonly tags: readonly PartOfSpeech[]
}

const HEADS: ReadonlySet<string> = new Set(['NN', 'NNS', 'NNP', 'CD', 'PRP', 'EX', 'DT', 'WP', 'JJ'])
const INSIDE: ReadonlySet<string> = new Set(['NN', 'NNS', 'NNP', 'CD', 'JJ', 'POS', 'VBN', 'VBG', '$'])
const ATTACHING = new Set([
  'of',
  'for',
  'at',
  'in',
  'from',
  'with',
  'on',
  'to',
  'near',
  'within',
  'behind',
  'under',
])
const NOUNS: ReadonlySet<string> = new Set(['NN', 'NNS', 'NNP', 'CD'])

/** Whether a noun phrase may end at this token. */
export function mayEndPhrase(text: TaggedWords, at: number): boolean {
  const tag = text.tags[at]!
  if (tag === 'JJ') return text.tags[at - 1] === 'DT' || text.words[at] === 'many'
  return HEADS.has(tag) || /^(?:\)|%)$/.test(text.words[at]!)
}

const ADJECTIVES: ReadonlySet<string> = new Set(['JJ', 'VBG', 'VBN', 'RB'])
/** How many tokens of a row of adjectives are read on either side. */
const LONGEST_ROW = 10
/** Adjectives that become a noun after "the": "hit the poor, leaving …". */
const NOMINAL = new Set(
  'poor rich sick dead wounded injured elderly unemployed homeless disabled innocent'.split(' '),
)

/** Whether this token is a comma between two adjectives of one noun: "the long, slow talks", "an old, crumbling fort". */
export function partsAdjectives({ words, tags }: TaggedWords, at: number): boolean {
  if (words[at] !== ',' || tags[at - 1] !== 'JJ' || !ADJECTIVES.has(tags[at + 1]!)) return false
  const isWithin = (token: number): boolean => ADJECTIVES.has(tags[token]!) || words[token] === ','
  let from = at - 1
  while (from > at - LONGEST_ROW && isWithin(from)) from--
  if (tags[from] !== 'DT' && tags[from] !== 'PRP$' && tags[from] !== 'POS') return false
  if (words[from] === 'the' && from === at - 2 && NOMINAL.has(words[at - 1]!)) return false
  let to = at + 1
  while (to < at + LONGEST_ROW && isWithin(to)) to++
  return (tags[to] === 'NN' || tags[to] === 'NNS') && words[to - 1] !== ','
}

/**
 * In tokens; longer than any phrase of prose. Without it, a long row of punctuation would be searched again from each
 * of its tokens.
 */
const LONGEST_PHRASE = 60

/** The start of the simple noun phrase that ends with token `last`: "the regional governor", "Italy's La Stampa". */
export function phraseStart(text: TaggedWords, last: number, behind: number): number {
  const { tags, words } = text
  const floor = Math.max(behind, last - LONGEST_PHRASE)
  const tag = tags[last]!
  if (tag === 'PRP' || tag === 'EX' || tag === 'WP') return last
  let start = words[last] === ')' ? openingBracket(text, last, floor) : last
  if (start !== last && start > floor) start--
  while (start > floor) {
    const before = start - 1
    const kind = tags[before]!
    if (kind === 'DT' || kind === 'PRP$') return startsWithAll(text, before, floor)
    if (tags[start] === 'DT') return start
    if (kind === 'RB' && tags[start] === 'JJ' && start < last) start--
    else if (partsAdjectives(text, before)) start = before
    else if (/^[-–&$#/]$/.test(words[before]!) && before > floor && INSIDE.has(tags[before - 1]!))
      start = before
    else if (kind === 'VBN' || kind === 'VBG') {
      if (!startsPhrase(tags[before - 1] ?? '') || start > last) return start
      start--
    } else if (INSIDE.has(kind)) start--
    else return start
  }
  return start
}

function startsPhrase(tag: string): boolean {
  return tag === 'DT' || tag === 'JJ' || tag === 'PRP$' || tag === 'POS'
}

/** The start of the phrase with "all" or "both" before it: "all the ministers", "both the parties". */
function startsWithAll(text: TaggedWords, at: number, floor: number): number {
  return at > floor && /^(?:all|both|half)$/.test(text.words[at - 1]!) ? at - 1 : at
}

function openingBracket({ words }: TaggedWords, close: number, floor: number): number {
  for (let i = close - 1; i >= Math.max(floor, close - 12); i--) if (words[i] === '(') return i
  return close
}

/**
 * The noun phrase that ends with token `last`, with its left part: "the head of the union", "Kyiv and the West". Range
 * of tokens, or `null` if no phrase ends there.
 */
export function phraseEnding(text: TaggedWords, last: number, floor: number): Span | null {
  if (last < floor || !mayEndPhrase(text, last)) return null
  const { tags, words } = text
  let start = phraseStart(text, last, floor)
  for (let turns = 0; turns < 6 && start - 2 >= floor; turns++) {
    const before = start - 1
    const hook = words[before]!
    if (tags[before] === 'IN' || tags[before] === 'TO') {
      if (!ATTACHING.has(hook) || !NOUNS.has(tags[before - 1]!)) break
      const outer = phraseStart(text, before - 1, floor)
      if (hook !== 'of' && opensWithPreposition(text, outer, floor)) break
      if (hook === 'of' && tags[outer - 1] === 'IN' && !ATTACHING.has(words[outer - 1] ?? '')) {
        return [outer, last + 1]
      }
      start = outer
    } else if (hook === 'and' || hook === 'or' || hook === '&') {
      const list = joinedBefore(text, before, floor, tags[last]!)
      if (list === null) break
      start = list
    } else break
  }
  return [start, last + 1]
}

/** Start of "A, B" before "and C"; `null` if the phrase there is not part of the same list. */
function joinedBefore(text: TaggedWords, conjunction: number, floor: number, tag: string): number | null {
  const { tags, words } = text
  let end = conjunction - 1
  if (words[end] === ',') end--
  if (end < floor || !(NOUNS.has(tags[end]!) || tags[end] === 'PRP' || words[end] === ')')) return null
  let start = phraseStart(text, end, floor)
  if (words[conjunction - 1] === ',' && !(words[start - 1] === ',' && tag === 'NNP')) return null
  if (startsObject(tags[start - 1] ?? '')) return null
  while (words[start - 1] === ',' && start - 2 >= floor && tags[start - 2] === 'NNP' && tag === 'NNP') {
    start = phraseStart(text, start - 2, floor)
  }
  return start
}

function startsObject(tag: string): boolean {
  return tag.startsWith('V') || tag === 'IN' || tag === 'TO'
}

function opensWithPreposition({ tags, words }: TaggedWords, start: number, floor: number): boolean {
  return (
    start > floor &&
    (tags[start - 1] === 'IN' || tags[start - 1]!.startsWith('V')) &&
    words[start - 1] !== 'that'
  )
}

/** The end of the simple noun phrase that begins at token `first`; `first` itself when none does. */
export function phraseEnd(text: TaggedWords, first: number, before: number): number {
  const { tags, words } = text
  const limit = Math.min(before, first + LONGEST_PHRASE)
  if (tags[first] === 'PRP' || tags[first] === 'EX') return Math.min(first + 1, limit)
  let end = first
  let noun = first
  while (end < limit) {
    const tag = tags[end]!
    if (NOUNS.has(tag)) noun = end + 1
    else if (noun === first && partsAdjectives(text, end)) {
      end++
      continue
    } else if (tag === 'DT' && end > first && tags[end - 1] !== 'DT') break
    else if (tag === 'PRP$' && end > first && tags[end - 1] !== 'DT') break
    else if (!isInside(tag) && !/^["“”‘’'%&/-]$|^''$|^``$/.test(words[end]!)) break
    if ((tag === 'VBN' || tag === 'VBG') && noun > first) break
    end++
  }
  if (noun === first && end > first && /^(?:DT|JJ|CD|PRP\$)$/.test(tags[first]!)) return first + 1
  while (noun < end && words[noun] === '%') noun++
  return noun
}

function isInside(tag: string): boolean {
  return /^(?:DT|PRP\$|JJ|CD|NN|NNS|NNP|POS|VBN|VBG|RB|\$)$/.test(tag)
}

/** The end of a phrase from `first` with "of …", "and …" and the like; `first` if no phrase begins there. */
export function longPhraseEnd(text: TaggedWords, first: number, limit: number): number {
  const { tags, words } = text
  let end = phraseEnd(text, first, limit)
  if (end === first) return first
  for (let turns = 0; turns < 6 && end + 1 < limit; turns++) {
    if (words[end] === '(') {
      const close = words.slice(end, Math.min(limit, end + 12)).indexOf(')')
      if (close < 0) break
      end += close + 1
      continue
    }
    const hooked = ATTACHING.has(words[end]!) && words[end] !== 'to'
    const joined = words[end] === 'and' || words[end] === 'or'
    if (!hooked && !joined) break
    const next = phraseEnd(text, end + 1, limit)
    if (next === end + 1 || (joined && tags[next]?.startsWith('V'))) break
    end = next
  }
  return end
}
