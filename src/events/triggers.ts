import {
  ANY_NAME,
  ANY_NUMBER,
  type Kind,
  kindsOfNoun,
  kindsOfVerb,
  WORD_CLASSES,
} from '../languages/en/events/kinds.ts'
import { OBJECT_PREPOSITION, PARTICLES } from '../languages/en/events/triggers.ts'
import { FUNCTION_WORDS } from '../languages/en/function-words.ts'
import { irregularVerb } from '../languages/en/verbs.ts'
import type { EventType } from '../types/event.ts'
import type { PartOfSpeech } from '../types/grammar.ts'
import { clauseAround } from './clause.ts'
import type { VerbGroup } from './verb-group.ts'
import { isA, isAdverb, isVerb, type Word, type Words } from './words.ts'

/** Words of a sentence that match a kind. Word indexes, half-open. */
interface Match {
  readonly kind: Kind
  readonly start: number
  readonly end: number
  /** The verb group of a verb; `null` for a noun. */
  readonly group: VerbGroup | null
  /** Index of the object that the kind requires; `null` if it requires none. */
  readonly object: number | null
}

/** The words of a sentence that tell of an event. */
export interface Trigger extends Match {
  /** How likely the word names an event, 0 to 1, if a tagger found it; absent if the tables did. */
  readonly score?: number
  readonly kind: Kind & { readonly type: EventType }
  /** Less specific kinds that the words match, too, the most specific first: they stand in if `kind` is refused. */
  readonly others?: readonly Trigger[]
}

/** Parts of speech of verbs that no noun has; a word in -ing or -ed may still be one. */
const FINITE: ReadonlySet<PartOfSpeech> = new Set(['VB', 'VBP', 'VBZ'])

/** How far the parts of an event may be from its trigger, in words. */
const REACH = 12

/**
 * Finds triggers. The most specific kind wins, and a noun that is another trigger's object is not a trigger. Only kinds
 * that `counts` accepts are looked at. Words of a phrase with another sense ("attack ad") go into `figures`.
 */
export function findTriggers(
  words: Words,
  counts: (kind: Kind) => boolean = () => true,
  figures = new Set<number>(),
): Trigger[] {
  const found: Trigger[] = []
  const taken = new Set<number>()
  const take = (matches: readonly Match[]): void => {
    const [trigger] = matches
    if (!trigger) return
    for (let t = trigger.start; t < trigger.end; t++) taken.add(t)
    if (trigger.group && trigger.object !== null) for (const t of objectWords(words, trigger)) taken.add(t)
    if (!isEvent(trigger)) for (let t = trigger.start; t < trigger.end; t++) figures.add(t)
    const [first, ...others] = matches.filter(isEvent)
    if (first && isEvent(trigger)) found.push({ ...first, others })
  }
  for (let i = 0; i < words.length; i++) {
    if (taken.has(i)) continue
    const verb = words[i]!.verb
    if (!verb || kindsOfVerb(verb).length === 0 || !isVerb(words, i) || isAuxiliary(words, i)) continue
    take(matchesOf(words, i, kindsOfVerb(verb).filter(counts), words[i]!.group!))
  }
  for (let i = 0; i < words.length; i++) {
    if (taken.has(i) || !mayBeNoun(words, i)) continue
    const kinds = kindsOfNoun(words[i]!.noun)
    if (kinds.length === 0 || (words[i]!.verb !== null && isVerb(words, i))) continue
    const matches = matchesOf(words, i, kinds.filter(counts), null)
    const [first] = matches
    if (first && !isCount(words, first) && !isModifier(words, first)) take(matches)
  }
  return found.filter((trigger) => !isTold(words, trigger, found)).sort((a, b) => a.start - b.start)
}

/** Whether the word may be a noun: no verb form without a verb group, and not behind "not", which precedes verbs. */
function mayBeNoun(words: Words, index: number): boolean {
  const { punctuation, pos } = words[index]!
  const before = words[index - 1]
  return !punctuation && !FINITE.has(pos) && !(isA(before, 'negations') && !isA(before, 'determiners'))
}

function isEvent<M extends Match>(match: M): match is M & Pick<Trigger, 'kind'> {
  return match.kind.type !== 'NONE'
}

/** Whether the verb is only an auxiliary of a later one: "has held talks", "were having". */
function isAuxiliary(words: Words, index: number): boolean {
  if (!isA(words[index], 'have') && !isA(words[index], 'do')) return false
  const next = isAdverb(words[index + 1]) || isA(words[index + 1], 'negations') ? index + 2 : index + 1
  return isVerb(words, next) || isA(words[next], 'be')
}

/**
 * Yields the index of the object and of the event nouns in one compound with it: "a partnership treaty", "a cooperation
 * agreement".
 */
function* objectWords(words: Words, trigger: Match): Generator<number> {
  for (let i = trigger.object!; i < words.length && i < trigger.object! + 4; i++) {
    if (i === trigger.object || trigger.kind.object!.has(words[i]!.noun)) yield i
  }
  for (let i = trigger.object! - 1; i >= trigger.end && i > trigger.object! - 3; i--) {
    if (isA(words[i], 'prepositions') || words[i]!.punctuation) return
    yield i
  }
}

/** Whether a verb of the clause already tells the event of the noun: "killed two in an attack". */
function isTold(words: Words, { kind, start, group }: Match, others: readonly Match[]): boolean {
  if (group || kind.type === 'OTHER') return false
  const same = others.filter((other) => other.group !== null && other.kind.type === kind.type)
  if (same.length === 0) return false
  const [from, to] = clauseAround(words, start)
  return same.some((other) => from <= other.start && other.start < to)
}

/** Whether a noun only modifies the next noun: "a protest banner", "attack victims"; not "truce deal". */
function isModifier(words: Words, { end }: Match): boolean {
  const next = words[end]
  if (!next || next.punctuation || next.verb !== null || !/^\p{Ll}/u.test(next.text)) return false
  // "An earthquake struck": a past form, whatever the grammar took it for.
  const lemma = irregularVerb(next.lower)
  if (lemma !== undefined && lemma !== next.lower) return false
  if (next.lower.endsWith('ed') || isAdverb(next) || kindsOfNoun(next.noun).length > 0) return false
  return (
    !WORD_CLASSES.carrier!.has(next.noun) &&
    !Object.values(FUNCTION_WORDS).some((list) => list.has(next.lower))
  )
}

/** Whether the noun only counts a later one, which is the event: "a salvo of strikes", "a wave of attacks". */
function isCount(words: Words, { kind, end }: Match): boolean {
  if (words[end]?.lower !== 'of') return false
  return words
    .slice(end + 1, end + 4)
    .some(({ noun }) => kindsOfNoun(noun).some(({ type }) => type === kind.type))
}

/** What the words at `index` match, the most specific first; of equal ones the earlier kind. */
function matchesOf(words: Words, index: number, kinds: readonly Kind[], group: VerbGroup | null): Match[] {
  const found: (Match & { readonly weight: number })[] = []
  let clause: readonly [number, number] | null = null
  for (const kind of kinds) {
    const end = matchTail(words, index, kind)
    if (end === null || (kind.passiveOnly && !group?.passive)) continue
    if (kind.pluralOnly && words[index]!.lower === words[index]!.noun) continue
    if (kind.next && !follows(words, end, kind.next)) continue
    clause ??= clauseAround(words, index)
    const near: readonly [number, number] = [
      Math.max(clause[0], index - REACH),
      Math.min(clause[1], end + REACH),
    ]
    let object: number | null = null
    if (kind.object) {
      const span = group ? (isPassive(words, group) ? [near[0], group.start] : [end, near[1]]) : near
      object = firstOf(
        words,
        span[0]!,
        group ? objectEnd(words, span[0]!, span[1]!) : span[1]!,
        kind.object,
        index,
      )
      if (object === null) continue
    }
    if (kind.near && firstOf(words, near[0], near[1], kind.near, index) === null) continue
    if (kind.without && firstOf(words, near[0], near[1], kind.without, index) !== null) continue
    const weight = kind.tail.length * 2 + (kind.object ? 3 : 0) + (kind.near ? 2 : 0) + (kind.next ? 1 : 0)
    found.push({ kind, start: index, end, group, object, weight })
  }
  return found.sort((a, b) => b.weight - a.weight)
}

/**
 * The index at which the search for an object ends: a comma, another verb, or a preposition that does not lead to an
 * object.
 */
function objectEnd(words: Words, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const word = words[i]!
    if (word.lower === ',') return i
    if (i > from && isVerb(words, i) && word.pos !== 'VBG' && word.pos !== 'VBN') return i + 1
    if (i > from && isA(word, 'prepositions') && !OBJECT_PREPOSITION.test(word.lower)) return i
  }
  return to
}

/** Whether a verb group is passive, or a bare past form before "by": "troops withdrawn by". */
export function isPassive(words: Words, group: VerbGroup): boolean {
  if (group.passive) return true
  const bare = group.start === group.main && /^VB[DN]$/.test(words[group.main]!.pos)
  return bare && words[group.end]?.lower === 'by'
}

/** The index after the trigger's words; `null` if some are missing. A particle may follow a short object. */
function matchTail(words: Words, index: number, kind: Kind): number | null {
  let at = index + 1
  for (const part of kind.tail) {
    let step = at
    const gap = kind.trigger === 'verb' && PARTICLES.has(part) ? 4 : 1
    while (step < words.length && step < at + gap && !matches(words[step]!, part, kind)) {
      if (gap === 1 && !isAdverb(words[step])) return null
      if (words[step]!.punctuation) return null
      step++
    }
    if (step >= words.length || !matches(words[step]!, part, kind)) return null
    at = step + 1
  }
  return at
}

function matches(word: Word, part: string, kind: Kind): boolean {
  return word.lower === part || (kind.trigger === 'noun' ? word.noun : word.verb) === part
}

function follows(words: Words, end: number, next: ReadonlySet<string>): boolean {
  const at = isAdverb(words[end]) && !next.has(words[end]!.lower) ? end + 1 : end
  const word = words[at]
  return word !== undefined && isIn(word, next)
}

function firstOf(
  words: Words,
  from: number,
  to: number,
  set: ReadonlySet<string>,
  not: number,
): number | null {
  for (let i = from; i < to; i++) {
    if (i !== not && isIn(words[i]!, set)) return i
  }
  return null
}

/** Whether a word is in a set of nouns, also as "any name" or "any number". */
function isIn({ noun, lower, pos }: Word, set: ReadonlySet<string>): boolean {
  if (set.has(noun) || set.has(lower)) return true
  return (pos === 'NNP' && set.has(ANY_NAME)) || (pos === 'CD' && set.has(ANY_NUMBER))
}
