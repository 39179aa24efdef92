import { TRUE } from '../languages/en/events/mood.ts'
import { DOUBT, STATUS_BEFORE, UNSURE, UNTRUE } from '../languages/en/events/mood-words.ts'
import { NOBODY } from '../languages/en/nobody.ts'
import { isNobody } from './negation.ts'
import { above, dependents } from './tree.ts'
import { isA, type Words } from './words.ts'

/** Whether an adverb at the word, or an adjective at it or at the noun that it belongs to, leaves it open. */
export function isUnsure(words: Words, index: number): boolean {
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

/** Whether a word above it calls it wrong: "rumours that he resigned are false", "it is not true that he resigned". */
function isCalledUntrue(words: Words, index: number): boolean {
  return above(words, index).some(
    (at) =>
      UNTRUE.has(words[at]!.lower) ||
      dependents(words, at, 'xcomp').some((said) => UNTRUE.has(words[said]!.lower)) ||
      (words[at]!.lower === TRUE &&
        dependents(words, at, 'advmod').some((adverb) => isA(words[adverb], 'negations'))),
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

/** The last adverb of doubt in a range of words: "possibly", "reportedly", "planned"; empty if there is none. */
export function hedgeIn(words: Words, from: number, to: number): string {
  return words.slice(Math.max(0, from), to).findLast(({ lower }) => isHedge(lower))?.lower ?? ''
}

/** Whether a word is an adverb of doubt, or an adjective that says whether something happened. */
export function isHedge(word: string): boolean {
  return DOUBT.has(word) || STATUS_BEFORE.has(word)
}
