import { isDash } from '../languages/en/dashes.ts'
import { COMPLEMENTIZER } from '../languages/en/grammar/clauses.ts'
import {
  ASIDE_WORD,
  BEFORE_TIME,
  BEHIND_SUBJECT,
  CITING,
  TIME_PREPOSITION,
} from '../languages/en/grammar/subjects.ts'
import { mayEndPhrase, phraseEnding, type TaggedWords } from '../languages/en/noun-phrases.ts'
import { isTimeWord } from '../languages/en/time-words.ts'
import { formOf, isFiniteVerb } from '../languages/en/verb-forms.ts'
import type { Subject } from '../types/grammar.ts'
import type { Span } from '../types/span.ts'
import type { Token } from '../types/token.ts'
import type { BareVerbGroup } from './verb-groups.ts'

/** The input of the rules: an article's words, and the quotation of each. */
export interface QuotedWords extends TaggedWords {
  readonly tokens: readonly Token[]
  /** For each token the index of its quotation, or -1. */
  readonly quoteOf: readonly number[]
}

const NOBODY: Subject = { range: null, kind: 'none' }
/** Most tokens between two commas that can separate a subject from its verb. */
const LONGEST_INSERTION = 45
/**
 * How far back a subject is searched, in tokens and in verb groups. No sentence of prose is as long. Without the limit,
 * in a table or list without full stops each verb would be compared with all others.
 */
const FARTHEST = 300
const MOST_GROUPS = 60

/** The subject of each verb group of a sentence, searched to the left of the verb. */
export function subjects(text: QuotedWords, [from]: Span, groups: readonly BareVerbGroup[]): Subject[] {
  const found: Subject[] = []
  for (const [index, group] of groups.entries()) {
    found.push(subjectOf(text, from, groups, found, index, group))
  }
  return found
}

function subjectOf(
  text: QuotedWords,
  from: number,
  groups: readonly BareVerbGroup[],
  earlier: readonly Subject[],
  index: number,
  group: BareVerbGroup,
): Subject {
  const { tags, words } = text
  if (formOf(group) === 'infinitive') {
    const governor = earlier[index - 1]
    return governor?.range ? { range: governor.range, kind: 'infinitive' } : NOBODY
  }
  const floor = earliest(text, from, group.start)
  let last = group.start - 1
  while (last >= floor && (tags[last] === 'RB' || BEHIND_SUBJECT.test(words[last]!))) last--
  if (last < floor) return participleSubject(earlier, groups, index, group)
  if (tags[last] === 'CC' && words[last - 1] === ',') {
    const main = mainSubject(earlier, groups, index)
    if (main && isFiniteVerb(group)) return { range: main, kind: 'shared' }
  }
  if (tags[last] === 'CC') return shared(earlier, groups, index, group)
  if (words[last] === ',' && tags[last - 1] === 'CC') return shared(earlier, groups, index, group)
  if (
    tags[last] === 'WDT' ||
    tags[last] === 'WP' ||
    (words[last] === COMPLEMENTIZER && mayEndPhrase(text, last - 1))
  ) {
    return isFiniteVerb(group) || formOf(group) === 'ed'
      ? { range: [last, last + 1], kind: 'relative' }
      : NOBODY
  }
  if (words[last] === ',' || words[last] === ')') {
    if (formOf(group) === 'ing') return participleSubject(earlier, groups, index, group)
    const across = acrossInsertion(text, last, floor)
    if (across) return { range: across, kind: 'own' }
    if (words[last] === ',') return shared(earlier, groups, index, group)
  }
  if (isTimeWord(words[last]!)) {
    const before = beforeTime(text, last)
    if (before >= floor && before < last && mayEndPhrase(text, before)) last = before
  }
  if (tags[last] === 'IN' || tags[last]!.startsWith('V')) {
    return formOf(group) === 'ing' || formOf(group) === 'base'
      ? participleSubject(earlier, groups, index, group)
      : NOBODY
  }
  const range = phraseEnding(text, last, floor)
  if (!range) return NOBODY
  return { range: beforeRelative(text, range, groups, earlier, index, floor), kind: 'own' }
}

/** The first token that a subject can include: it does not extend across a quotation, a colon or a semicolon. */
function earliest(text: QuotedWords, from: number, at: number): number {
  const { words, quoteOf } = text
  const start = Math.max(from, at - FARTHEST)
  for (let i = at - 1; i >= start; i--) {
    if (quoteOf[i] !== quoteOf[at] || /^[:;]$/.test(words[i]!) || isDash(text.tokens, i)) return i + 1
  }
  return start
}

/** The phrase before an insertion, with the insertion and its comma: "Fallon, a spokesman for the mayor, said". */
function acrossInsertion(text: QuotedWords, last: number, floor: number): Span | null {
  const { words, tags } = text
  const open = words[last] === ')' ? '(' : ','
  for (let i = last - 1; i > floor && i > last - LONGEST_INSERTION; i--) {
    if (words[i] !== open) continue
    if (!mayEndPhrase(text, i - 1) || tags[i + 1] === 'CC') continue
    const phrase = phraseEnding(text, i - 1, floor)
    if (!phrase || tags[phrase[0] - 1] === 'IN' || tags[phrase[0] - 1]?.startsWith('V')) continue
    if (ASIDE_WORD.test(words[i + 1]!)) return phrase
    return [phrase[0], last + 1]
  }
  return null
}

/** The phrase before a relative clause: in "the man who met Trump said", the subject is the man. */
function beforeRelative(
  text: QuotedWords,
  range: Span,
  groups: readonly BareVerbGroup[],
  earlier: readonly Subject[],
  index: number,
  floor: number,
): Span {
  for (let k = index - 1; k >= Math.max(0, index - MOST_GROUPS); k--) {
    const subject = earlier[k]!
    if (subject.kind !== 'relative' || !subject.range) continue
    const pronoun = subject.range[0]
    if (pronoun <= floor || text.words[pronoun - 1] === ',' || groups[k]!.end > range[0]) return range
    const head = phraseEnding(text, pronoun - 1, floor)
    return head && k === index - 1 ? [head[0], range[1]] : range
  }
  return range
}

/**
 * The subject of the clause before, as in "reported attacks and said …"; if this verb cites, of a clause that cites.
 */
function shared(
  earlier: readonly Subject[],
  groups: readonly BareVerbGroup[],
  index: number,
  group: BareVerbGroup,
): Subject {
  const cites = CITING.has(group.lemma)
  let best = -1
  for (let k = index - 1; k >= Math.max(0, index - MOST_GROUPS); k--) {
    const other = groups[k]!
    if (earlier[k]!.range === null) continue
    const alike = isFiniteVerb(other) === isFiniteVerb(group)
    if (!alike && formOf(other) !== 'ed' && formOf(group) !== 'ed') continue
    if (best < 0) best = k
    if (!cites) break
    if (CITING.has(other.lemma)) {
      best = k
      break
    }
  }
  return best < 0 ? NOBODY : { range: earlier[best]!.range, kind: 'shared' }
}

/**
 * The subject of a participle, ", saying …": that of the sentence's main clause, or of a clause that cites if there is
 * one.
 */
function participleSubject(
  earlier: readonly Subject[],
  groups: readonly BareVerbGroup[],
  index: number,
  group: BareVerbGroup,
): Subject {
  if (formOf(group) !== 'ing' && formOf(group) !== 'ed' && formOf(group) !== 'base') return NOBODY
  const range = mainSubject(earlier, groups, index)
  return range ? { range, kind: 'participle' } : NOBODY
}

/** The subject of the first clause that cites, otherwise of the first clause. */
function mainSubject(
  earlier: readonly Subject[],
  groups: readonly BareVerbGroup[],
  index: number,
): Span | null {
  const own = groups.slice(0, Math.min(index, MOST_GROUPS)).flatMap((group, k) => {
    const { range, kind } = earlier[k]!
    return isFiniteVerb(group) && kind === 'own' && range ? [{ range, cites: CITING.has(group.lemma) }] : []
  })
  return (own.find(({ cites }) => cites) ?? own[0])?.range ?? null
}

/** The last token before a time, as in "Clinton on Tuesday said". */
function beforeTime({ words, tags }: QuotedWords, last: number): number {
  let at = last
  while (at > 0 && (isTimeWord(words[at]!) || BEFORE_TIME.test(words[at]!) || tags[at] === 'CD')) at--
  return TIME_PREPOSITION.test(words[at]!) ? at - 1 : at
}
