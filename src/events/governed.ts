import { RULES_OUT } from '../languages/en/events/mood.ts'
import {
  AGREED,
  CLEARING,
  DOUBTING,
  ESTABLISHING,
  OPPOSING,
  PHASES,
  UNTRUE,
} from '../languages/en/events/mood-words.ts'
import { AIMING, DECIDED, FEW, HAD, HOPED, HOPING, MAYBE, OPPOSE } from '../languages/en/events/status.ts'
import type { Governor } from './governors.ts'
import type { Mood } from './mood.ts'
import { DENIED, denied, HAPPENED, type Outcome, stated } from './outcome.ts'
import { dependents, prepositionOf } from './tree.ts'
import type { VerbGroup } from './verb-group.ts'
import { infinitiveOutcome, isPresentPerfect, modalOutcome } from './verb-outcome.ts'
import type { Words } from './words.ts'

/**
 * The outcome of an event below a word that governs it.
 *
 * @param inner its outcome by its own words
 */
export function governed(words: Words, inner: Outcome, governor: Governor, mood: Mood): Outcome {
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
      // "oppose closing the port"
      if (OPPOSING.has(governor.lemma))
        return governor.lemma === OPPOSE && mood.group?.shape === 'gerund' ? stated('conditional') : inner
      if (!bare || governor.link === 'to') return inner
      return denied(!negated)
    case 'denies':
      return underDenial(inner, governor, mood)
    case 'plans':
      if (!outer && isTakenForGranted(words, governor)) return stated('happened')
      if (!bare || (mood.group === null && governor.link === 'object' && AGREED.has(governor.lemma)))
        return inner
      return negated || hasNo(words, governor.index) ? denied(true) : stated('planned')
    case 'expects':
      if (isPastHope(words, governor, mood)) return stated('did-not-happen', 'negative')
      return bare || inner.status === 'planned' ? stated('expected') : inner
    case 'wants':
    case 'orders':
      return wished(words, inner, governor, mood, bare)
    case 'tries':
      return bare ? stated(isToBeTried(governor, mood) ? 'planned' : 'unknown') : inner
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
      return carried(words, inner, governor, mood, bare)
    case 'believes':
      if (inner.status === 'did-not-happen') return inner
      // "is considering selling the port"
      if (!negated)
        return mood.group?.shape === 'gerund' && governor.link !== 'that' ? stated('conditional') : inner
      // "does not think that he left", "is not thinking of leaving"
      return governor.link === 'object' ? inner : stated('did-not-happen', 'negative')
    default:
      return negated && ESTABLISHING.has(governor.lemma) ? stated('unknown') : inner
  }
}

/** The outcome of what is denied, doubted or called untrue. */
function underDenial(inner: Outcome, { group: outer, lemma, link }: Governor, mood: Mood): Outcome {
  if (DOUBTING.has(lemma)) return link === 'that' ? stated('unknown') : inner
  if (link === 'object' && mood.group === null && lemma !== 'deny') return inner
  // "denied responsibility for the attack": what is denied is not the attack.
  if (link === 'of' && mood.group === null && outer) return inner
  if (UNTRUE.has(lemma)) return denied(!outer?.negated)
  if (outer?.negated) return stated('unknown')
  return inner.status === 'did-not-happen' ? { ...stated('happened'), isDenied: true } : DENIED
}

/** The outcome of what is wanted, asked for or ordered: planned by those who will do it themselves. */
function wished(words: Words, inner: Outcome, governor: Governor, mood: Mood, bare: boolean): Outcome {
  if (governor.class === 'orders' && governor.link === 'object') return inner
  if (!bare && !isSubjunctive(words, mood, governor))
    return HOPING.test(governor.lemma) ? stated('unknown') : inner
  if (governor.group?.negated || isPastHope(words, governor, mood))
    return stated('did-not-happen', 'negative')
  return stated(isOwnWish(words, governor) ? 'planned' : 'conditional')
}

/** The outcome of what a verb only carries: "will carry out an attack", "is to close", "the first to close". */
function carried(words: Words, inner: Outcome, governor: Governor, mood: Mood, bare: boolean): Outcome {
  const outer = governor.group
  // "is to close": a plan. "the first to close": it has happened.
  if (
    governor.lemma === 'be' &&
    outer &&
    mood.group?.shape === 'infinitive' &&
    words[mood.group.start - 1]?.verb === 'be'
  )
    return outer.negated ? denied(true) : stated('planned')
  if (!outer && mood.group?.shape === 'infinitive' && isOneOfFew(words, governor.index)) return HAPPENED
  // "a step towards taking the town"; but "the step of taking it"
  if (!outer && mood.group?.shape === 'gerund')
    return AIMING.test(prepositionOf(words, mood.group.main)) ? stated('unknown') : inner
  // "did not comment on the attack": the comment, not the attack, did not happen.
  if (governor.link === 'of' && outer?.negated && mood.group === null) return inner
  if (governor.link === 'that' && outer?.modal && MAYBE.test(outer.modal)) return stated('conditional')
  return bare && outer ? lifted(words, outer, inner, mood) : inner
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
  if ((outer.shape === 'infinitive' || outer.shape === 'gerund') && next)
    return governed(words, HAPPENED, next, { ...mood, group: outer, governors: mood.governors.slice(1) })
  if (outer.shape === 'infinitive') return infinitiveOutcome(words, outer)
  return mood.group?.shape === 'infinitive' || inner.status === 'unknown' ? HAPPENED : inner
}

/** Whether the verb tells a phase of an event that goes on: "has started", "continues". */
function isPhase(words: Words, group: VerbGroup): boolean {
  if (!PHASES.has(words[group.main]!.verb ?? '')) return false
  return group.shape === 'present' || isPresentPerfect(words, group)
}

/** Whether a past verb takes it for granted that what was decided was done: "the decision to leave ended the talks". */
function isTakenForGranted(words: Words, { index }: Governor): boolean {
  const { head, relation, noun } = words[index]!
  return DECIDED.test(noun) && relation === 'nsubj' && head != null && words[head]!.group?.shape === 'past'
}

/** Whether a hope was over when it was told: "had hoped to win". */
function isPastHope(words: Words, { group, lemma, link }: Governor, mood: Mood): boolean {
  if (!group?.perfect || link !== 'to' || mood.group?.shape !== 'infinitive' || !HOPED.test(lemma))
    return false
  return words.slice(group.start, group.main).some(({ lower }) => HAD.test(lower))
}

/** Whether a verb is told as asked for, in its plain form: "asked that he leave". */
function isSubjunctive(words: Words, { group }: Mood, { link }: Governor): boolean {
  if (link !== 'that' || group === null || group.modal !== null) return false
  const { lower, verb } = words[group.main]!
  return group.shape === 'base' || (group.shape === 'present' && group.start === group.main && lower === verb)
}

/** Whether whoever wants it does it: "wants to sell", "is keen to sell"; not "wants the port to sell", "asked for it". */
function isOwnWish(words: Words, { index, link }: Governor): boolean {
  if (link === 'object' || link === 'that') return false
  return dependents(words, index, 'obj').length === 0 && link !== 'of'
}

/** Whether an attempt is still being made: "seeks to win", "is trying to win". */
function isToBeTried({ group }: Governor, mood: Mood): boolean {
  if (mood.group?.shape !== 'infinitive' || !group) return false
  return group.shape === 'present' || group.shape === 'future' || group.progressive || group.modal !== null
}

/** Whether a noun is one of few: "the first", "the only ship". */
function isOneOfFew(words: Words, noun: number): boolean {
  return words.slice(Math.max(0, noun - 3), noun + 1).some(({ lower }) => FEW.has(lower))
}

function hasNo(words: Words, index: number): boolean {
  return words[index - 1]?.lower === 'no'
}
