import { ASKS_FOR_MORE } from '../languages/en/events/mood.ts'
import { NEGATIVE_DETERMINER } from '../languages/en/nobody.ts'
import { clauseAround } from './clause.ts'
import { isConditional, isOpenWhether } from './condition.ts'
import { hedgeIn, isHedge, isUnsure } from './doubt.ts'
import { findGovernors, type Governor } from './governors.ts'
import { hasNegation, isNegated, isNotAtHand, isReplaced, isUntil } from './negation.ts'
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
  const { before, isNegated: isNegatedBefore } = group ? NOTHING_BEFORE : beforeNoun(words, start, index)
  return {
    group,
    governors: findGovernors(words, index, group),
    conditional: isConditional(words, start, index),
    negatedNoun: !group && (isNegatedBefore || hasNegation(words, index) || isNotAtHand(words, index)),
    negatedAround: group !== null && isNegated(words, index),
    unsure: isUnsure(words, index) || (group !== null && isOpenWhether(words, index)),
    replaced: isReplaced(words, group ? group.start : index),
    until: group !== null && isUntil(words, index),
    before,
    question: isAsked(words, index),
    hedge: hedgeIn(words, Math.max(start, index - 6), Math.min(end, index + 3)),
  }
}

/** Whether the event is what a question asks: "Did they leave?" asked Ada; but not "Why did they leave?" */
function isAsked(words: Words, index: number): boolean {
  if (words.slice(index).find(({ lower }) => ENDS.test(lower))?.lower !== '?') return false
  for (let at = index - 1; at >= 0 && !ENDS.test(words[at]!.lower); at--) {
    if (ASKS_FOR_MORE.test(words[at]!.lower)) return false
  }
  return true
}

const ENDS = /^[.?!]$/

/** What stands before a noun: its determiner or an adjective of doubt, and whether a negation is among the words. */
interface BeforeNoun {
  readonly before: string
  readonly isNegated: boolean
}

const NOTHING_BEFORE: BeforeNoun = { before: '', isNegated: false }

function beforeNoun(words: Words, start: number, index: number): BeforeNoun {
  let before = ''
  let negated = false
  for (let i = index - 1; i >= start && i >= index - 5; i--) {
    const word = words[i]!
    if (isA(word, 'prepositions') || word.punctuation || isVerb(words, i)) {
      return { before, isNegated: negated || word.lower === 'without' }
    }
    if (!before && (isA(word, 'determiners') || isHedge(word.lower))) before = word.lower
    if (NEGATIVE_DETERMINER.test(word.lower)) negated = true
  }
  return { before, isNegated: negated }
}
