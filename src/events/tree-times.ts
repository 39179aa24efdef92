import { COMPARED, FROM, OCCASION, UP_TO } from '../languages/en/events/circumstances.ts'
import type { Time } from '../types/time.ts'
import { above, behind, prepositionOf } from './tree.ts'
import { headAt, isSaying, ofSentence, ownerOf, pathUp } from './tree-circumstances.ts'
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
  const placed = ofSentence(words, times)
    .filter((index) => !isRangeEnd(words, times, index) && !isCompared(words, times[index]!))
    .map((time) => ({
      time,
      owner: timeOwner(words, times[time]!, events),
      isDate: DATES.has(times[time]!.type),
    }))
  const dates = placed.filter(({ isDate }) => isDate)
  const own = ownTime(words, at, dates, times)
  if (own !== null) return own
  // How long it went on: "a ten-month inquiry", "ran for two days".
  const lasting = placed.filter(({ time, owner }) => owner === at && times[time]!.type === 'duration')
  if (lasting.length === 1) return lasting[0]!.time
  return sharedTime(words, at, dates, times)
}

/** The time of a word above the event, or the only one of its sentence. */
function sharedTime(
  words: Words,
  at: number,
  placed: readonly Placed[],
  times: readonly Time[],
): number | null {
  for (const word of pathUp(
    words,
    at,
    (one, relation) => SHARES_TIME.has(relation) || isAtOnce(words, one),
  )) {
    if (isSaying(words, word)) break
    // "were held and were charged on Friday": only a time before the first verb is that of both.
    const isJoined = word < at && above(words, at)[0] === word && words[at]!.relation === 'conj'
    const shared = placed.filter(({ time }) => !(isJoined && times[time]!.start > words[word]!.start))
    const found = ownTime(words, word, shared, times)
    if (found !== null) return found
  }
  const free = placed.filter(({ owner }) => owner === null || !isSaying(words, owner))
  return free.length === 1 ? below(words, free[0]!, at) : null
}

/** Whether the time ends a range that begins with the one before: 2013 in "from 2000 to 2013". */
function isRangeEnd(words: Words, times: readonly Time[], index: number): boolean {
  const before = times[index - 1]
  if (!before) return false
  const between = words.filter(({ start, end }) => start >= before.end && end <= times[index]!.start)
  if (between.length !== 1 || !UP_TO.test(between[0]!.lower)) return false
  const first = words.findIndex(({ end }) => end > before.start)
  return FROM.test(words[first - 1]?.lower ?? '')
}

/** Whether something is only measured against the time: "up two percent compared to March", "more than in 2008". */
function isCompared(words: Words, time: Time): boolean {
  const head = headAt(words, time)
  if (head === null) return false
  return [head, ...above(words, head).slice(0, 2)].some(
    (word) => COMPARED.test(words[word]!.lower) || COMPARED.test(prepositionOf(words, word)),
  )
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
