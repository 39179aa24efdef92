import { INDEFINITE, NOR, OR, REPLACED, UNTIL } from '../languages/en/events/mood.ts'
import { ALMOST } from '../languages/en/events/mood-words.ts'
import { NEGATIVE_DETERMINER, NOBODY } from '../languages/en/nobody.ts'
import { dependents, prepositionOf } from './tree.ts'
import { isA, type Words } from './words.ts'

/** The role of a negation (PropBank). */
const NEGATION = 'ARGM-NEG'

const SUBJECTS = ['nsubj', 'nsubj:pass'] as const

const PARTIES = ['nsubj', 'nsubj:pass', 'obj'] as const

/** Whether something beside the verb group negates it: nobody as its subject or object, "never", "at no time", "almost". */
export function isNegated(words: Words, index: number): boolean {
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
export function hasNegation(words: Words, index: number): boolean {
  return words[index]!.roles?.some(({ label, head }) => label === NEGATION && head < index) ?? false
}

/** Whether something of which nobody has told yet is said not to be there: "a boycott is not on the table". */
export function isNotAtHand(words: Words, index: number): boolean {
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

/** Whether a noun names nobody: "nobody", "none of the ships", "no ship". */
export function isNobody(words: Words, at: number): boolean {
  const negating = [...dependents(words, at, 'det'), ...dependents(words, at, 'cc:preconj')]
  return (
    NOBODY.has(words[at]!.lower) || negating.some((index) => NEGATIVE_DETERMINER.test(words[index]!.lower))
  )
}

export function isReplaced(words: Words, start: number): boolean {
  const before = `${words[start - 2]?.lower ?? ''} ${words[start - 1]?.lower ?? ''}`
  return REPLACED.test(before)
}

/** Whether a negated verb tells what happened in the end: "did not leave until Friday". */
export function isUntil(words: Words, index: number): boolean {
  return words.some(
    ({ lower, head, relation = '' }) =>
      UNTIL.test(lower) &&
      head != null &&
      (relation === 'case' || relation === 'mark') &&
      words[head]!.head === index,
  )
}
