import { governorClass } from '../languages/en/events/governors.ts'
import { NOT_ONLY, RULES_OUT } from '../languages/en/events/mood.ts'
import {
  AGREED,
  CLEARING,
  COMING,
  DOUBTING,
  ESTABLISHING,
  LASTING,
  OPPOSING,
  PHASES,
  READY,
  STATES,
  STATUS_BEFORE,
  UNTRUE,
} from '../languages/en/events/mood-words.ts'
import {
  AT_THAT_TIME,
  BEFORE_NOUN,
  DUTY,
  FEW,
  HOPING,
  OCCURRING,
  PERFECT,
  PRESENT,
} from '../languages/en/events/status.ts'
import type { EventStatus } from '../types/event.ts'
import type { Time } from '../types/time.ts'
import type { Governor } from './governors.ts'
import type { Mood } from './mood.ts'
import { dependents, prepositionOf } from './tree.ts'
import type { VerbGroup } from './verb-group.ts'
import { isA, isVerb, type Words } from './words.ts'

/** Whether an event happened according to its sentence, and whether the sentence affirms or denies it. */
export interface Outcome {
  readonly status: EventStatus
  readonly polarity: 'positive' | 'negative'
  /** `stated` if words of the sentence give the status, `inferred` if it is only the default. */
  readonly basis: 'stated' | 'inferred'
  /** Whether a word of denial governs the act itself, as in "denied firing"; whether it happened is then left open. */
  readonly isDenied?: boolean
}

/** The outcome of an act that somebody denies; whether it happened is left open. */
export const DENIED: Outcome = { status: 'unknown', polarity: 'negative', basis: 'stated', isDenied: true }

const HAPPENED: Outcome = { status: 'happened', polarity: 'positive', basis: 'inferred' }

/** Reads status and polarity from the mood of the word at `index`. */
export function readOutcome(words: Words, index: number, mood: Mood): Outcome {
  if (mood.replaced) return stated('did-not-happen', 'negative')
  if (mood.unsure) return stated('unknown')
  const own = mood.group ? verbOutcome(words, mood.group, mood) : nounOutcome(words, index, mood)
  return mood.governors.reduceRight<Outcome>(
    (inner, governor, depth) => (depth === 0 ? governed(words, inner, governor, mood) : inner),
    own,
  )
}

/** The outcome of an event whose time is after the day of publication: "the race on Sunday" has not been. */
export function comingUp(outcome: Outcome, time: Time | null, published: string | null): Outcome {
  if (outcome.status !== 'happened' || !time?.value || !published) return outcome
  const day = /^\d{4}-\d{2}-\d{2}/.exec(time.value)?.[0]
  return day && day > published.slice(0, 10) ? { ...outcome, status: 'planned' } : outcome
}

/** Whether a sentence is in the present or the present perfect. */
function isOfNow(words: Words): boolean {
  return words.some(({ lower }) => PRESENT.test(lower))
}

/** Whether the verb tells a phase of an event that goes on: "has started", "continues". */
function isPhase(words: Words, group: VerbGroup): boolean {
  if (!PHASES.has(words[group.main]!.verb ?? '')) return false
  return group.shape === 'present' || isPresentPerfect(words, group)
}

function verbOutcome(words: Words, whole: VerbGroup, mood: Mood): Outcome {
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
  if (group.shape === 'present' && !group.perfect && STATES.has(words[group.main]!.verb ?? ''))
    return stated('ongoing')
  // "Taking the city would open the road": the verb after its gerund subject decides.
  if (group.shape === 'gerund' && modalAfter(words, group.main)) return stated('conditional')
  return HAPPENED
}

function modalOutcome(words: Words, group: VerbGroup, mood: Mood): Outcome {
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
function infinitiveOutcome(words: Words, group: VerbGroup): Outcome {
  if (words[group.start - 1]?.verb === 'be') return stated('planned')
  for (let i = group.start - 1; i >= 0; i--) if (isVerb(words, i)) return stated('unknown')
  return stated('planned')
}

function nounOutcome(words: Words, index: number, mood: Mood): Outcome {
  const undone = undoneBy(words, index)
  if (undone) return stated('did-not-happen', 'negative')
  if (isToCome(words, index)) return stated('unknown')
  if (words.some((word) => word.head === index && word.relation === 'acl:relcl' && word.group?.modal))
    return stated('conditional')
  if (mood.negatedNoun) return stated('did-not-happen', 'negative')
  // "Was it murder?", but not "Was the murder planned?"
  if (mood.question && mood.before === '') return stated('unknown')
  const before = STATUS_BEFORE.get(mood.before)
  if (before) return stated(before, before === 'did-not-happen' ? 'negative' : 'positive')
  if (mood.conditional || words.slice(Math.max(0, index - 3), index).some(({ lower }) => lower === 'any'))
    return stated('conditional')
  if (isPurpose(words, index)) return stated('planned')
  const verb = verbAfter(words, index)
  if (LASTING.has(words[index]!.noun) && isOfNow(words)) return stated('ongoing')
  if (!verb) return HAPPENED
  if (verb.negated)
    return OCCURRING.has(words[verb.main]!.verb ?? '') ? stated('did-not-happen', 'negative') : HAPPENED
  if (verb.shape === 'future') return stated('planned')
  if (verb.modal === 'would' || verb.modal === 'could' || verb.modal === 'may' || verb.modal === 'might') {
    return stated('conditional')
  }
  const lemma = words[verb.main]!.verb
  if (verb.progressive || (lemma === 'continue' && verb.shape !== 'past')) return stated('ongoing')
  if (lemma === 'schedule' || lemma === 'plan') return stated('planned')
  if (lemma === 'expect') return stated('expected')
  return HAPPENED
}

/** Whether the noun is the subject of a passive that undoes it: "the wedding was cancelled", but not "was not cancelled". */
function undoneBy(words: Words, index: number): boolean {
  const { head, relation } = words[index]!
  if (head == null || relation !== 'nsubj:pass') return false
  const verb = words[head]!
  const isUndone = verb.verb !== null && governorClass(verb.verb) === 'prevents' && !OPPOSING.has(verb.verb)
  return isUndone && !verb.group?.negated && verb.group?.modal === null && verb.group.shape !== 'future'
}

/** Whether what is still to come depends on the noun, and no word says that it has been: "will sell it after his death". */
function isToCome(words: Words, index: number): boolean {
  const { head, relation } = words[index]!
  if (head == null || relation !== 'obl' || !AT_THAT_TIME.test(prepositionOf(words, index))) return false
  const group = words[head]!.group
  const isComing =
    group?.shape === 'future' || (group?.modal ?? null) !== null || group?.shape === 'infinitive'
  return (
    isComing &&
    words.some((word) => word.head === index && word.relation === 'nmod:poss' && word.pos.startsWith('PRP'))
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

function governed(words: Words, inner: Outcome, governor: Governor, mood: Mood): Outcome {
  const outer = governor.group
  const negated = outer?.negated ?? false
  if (governor.link === 'of' && CLEARING.has(governor.lemma)) return stated('unknown')
  if (RULES_OUT.test(`${governor.lemma} ${words[governor.index + 1]?.lower}`))
    return negated ? stated('unknown') : DENIED
  const isDone = mood.group?.shape === 'participle' && governor.link === 'to'
  const bare =
    mood.group === null || mood.group.shape === 'infinitive' || mood.group.shape === 'gerund' || isDone
  switch (governor.class) {
    case 'fails':
      return bare && governor.link !== 'of' && governor.link !== 'object' ? denied(!negated) : inner
    case 'prevents':
      if (!bare || governor.link === 'to' || OPPOSING.has(governor.lemma)) return inner
      return denied(!negated)
    case 'denies':
      if (DOUBTING.has(governor.lemma)) return governor.link === 'that' ? stated('unknown') : inner
      if (governor.link === 'object' && mood.group === null && governor.lemma !== 'deny') return inner
      // "denied responsibility for the attack": what is denied is not the attack.
      if (governor.link === 'of' && mood.group === null && outer) return inner
      if (UNTRUE.has(governor.lemma)) return denied(!negated)
      if (negated) return stated('unknown')
      return inner.status === 'did-not-happen' ? { ...stated('happened'), isDenied: true } : DENIED
    case 'plans':
      if (!bare || (mood.group === null && governor.link === 'object' && AGREED.has(governor.lemma)))
        return inner
      return negated || hasNo(words, governor.index) ? denied(true) : stated('planned')
    case 'expects':
      return bare || inner.status === 'planned' ? stated('expected') : inner
    case 'wants':
      return bare || HOPING.test(governor.lemma) ? stated('unknown') : inner
    case 'orders':
    case 'tries':
      return bare ? stated('unknown') : inner
    case 'allows':
    case 'possible':
    case 'fears':
      if (governor.link === 'object' && governor.class === 'allows') return inner
      return bare ? stated('conditional') : inner
    case 'claims':
      return governor.link === 'of' ? stated('unknown') : inner
    case 'does':
    case 'seems':
    case '':
      // "is to close": a plan. "the first to close": it has happened.
      if (
        governor.lemma === 'be' &&
        outer &&
        mood.group?.shape === 'infinitive' &&
        words[mood.group.start - 1]?.verb === 'be'
      )
        return outer.negated ? denied(true) : stated('planned')
      if (!outer && mood.group?.shape === 'infinitive' && isOneOfFew(words, governor.index)) return HAPPENED
      // "a step towards taking the town"
      if (!outer && mood.group?.shape === 'gerund') return stated('unknown')
      // "did not comment on the attack": the comment, not the attack, did not happen.
      if (governor.link === 'of' && negated && mood.group === null) return inner
      return bare && outer ? lifted(words, outer, inner, mood) : inner
    default:
      return negated && ESTABLISHING.has(governor.lemma) ? stated('unknown') : inner
  }
}

/**
 * The outcome of a noun or verb under another verb, which decides: "will carry out an attack", "did not launch an
 * attack".
 */
function lifted(words: Words, outer: VerbGroup, inner: Outcome, mood: Mood): Outcome {
  if (inner.status === 'did-not-happen') return inner
  if (outer.negated) return stated('did-not-happen', 'negative')
  if (outer.shape === 'future') return stated('planned')
  if (outer.modal) return modalOutcome(words, outer, { ...mood, governors: mood.governors.slice(1) })
  if (outer.progressive && outer.shape !== 'past') return stated('ongoing')
  if (isPhase(words, outer)) return stated('ongoing')
  const next = mood.governors[1]
  if (outer.shape === 'infinitive' && next)
    return governed(words, HAPPENED, next, { ...mood, group: outer, governors: mood.governors.slice(1) })
  if (outer.shape === 'infinitive') return infinitiveOutcome(words, outer)
  return mood.group?.shape === 'infinitive' || inner.status === 'unknown' ? HAPPENED : inner
}

/** Whether a noun is one of few: "the first", "the only ship". */
function isOneOfFew(words: Words, noun: number): boolean {
  return words.slice(Math.max(0, noun - 3), noun + 1).some(({ lower }) => FEW.has(lower))
}

function hasNo(words: Words, index: number): boolean {
  return words[index - 1]?.lower === 'no'
}

function stated(status: EventStatus, polarity: 'positive' | 'negative' = 'positive'): Outcome {
  return { status, polarity, basis: 'stated' }
}

function denied(yes: boolean): Outcome {
  return yes ? stated('did-not-happen', 'negative') : stated('happened')
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
function isPresentPerfect(words: Words, group: VerbGroup): boolean {
  return words.slice(group.start, group.main).some(({ lower }) => PERFECT.test(lower))
}
