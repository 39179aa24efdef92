import { CONDITION, CONDITIONAL, INVERTED, WHETHER } from '../languages/en/events/mood.ts'
import { above, dependents } from './tree.ts'
import type { Words } from './words.ts'

/** Whether an event is only assumed: "if" or "whether" opens its clause (from word `start`) or one that it belongs to. */
export function isConditional(words: Words, start: number, index: number): boolean {
  return (
    CONDITIONAL.test(words[start - 1]?.lower ?? '') ||
    words.slice(start, index).some(({ lower }) => CONDITION.test(lower)) ||
    isWithinCondition(words, index)
  )
}

/** Whether it is asked or not known whether it happened: "it is unclear whether he fled"; not "whether to flee". */
export function isOpenWhether(words: Words, index: number): boolean {
  return [index, ...above(words, index).slice(0, 1)].some(
    (at) =>
      words[at]!.group?.shape !== 'infinitive' &&
      dependents(words, at, 'mark').some((mark) => WHETHER.test(words[mark]!.lower)),
  )
}

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
