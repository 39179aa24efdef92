import {
  CONDITION,
  CONDITIONAL,
  INDEFINITE,
  INVERTED,
  NOR,
  OR,
  REPLACED,
  TRUE,
  UNTIL,
} from '../languages/en/events/mood.ts'
import { ALMOST, DOUBT, STATUS_BEFORE, UNSURE, UNTRUE } from '../languages/en/events/mood-words.ts'
import { NEGATIVE_DETERMINER, NOBODY } from '../languages/en/nobody.ts'
import { clauseAround } from './clause.ts'
import { findGovernors, type Governor } from './governors.ts'
import { above, dependents, prepositionOf } from './tree.ts'
import type { VerbGroup } from './verb-group.ts'
import { isA, isVerb, type Words } from './words.ts'

/** What the words around an event say about whether it happened. Status and factuality are both read from it. */
export interface Mood {
  readonly group: VerbGroup | null
  /** The words that govern the event, nearest first. */
  readonly governors: readonly Governor[]
  /** Whether "if", "unless" or "whether" opens its clause. */
  readonly conditional: boolean
  /** Whether a negation stands before the noun: "no attack", "without an attack", "neither attacked". */
  readonly negatedNoun: boolean
  /** Whether a word beside the verb group negates it: "none of them left", "arrested nobody", "almost left". */
  readonly negatedAround: boolean
  /** Whether something else happened in its place: "rather than leaving", "instead of leaving". */
  readonly replaced: boolean
  /** Whether a negated verb tells what happened in the end: "did not leave until Friday". */
  readonly until: boolean
  /** Whether the text leaves open whether it happened: "supposedly died", "a fake report of a coup". */
  readonly unsure: boolean
  /** The article or adjective directly before a noun: "the", "a", "any", "planned". */
  readonly before: string
  readonly question: boolean
  /** An adverb of doubt in the clause: "possibly", "reportedly", "allegedly". */
  readonly hedge: string
}

/** Reads the mood of the event whose head word is at `index`. */
export function readMood(words: Words, index: number): Mood {
  const group = words[index]!.group
  const [start, end] = clauseAround(words, index)
  const opener = words[start - 1]
  let before = ''
  let negatedNoun = false
  if (!group) {
    for (let i = index - 1; i >= start && i >= index - 5; i--) {
      const word = words[i]!
      if (isA(word, 'prepositions') || word.punctuation || isVerb(words, i)) {
        if (word.lower === 'without') negatedNoun = true
        break
      }
      if (!before && (isA(word, 'determiners') || isHedge(word.lower))) before = word.lower
      if (NEGATIVE_DETERMINER.test(word.lower)) negatedNoun = true
    }
    if (hasNegation(words, index) || isNotAtHand(words, index)) negatedNoun = true
  }
  let hedge = ''
  for (let i = Math.max(start, index - 6); i < Math.min(end, index + 3); i++) {
    if (isHedge(words[i]!.lower)) hedge = words[i]!.lower
  }
  const open = opener ? opener.lower : ''
  return {
    group,
    governors: findGovernors(words, index, group),
    conditional:
      CONDITIONAL.test(open) ||
      words.slice(start, index).some((w) => CONDITION.test(w.lower)) ||
      isWithinCondition(words, index),
    negatedNoun,
    negatedAround: group !== null && isNegated(words, index),
    unsure: isUnsure(words, index),
    replaced: isReplaced(words, group ? group.start : index),
    until:
      group !== null &&
      words.some(
        ({ lower, head, relation = '' }) =>
          UNTIL.test(lower) &&
          head != null &&
          (relation === 'case' || relation === 'mark') &&
          words[head]!.head === index,
      ),
    before,
    question: words.at(-1)?.lower === '?',
    hedge,
  }
}

/** Whether something beside the verb group negates it: nobody as its subject or object, "never", "at no time", "almost". */
function isNegated(words: Words, index: number): boolean {
  if (isJoinedToNot(words, index)) return true
  if (!words[index]!.group!.negated && hasNegation(words, index)) return true
  const parties = PARTIES.flatMap((relation) => dependents(words, index, relation))
  if (parties.some((at) => isNobody(words, at))) return true
  const adverbs = dependents(words, index, 'advmod')
  if (adverbs.some((at) => ALMOST.has(words[at]!.lower))) return true
  const { start } = words[index]!.group!
  if (adverbs.some((at) => at < start && isA(words[at], 'negations'))) return true
  return dependents(words, index, 'obl').some((at) => isNobody(words, at))
}

/** Whether the "not" of the verb that it is joined to is also its own: "did not enter or bomb it", "nor did they leave". */
function isJoinedToNot(words: Words, index: number): boolean {
  const { head, relation, group } = words[index]!
  if (head == null || group!.negated) return false
  const joining = dependents(words, index, 'cc').map((at) => words[at]!.lower)
  if (joining.some((word) => NOR.test(word))) return true
  if (relation !== 'conj' || !joining.some((word) => OR.test(word))) return false
  const isOwnClause = SUBJECTS.some((subject) => dependents(words, index, subject).length > 0)
  const first = words[head]!.group
  return !isOwnClause && first !== null && (first.negated || isNegated(words, head))
}

/** Whether the roles of a word name a "not" before it: "bomb" in "did not enter the camp or bomb it", also where it looks like a noun. */
function hasNegation(words: Words, index: number): boolean {
  return words[index]!.roles?.some(({ label, head }) => label === NEGATION && head < index) ?? false
}

/** The role of a negation (PropBank). */
const NEGATION = 'ARGM-NEG'

/** Whether something of which nobody has told yet is said not to be there: "a boycott is not on the table". */
function isNotAtHand(words: Words, index: number): boolean {
  const { head, relation } = words[index]!
  if (head == null || relation !== 'nsubj' || prepositionOf(words, head) === '') return false
  const determiners = dependents(words, index, 'det')
  return (
    determiners.every((at) => INDEFINITE.test(words[at]!.lower)) &&
    dependents(words, index, 'nmod:poss').length === 0 &&
    dependents(words, head, 'cop').length > 0 &&
    dependents(words, head, 'advmod').some((at) => isA(words[at], 'negations'))
  )
}

const SUBJECTS = ['nsubj', 'nsubj:pass'] as const
const PARTIES = ['nsubj', 'nsubj:pass', 'obj'] as const

/** Whether the word stands in a clause that is only assumed, or below a word in one: "if the graves turn out to hold them". */
function isWithinCondition(words: Words, index: number): boolean {
  return [index, ...above(words, index)].some(
    (at) =>
      words[at]!.relation === 'advcl' &&
      (dependents(words, at, 'mark').some((mark) => CONDITIONAL.test(words[mark]!.lower)) ||
        isInverted(words, at)),
  )
}

/** Whether the auxiliary stands before the subject: "had it rained", "should it rain". */
function isInverted(words: Words, at: number): boolean {
  const [auxiliary] = [...dependents(words, at, 'aux'), ...dependents(words, at, 'aux:pass')]
  const [subject] = [...dependents(words, at, 'nsubj'), ...dependents(words, at, 'nsubj:pass')]
  return (
    auxiliary !== undefined &&
    subject !== undefined &&
    auxiliary < subject &&
    INVERTED.test(words[auxiliary]!.lower) &&
    dependents(words, at, 'mark').length === 0
  )
}

/** Whether a word above it calls it wrong: "rumours that he resigned are false", "it is not true that he resigned". */
function isCalledUntrue(words: Words, index: number): boolean {
  return above(words, index).some(
    (at) =>
      UNTRUE.has(words[at]!.lower) ||
      (words[at]!.lower === TRUE &&
        dependents(words, at, 'advmod').some((adverb) => isA(words[adverb], 'negations'))),
  )
}

/** Whether an adverb at the word, or an adjective at it or at the noun that it belongs to, leaves it open. */
function isUnsure(words: Words, index: number): boolean {
  const { head, relation = '' } = words[index]!
  const nouns = relation === 'nmod' && head != null ? [index, head] : [index]
  return (
    dependents(words, index, 'advmod').some((at) => UNSURE.has(words[at]!.lower)) ||
    isOfNothing(words, index) ||
    isCalledUntrue(words, index) ||
    nouns.some((noun) =>
      dependents(words, noun, 'amod').some((at) => STATUS_BEFORE.get(words[at]!.lower) === 'unknown'),
    )
  )
}

/** Whether nothing is said to tell of it: "nothing to suggest that the ferry sank". */
function isOfNothing(words: Words, index: number): boolean {
  const [verb, noun] = above(words, index)
  return (
    words[index]!.relation === 'ccomp' &&
    noun !== undefined &&
    words[verb!]!.relation!.startsWith('acl') &&
    (NOBODY.has(words[noun]!.lower) || isNobody(words, noun))
  )
}

/** Whether a noun names nobody: "nobody", "none of the ships", "no ship". */
export function isNobody(words: Words, at: number): boolean {
  const negating = [...dependents(words, at, 'det'), ...dependents(words, at, 'cc:preconj')]
  return (
    NOBODY.has(words[at]!.lower) || negating.some((index) => NEGATIVE_DETERMINER.test(words[index]!.lower))
  )
}

function isReplaced(words: Words, start: number): boolean {
  const before = `${words[start - 2]?.lower ?? ''} ${words[start - 1]?.lower ?? ''}`
  return REPLACED.test(before)
}

function isHedge(word: string): boolean {
  return DOUBT.has(word) || STATUS_BEFORE.has(word)
}
