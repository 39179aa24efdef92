import { governorClass } from '../languages/en/events/governors.ts'
import { NOT_ONLY } from '../languages/en/events/mood.ts'
import { STATES } from '../languages/en/events/mood-words.ts'
import { AWAITING, DUTY, PERFECT } from '../languages/en/events/status.ts'
import type { EventStatus } from '../types/event.ts'
import type { Mood } from './mood.ts'
import { HAPPENED, type Outcome, stated } from './outcome.ts'
import { dependents } from './tree.ts'
import type { VerbGroup } from './verb-group.ts'
import { isA, isVerb, type Words } from './words.ts'

/** The outcome that a verb tells of itself. */
export function verbOutcome(words: Words, whole: VerbGroup, mood: Mood): Outcome {
  // "did not only attack": it did.
  const isOnly =
    whole.negated && dependents(words, whole.main, 'advmod').some((at) => NOT_ONLY.test(words[at]!.lower))
  const group = isOnly ? { ...whole, negated: false } : whole
  if (group.negated && mood.until && group.modal === null) return stated('happened')
  if (group.negated !== mood.negatedAround && !mood.conditional && (group.negated || group.modal === null))
    return stated('did-not-happen', 'negative')
  if (mood.conditional) return stated('conditional', group.negated ? 'negative' : 'positive')
  if (mood.question) return stated('unknown')
  if (group.shape === 'future') return stated('planned')
  if (group.modal) return modalOutcome(words, group, mood)
  if (group.progressive && (group.shape !== 'past' || isPresentPerfect(words, group)))
    return stated('ongoing')
  if (group.shape === 'infinitive') return infinitiveOutcome(words, group)
  if (isAwaited(words, group)) return stated('planned')
  if (group.shape === 'present' && !group.perfect && STATES.has(words[group.main]!.verb ?? ''))
    return stated('ongoing')
  // "Taking the city would open the road": the verb after its gerund subject decides.
  if (group.shape === 'gerund' && modalAfter(words, group.main)) return stated('conditional')
  return HAPPENED
}

/** The outcome behind a modal. */
export function modalOutcome(words: Words, group: VerbGroup, mood: Mood): Outcome {
  if (DUTY.test(group.modal!)) return stated('unknown')
  if (group.modal !== 'would') return stated('conditional')
  // "said it would withdraw" is a plan in reported speech; "taking the city would open the road" is a condition.
  const subject = words[group.start - 1]
  const reported = mood.governors[0]?.class === 'says' || mood.governors[0]?.class === 'plans'
  const agent =
    subject !== undefined &&
    (isA(subject, 'pronouns') || /^\p{Lu}/u.test(subject.text) || /s$/.test(subject.lower))
  return stated(reported && agent ? 'planned' : 'conditional')
}

/** The outcome of an infinitive: planned in a headline such as "Army to withdraw from port", otherwise unknown. */
export function infinitiveOutcome(words: Words, group: VerbGroup): Outcome {
  const before = words[group.start - 1]
  if (before?.verb === 'be') return stated('planned')
  const status = STATUS_OF_CLASS[governorClass(before?.lower ?? '')]
  if (status) return stated(status)
  for (let i = group.start - 1; i >= 0; i--) if (isVerb(words, i)) return stated('unknown')
  return stated('planned')
}

/** The status of what an adjective governs: "due to open", "likely to rise". */
export const STATUS_OF_CLASS: Readonly<Record<string, EventStatus>> = {
  plans: 'planned',
  possible: 'conditional',
  expects: 'expected',
}

/** Whether a present tells what has to come first: "will sell it when he moves", "until they leave". */
function isAwaited(words: Words, group: VerbGroup): boolean {
  const { main } = group
  const { head, relation } = words[main]!
  if ((group.shape !== 'present' && !isPresentPerfect(words, group)) || relation !== 'advcl' || head == null)
    return false
  const outer = words[head]!.group
  const isComing =
    outer !== null && (outer.shape === 'future' || outer.modal !== null || outer.shape === 'infinitive')
  return (
    isComing &&
    dependents(words, main, 'mark')
      .concat(dependents(words, main, 'advmod'))
      .some((at) => AWAITING.test(words[at]!.lower))
  )
}

/** Whether a modal follows in the same clause, before any punctuation. */
function modalAfter(words: Words, index: number): boolean {
  for (let i = index + 1; i < words.length && i < index + 11; i++) {
    if (words[i]!.punctuation || isA(words[i], 'subordinators')) return false
    if (isA(words[i], 'modals')) return true
  }
  return false
}

/** Whether the group is in the present perfect: "has been attacking", not "had been attacking". */
export function isPresentPerfect(words: Words, group: VerbGroup): boolean {
  return words.slice(group.start, group.main).some(({ lower }) => PERFECT.test(lower))
}
