import { isDash } from '../languages/en/dashes.ts'
import { FUNCTION_WORDS } from '../languages/en/function-words.ts'
import { CLAUSE_PREPOSITIONS } from '../languages/en/grammar/clauses.ts'
import type { TaggedWords } from '../languages/en/noun-phrases.ts'
import type { Clause } from '../types/grammar.ts'
import type { Span } from '../types/span.ts'
import type { Token } from '../types/token.ts'
import type { BareVerbGroup } from './verb-groups.ts'

/** A sentence: its range of tokens, and for each whether it is a verb. */
interface Sentence {
  readonly words: readonly string[]
  readonly tags: TaggedWords['tags']
  readonly tokens: readonly Token[]
  readonly range: Span
  readonly isVerb: (at: number) => boolean
}

const { subordinators, coordinators } = FUNCTION_WORDS
/** Punctuation that does not separate clauses. */
const INSIDE: ReadonlySet<string> = new Set([',', "'", '%', '$', '€', '£', '&', '/'])
const QUOTE = /^(?:["“”«»]|''|``)$/
/** Most tokens between brackets that can be inside a clause: "(UN)". */
const SHORT = 4
/** How many tokens are searched for a verb after "after" or "and", and before "and". */
const AHEAD = 12
const JOINED = 10
const BEHIND = 25

/** The clauses of a sentence: the ranges between strong punctuation and words that open another clause. */
export function clausesOf(
  { words, tags, tokens }: TaggedWords & { readonly tokens: readonly Token[] },
  range: Span,
  verbs: readonly BareVerbGroup[],
): Clause[] {
  const found: Clause[] = []
  const marked = new Set(
    verbs.flatMap(({ start, head }) =>
      Array.from({ length: head - start + 1 }, (_, index) => start + index).filter((at) =>
        tags[at]!.startsWith('V'),
      ),
    ),
  )
  const sentence: Sentence = { words, tags, tokens, range, isVerb: (at) => marked.has(at) }
  const [from, to] = range
  let start = from
  for (let at = from; at <= to; at++) {
    if (at < to && !isBoundary(sentence, at)) continue
    if (at > start) found.push({ start, end: at })
    start = at + 1
  }
  return found
}

/** Whether this token is outside every clause. */
function isBoundary(sentence: Sentence, at: number): boolean {
  const { tags, tokens } = sentence
  const word = sentence.words[at]!
  if (word === '-') return isDash(tokens, at)
  if (word === '(') return !isNear(sentence, at, ')', 1)
  if (word === ')') return !isNear(sentence, at, '(', -1)
  if (tags[at] === 'PUNCT') return !INSIDE.has(word)
  if (QUOTE.test(word)) return true
  if (subordinators.has(word)) return !isPreposition(sentence, at)
  return coordinators.has(word) && startsClause(sentence, at)
}

/** Whether the other bracket is near enough for a clause to contain both. */
function isNear({ words, range: [from, to] }: Sentence, at: number, other: string, step: 1 | -1): boolean {
  for (let i = at + step; i >= from && i < to && Math.abs(i - at) <= SHORT; i += step) {
    if (words[i] === other) return true
  }
  return false
}

/**
 * Whether the word is a preposition as in "after talks", and not as in "after it attacked": no verb comes before the
 * next punctuation or clause.
 */
function isPreposition({ words, tags, range: [, to], isVerb }: Sentence, at: number): boolean {
  if (!CLAUSE_PREPOSITIONS.has(words[at]!)) return false
  for (let i = at + 1; i < to && i < at + AHEAD; i++) {
    if (tags[i] === 'PUNCT' || subordinators.has(words[i]!)) return true
    if (isVerb(i)) return false
  }
  return true
}

/**
 * Whether "and" starts a clause: "… and Moscow attacked", "… and attacked". A verb follows before the next punctuation,
 * and one comes before it.
 */
function startsClause({ words, tags, range: [from, to], isVerb }: Sentence, at: number): boolean {
  if (isVerb(at + 1)) return true
  let verb = false
  for (let i = at + 1; i < to && i < at + JOINED && !verb; i++) {
    if (tags[i] === 'PUNCT' || subordinators.has(words[i]!)) break
    verb = isVerb(i)
  }
  if (!verb) return false
  for (let i = at - 1; i >= from && i > at - BEHIND; i--) {
    if (isVerb(i)) return true
    if (tags[i] === 'PUNCT' && words[i] !== ',') return false
  }
  return false
}
