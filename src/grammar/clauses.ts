import { isDash } from '../languages/en/dashes.ts'
import { FUNCTION_WORDS } from '../languages/en/function-words.ts'
import { CLAUSE_PREPOSITIONS } from '../languages/en/grammar/clauses.ts'
import type { TaggedWords } from '../languages/en/noun-phrases.ts'
import type { Clause } from '../types/grammar.ts'
import type { Span } from '../types/span.ts'
import type { Token } from '../types/token.ts'
import type { BareVerbGroup } from './verb-groups.ts'

/** A sentence, its range of tokens, and which of them are verbs. */
interface Sentence {
  readonly words: readonly string[]
  readonly tags: TaggedWords['tags']
  readonly tokens: readonly Token[]
  readonly range: Span
  readonly isVerb: (at: number) => boolean
}

const { subordinators, coordinators } = FUNCTION_WORDS
/** Marks that part no clauses. */
const INSIDE: ReadonlySet<string> = new Set([',', "'", '%', '$', '€', '£', '&', '/'])
const QUOTE = /^(?:["“”«»]|''|``)$/
/** How long words between brackets may be that a clause reaches over: "(UN)". */
const SHORT = 4
/** How far ahead of "after", "and" a verb is looked for, and how far behind "and". */
const AHEAD = 12
const JOINED = 10
const BEHIND = 25

/** The clauses of a sentence: what stands between strong marks and words that open another clause. */
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

/** Whether a clause cannot reach over this token. */
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

/** Whether the other bracket stands so near that a clause reaches over both. */
function isNear({ words, range: [from, to] }: Sentence, at: number, other: string, step: 1 | -1): boolean {
  for (let i = at + step; i >= from && i < to && Math.abs(i - at) <= SHORT; i += step) {
    if (words[i] === other) return true
  }
  return false
}

/** "after talks" against "after it attacked": no verb before the next mark or clause. */
function isPreposition({ words, tags, range: [, to], isVerb }: Sentence, at: number): boolean {
  if (!CLAUSE_PREPOSITIONS.has(words[at]!)) return false
  for (let i = at + 1; i < to && i < at + AHEAD; i++) {
    if (tags[i] === 'PUNCT' || subordinators.has(words[i]!)) return true
    if (isVerb(i)) return false
  }
  return true
}

/** "… and Moscow attacked", "… and attacked": a verb follows before the next mark, and one went before. */
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
