import { TO_COME, WITH } from '../languages/en/events/status.ts'
import { governed } from './governed.ts'
import { type Mood, readMood } from './mood.ts'
import { nounOutcome } from './noun-outcome.ts'
import { type Outcome, stated } from './outcome.ts'
import { dependents } from './tree.ts'
import type { VerbGroup } from './verb-group.ts'
import { verbOutcome } from './verb-outcome.ts'
import type { Words } from './words.ts'

/** Reads status and polarity from the mood of the word at `index`. */
export function readOutcome(words: Words, index: number, mood: Mood): Outcome {
  if (mood.replaced) return stated('did-not-happen', 'negative')
  if (mood.unsure) return stated('unknown')
  const outer = mood.group ? outerVerb(words, index, mood.group, mood) : null
  if (outer !== null) {
    const found = readOutcome(words, outer, readMood(words, outer))
    if (isOpen(found)) return found
  }
  const own = mood.group ? verbOutcome(words, mood.group, mood) : nounOutcome(words, index, mood)
  return mood.governors.reduceRight<Outcome>(
    (inner, governor, depth) => (depth === 0 ? governed(words, inner, governor, mood) : inner),
    own,
  )
}

/**
 * The verb that decides for one without a tense of its own: "will buy and lease them", "will tour Oslo, showing it".
 * `null` if it has one, or a word of its own that decides.
 */
function outerVerb(words: Words, index: number, group: VerbGroup, mood: Mood): number | null {
  const { head, relation } = words[index]!
  if (head == null || words[head]!.group === null) return null
  if (relation === 'conj') return group.shape === 'base' && group.modal === null ? head : null
  const isFree =
    mood.governors.length === 0 && dependents(words, index, 'mark').every((at) => WITH.test(words[at]!.lower))
  return relation === 'advcl' && group.shape === 'gerund' && isFree ? head : null
}

/** Whether it is still to come, or was never done. */
function isOpen({ status }: Outcome): boolean {
  return status !== 'happened' && status !== 'ongoing'
}

/**
 * The outcome of an event whose time is after the day of publication, by its value or by its words: "the race on Sunday",
 * "tomorrow's race". What a past tense tells has been.
 *
 * @param time the time and its words
 */
export function comingUp(
  outcome: Outcome,
  { group }: Mood,
  time: { readonly value: string | null; readonly words: string } | null,
  published: string | null,
): Outcome {
  if (outcome.status !== 'happened' || time === null || group?.shape === 'past') return outcome
  const planned: Outcome = { ...outcome, status: 'planned' }
  if (!published || time.value === null) return TO_COME.test(time.words) ? planned : outcome
  const day = /^\d{4}(?:-\d{2}){0,2}(?![\d-])/.exec(time.value)?.[0]
  return day && day > published.slice(0, day.length) ? planned : outcome
}
