import { governorClass } from '../languages/en/events/governors.ts'
import { COMING, LASTING, OPPOSING, READY, STATUS_BEFORE } from '../languages/en/events/mood-words.ts'
import {
  AHEAD,
  AT_THAT_TIME,
  BEFORE_NOUN,
  CALLED_OFF,
  OCCURRING,
  PRESENT,
} from '../languages/en/events/status.ts'
import type { EventStatus } from '../types/event.ts'
import type { Mood } from './mood.ts'
import { HAPPENED, type Outcome, stated } from './outcome.ts'
import { dependents, prepositionOf } from './tree.ts'
import type { VerbGroup } from './verb-group.ts'
import { STATUS_OF_CLASS } from './verb-outcome.ts'
import { isA, type Words } from './words.ts'

/** The outcome that the words around a noun tell. */
export function nounOutcome(words: Words, index: number, mood: Mood): Outcome {
  const undone = undoneBy(words, index)
  if (undone) return stated('did-not-happen', 'negative')
  if (isToCome(words, index)) return stated('conditional')
  const clauses = dependents(words, index, 'acl:relcl')
  if (!isNarrated(words, index) && clauses.some((at) => words[at]!.group?.modal)) return stated('conditional')
  if (mood.negatedNoun) return stated('did-not-happen', 'negative')
  // "Was it murder?", but not "Was the murder planned?"
  if (mood.question && mood.before === '') return stated('unknown')
  const before = STATUS_BEFORE.get(mood.before) ?? statusOfAdjectives(words, index)
  if (before) return stated(before, before === 'did-not-happen' ? 'negative' : 'positive')
  if (mood.conditional || words.slice(Math.max(0, index - 3), index).some(({ lower }) => lower === 'any'))
    return stated('conditional')
  if (isPurpose(words, index)) return stated('planned')
  if (LASTING.has(words[index]!.noun) && isOfNow(words)) return stated('ongoing')
  const verb = verbAfter(words, index)
  return verb ? outcomeOfSubject(words, verb) : HAPPENED
}

/** The outcome of a noun that is the subject of a verb: "the talks will be held". */
function outcomeOfSubject(words: Words, verb: VerbGroup): Outcome {
  if (verb.negated)
    return OCCURRING.has(words[verb.main]!.verb ?? '') ? stated('did-not-happen', 'negative') : HAPPENED
  if (verb.shape === 'future') return stated('planned')
  if (verb.modal === 'would' || verb.modal === 'could' || verb.modal === 'may' || verb.modal === 'might') {
    return stated('conditional')
  }
  const lemma = words[verb.main]!.verb
  if (verb.progressive || (lemma === 'continue' && verb.shape !== 'past')) return stated('ongoing')
  // "is set to begin", "is due on Friday"; but "was scheduled" by whoever did.
  const word = lemma === 'be' ? (words[verb.end]?.lower ?? '') : verb.passive ? (lemma ?? '') : ''
  const status = STATUS_OF_CLASS[governorClass(word)]
  return status ? stated(status) : HAPPENED
}

/** The status that an adjective gives a noun from farther off: "planned" in "planned boundary changes". */
function statusOfAdjectives(words: Words, index: number): EventStatus | undefined {
  const { head, relation } = words[index]!
  // "a possible attempt to attack" and "expected general and local elections" share theirs.
  const nouns = relation === 'conj' && head != null ? [index, head] : [index]
  return nouns
    .flatMap((noun) => dependents(words, noun, 'amod'))
    .flatMap((at) => STATUS_BEFORE.get(words[at]!.lower) ?? [])[0]
}

/** Whether a verb in the past tells of the noun. */
function isNarrated(words: Words, index: number): boolean {
  const { head } = words[index]!
  return head != null && words[head]!.group?.shape === 'past'
}

/** Whether the noun is the subject of a passive that undoes it: "the wedding was cancelled", but not "was not cancelled". */
function undoneBy(words: Words, index: number): boolean {
  const { head, relation } = words[index]!
  if (head == null || relation !== 'nsubj:pass') return false
  const verb = words[head]!
  const isUndone =
    verb.verb !== null &&
    ((governorClass(verb.verb) === 'prevents' && !OPPOSING.has(verb.verb)) ||
      CALLED_OFF.test(`${verb.verb} ${words[head + 1]?.lower}`))
  return isUndone && !verb.group?.negated && verb.group?.modal === null && verb.group.shape !== 'future'
}

/**
 * Whether something that is still to come waits for the noun: "will sell it after his death", "are refusing to show it
 * ahead of its release"; not what "the" shows to be known: "will speak after the attack".
 */
function isToCome(words: Words, index: number): boolean {
  const { head, relation } = words[index]!
  if (head == null || relation !== 'obl') return false
  const group = words[head]!.group
  const preposition = prepositionOf(words, index)
  if (AHEAD.test(preposition)) return group !== null && group.shape !== 'past' && !group.perfect
  const isComing =
    group?.shape === 'future' || (group?.modal ?? null) !== null || group?.shape === 'infinitive'
  const determiners = dependents(words, index, 'det')
  return (
    isComing &&
    AT_THAT_TIME.test(preposition) &&
    (determiners.length === 0 || dependents(words, index, 'nmod:poss').length > 0) &&
    !words[index]!.pos.startsWith('NNP')
  )
}

/** Whether the noun is a purpose: "resources for the spring offensive", "preparing for an attack". */
function isPurpose(words: Words, index: number): boolean {
  let coming = false
  for (let i = index - 1; i >= 0 && i >= index - 5; i--) {
    const { lower } = words[i]!
    if (lower === 'for') return coming || READY.has(words[i - 1]?.lower ?? '')
    if (COMING.has(lower)) coming = true
    else if (!BEFORE_NOUN.test(lower)) return false
  }
  return false
}

/** The verb whose subject the noun is: the first verb after it in the same clause. */
function verbAfter(words: Words, index: number): VerbGroup | null {
  for (let i = index + 1; i < words.length && i < index + 9; i++) {
    const word = words[i]!
    if (word.punctuation || isA(word, 'subordinators') || isA(word, 'coordinators')) return null
    if (!word.group) continue
    return ['gerund', 'participle'].includes(word.group.shape) ? null : word.group
  }
  return null
}

/** Whether a sentence is in the present or the present perfect. */
function isOfNow(words: Words): boolean {
  return words.some(({ lower }) => PRESENT.test(lower))
}
