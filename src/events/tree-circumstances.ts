import { GOAL, OCCASION, SAYING, WHERE } from '../languages/en/events/circumstances.ts'
import { EVENT_TABLE, type EventType } from '../types/event.ts'
import type { Place } from '../types/place.ts'
import type { Quantity } from '../types/quantity.ts'
import type { Span, Spanned } from '../types/span.ts'
import type { Time } from '../types/time.ts'
import { within } from './circumstances.ts'
import { above, behind, headOf, prepositionOf } from './tree.ts'
import { isA, type Words } from './words.ts'

/**
 * When an event happened, by the tree of its sentence: the time that depends on its word, then one that depends on a
 * word between it and the head of its clause, then the only time of its sentence. `null` if there is none.
 *
 * @param at The event's word.
 * @param events Words of the sentence's events.
 */
export function treeTime(
  words: Words,
  at: number,
  events: ReadonlySet<number>,
  times: readonly Time[],
): number | null {
  const inside = ofSentence(words, times).filter((index) => DATES.has(times[index]!.type))
  const placed = inside.map((time) => ({ time, owner: timeOwner(words, times[time]!, events) }))
  const own = ownTime(words, at, placed, times)
  if (own !== null) return own
  for (const word of pathUp(words, at, SHARES_TIME)) {
    if (isSaying(words, word)) break
    // "were held and were charged on Friday": only a time before the first verb is that of both.
    const isJoined = word < at && above(words, at)[0] === word && words[at]!.relation === 'conj'
    const shared = placed.filter(({ time }) => !(isJoined && times[time]!.start > words[word]!.start))
    const found = ownTime(words, word, shared, times)
    if (found !== null) return found
  }
  const free = placed.filter(({ owner }) => owner === null || !isSaying(words, owner))
  return free.length === 1 && placed.length === 1 ? below(words, free[0]!, at) : null
}

/** A time with the word of which it is the time. */
interface Placed {
  readonly time: number
  readonly owner: number | null
}

/** The time of a word, or that of the occasion at which it happens: "beat him in the 2016 election". */
function ownTime(words: Words, at: number, placed: readonly Placed[], times: readonly Time[]): number | null {
  const of = (word: number) =>
    nearest(
      words,
      word,
      placed.filter(({ owner }) => owner === word),
      times,
    )
  const own = of(at)
  if (own !== null) return own
  for (const occasion of behind(words, at, OCCASION)) {
    const found = of(occasion)
    if (found !== null && times[found]!.end <= words[occasion]!.start) return found
  }
  return null
}

/**
 * What a time is the time of: the verb or event above it; or the verb right before it, if both belong to one noun ("a
 * report released Wednesday").
 */
function timeOwner(words: Words, time: Time, events: ReadonlySet<number>): number | null {
  const first = words.findIndex((word) => word.end > time.start)
  const verb = first > 0 && isA(words[first - 1], 'prepositions') ? first - 2 : first - 1
  const head = headAt(words, time)
  const isBeside = verb >= 0 && head !== null && words[verb]!.relation === 'acl'
  if (isBeside && events.has(verb) && words[verb]!.head === words[head]!.head) return verb
  return ownerOf(words, time, events)
}

const DATES: ReadonlySet<Time['type']> = new Set(['date', 'time'])

/** The time, unless it belongs to a word that is not part of the clause of the event at `at`. */
function below(
  words: Words,
  { time, owner }: { time: number; owner: number | null },
  at: number,
): number | null {
  let word = owner
  while (word !== null && word !== at) {
    const { head, relation = '' }: Words[number] = words[word]!
    if (APART.has(relation)) return null
    word = head ?? null
  }
  return owner === null || word === at ? time : null
}

/** Relations of a clause that has its own time to the word above it. */
const APART: ReadonlySet<string> = new Set(['conj', 'ccomp', 'parataxis'])

function nearest(
  words: Words,
  at: number,
  placed: readonly { time: number }[],
  times: readonly Time[],
): number | null {
  let best: number | null = null
  let least = Number.POSITIVE_INFINITY
  for (const { time } of placed) {
    const distance = Math.abs(times[time]!.start - words[at]!.start)
    if (distance >= least) continue
    least = distance
    best = time
  }
  return best
}

/**
 * Where an event happened, by the tree of its sentence: the literal places behind a preposition of place that depend on
 * its word, a place that its noun names ("the Paris attacks"), the goal of a move, or the noun of which its clause tells
 * ("the port where they met"). If there is none, the places of the words above it.
 */
export function treePlaces(
  words: Words,
  at: number,
  type: EventType,
  events: ReadonlySet<number>,
  places: readonly Place[],
): number[] {
  const inside = ofSentence(words, places).flatMap((index) => {
    const head = headAt(words, places[index]!)
    return head === null || places[index]!.sense === 'metonym'
      ? []
      : [{ index, head, isLiteral: places[index]!.sense === 'literal' }]
  })
  const own = inside.filter(
    ({ index, head, isLiteral }) =>
      modifies(words, head, at) ||
      (isLiteral &&
        ownerOf(words, places[index]!, events) === at &&
        (isWhere(words, head) || isGoal(words, head, at, type))),
  )
  const scene = sceneOf(words, at)
  const found =
    own.length > 0
      ? own
      : inside.filter(
          ({ head, isLiteral }) =>
            scene !== null && isLiteral && (head === scene || above(words, head).includes(scene)),
        )
  if (found.length > 0) return found.map(({ index }) => index)
  for (const word of pathUp(words, at, SHARES_PLACE)) {
    if (isSaying(words, word)) break
    const outer = inside.filter(
      ({ index, head, isLiteral }) =>
        isLiteral && isWhere(words, head) && ownerOf(words, places[index]!, events) === word,
    )
    if (outer.length > 0) return outer.map(({ index }) => index)
  }
  return []
}

/** Whether a place stands before the noun of an event and names where it is: "the Paris attacks", "a Paris shop attack". */
function modifies(words: Words, head: number, at: number): boolean {
  let word = head
  for (let step = 0; step < 3; step++) {
    const { head: next, relation }: Words[number] = words[word]!
    if (next == null || (relation !== 'compound' && relation !== 'nmod:desc')) return false
    if (next === at) return true
    word = next
  }
  return false
}

/** Whether a place is the goal of a move or what is entered, closed or joined: "fled to Oslo", "entered Oslo". */
function isGoal(words: Words, head: number, at: number, type: EventType): boolean {
  const { relation = '' } = words[head]!
  if (words[head]!.head === at && relation === 'obj') return true
  return EVENT_TABLE[type].travels === true && GOAL.test(prepositionOf(words, head))
}

/** The noun of the place of which a relative clause tells: "the school where he met them". */
function sceneOf(words: Words, at: number): number | null {
  for (const verb of [at, ...above(words, at)]) {
    const { head, relation = '' } = words[verb]!
    if (
      relation.endsWith(':relcl') &&
      head != null &&
      words.some(
        (word, index) =>
          index < verb && word.lower === WHERE && (word.head === verb || above(words, index).includes(verb)),
      )
    )
      return head
    if (!CARRIED.has(relation)) return null
  }
  return null
}

/** The counts and amounts that depend on the word of an event and on no other event or verb. */
export function treeQuantities(
  words: Words,
  at: number,
  events: ReadonlySet<number>,
  quantities: readonly Quantity[],
): number[] {
  return ofSentence(words, quantities).filter((index) => ownerOf(words, quantities[index]!, events) === at)
}

/** Indexes of the times, places or quantities of a sentence. */
function ofSentence(words: Words, items: readonly Spanned[]): number[] {
  const span: Span = [words[0]!.start, words.at(-1)!.end]
  return within(items, span)
}

function headAt(words: Words, { start, end }: Spanned): number | null {
  const from = words.findIndex((word) => word.end > start)
  const after = words.findIndex((word) => word.start >= end)
  return from < 0 ? null : headOf(words, from, after < 0 ? words.length : after)
}

/** The verb or event above a time or place: what it is the time or place of. */
function ownerOf(words: Words, item: Spanned, events: ReadonlySet<number>): number | null {
  const head = headAt(words, item)
  if (head === null) return null
  if (events.has(head)) return head
  return (
    above(words, head).find(
      (word) => events.has(word) || (words[word]!.verb !== null && !OPEN.has(words[word]!.relation ?? '')),
    ) ?? null
  )
}

/** A clause without a subject of its own: "killed while walking near the port". */
const OPEN: ReadonlySet<string> = new Set(['advcl', 'xcomp', 'acl'])

/**
 * The words above an event whose time and place are also its own: "held talks", "plans to close", "the strike that
 * killed". A clause that is said has its own.
 */
function pathUp(words: Words, at: number, shares: ReadonlySet<string>): number[] {
  const path: number[] = []
  let word = at
  for (let step = 0; step < 5; step++) {
    const { head, relation = '' } = words[word]!
    if (head == null) break
    if (!shares.has(relation) && !(shares === SHARES_TIME && isAtOnce(words, word))) break
    path.push(head)
    word = head
  }
  return path
}

/** Whether a word tells what was at the same time: "walked in, showing a pass"; "ended with a win", but not "after a win". */
function isAtOnce(words: Words, at: number): boolean {
  const { head, relation } = words[at]!
  if (head == null || words[head]!.verb === null) return false
  return relation === 'acl' || (relation === 'obl' && OCCASION.test(prepositionOf(words, at)))
}

const SHARES_TIME: ReadonlySet<string> = new Set([
  'obj',
  'xcomp',
  'compound',
  'nsubj',
  'nsubj:pass',
  'conj',
  'advcl',
])
const SHARES_PLACE: ReadonlySet<string> = new Set([
  'obj',
  'obl',
  'nmod',
  'conj',
  'xcomp',
  'acl:relcl',
  'nsubj',
  'nsubj:pass',
  'compound',
])
/** Relations within a noun phrase. */
const WITHIN_PHRASE: ReadonlySet<string> = new Set([
  'compound',
  'flat',
  'appos',
  'nmod',
  'conj',
  'nmod:unmarked',
  'nmod:desc',
])
/** Relations of an event to the verb that carries it. */
const CARRIED: ReadonlySet<string> = new Set(['obj', 'xcomp', 'conj'])

function isSaying(words: Words, at: number): boolean {
  return SAYING.has(words[at]!.verb ?? '')
}

/** Whether a place stands behind a preposition of place, or within a phrase that does: "at a clinic in Oslo". */
function isWhere(words: Words, head: number): boolean {
  let at: number | null | undefined = head
  for (let step = 0; step < 4 && at != null; step++) {
    const preposition = prepositionOf(words, at)
    if (preposition !== '') return isA({ ...words[at]!, lower: preposition }, 'placePrepositions')
    const { head: next, relation = '' }: Words[number] = words[at]!
    if (!WITHIN_PHRASE.has(relation)) return false
    at = next
  }
  return false
}
