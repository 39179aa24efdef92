import { CONDITION, CONDITIONAL, NEGATIVE_DETERMINER } from '../languages/en/events/mood.ts'
import { DOUBT, STATUS_BEFORE } from '../languages/en/events/mood-words.ts'
import { clauseAround } from './clause.ts'
import { findGovernors, type Governor } from './governors.ts'
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
  }
  let hedge = ''
  for (let i = Math.max(start, index - 6); i < Math.min(end, index + 3); i++) {
    if (isHedge(words[i]!.lower)) hedge = words[i]!.lower
  }
  const open = opener ? opener.lower : ''
  return {
    group,
    governors: findGovernors(words, index, group),
    conditional: CONDITIONAL.test(open) || words.slice(start, index).some((w) => CONDITION.test(w.lower)),
    negatedNoun,
    before,
    question: words.at(-1)?.lower === '?',
    hedge,
  }
}

function isHedge(word: string): boolean {
  return DOUBT.has(word) || STATUS_BEFORE.has(word)
}
