import { type Kind, kindsOfNoun, kindsOfVerb } from '../languages/en/events/kinds.ts'
import type { TaggedEvent } from '../types/tags.ts'
import { clauseAround } from './clause.ts'
import type { Trigger } from './triggers.ts'
import type { Words } from './words.ts'

/** A word with at least this score names an event. */
export const NAMES_EVENT = 0.5
/** A trigger of the kinds with a lower score is none. */
const MAY_NAME_EVENT = 0.2

/** Prepares a function that returns the tagger's score of a word; 0 where it gave none. */
export function scoresOf(events: readonly TaggedEvent[]): (word: { start: number; end: number }) => number {
  const byStart = new Map(events.map((event) => [event.start, event.score]))
  return ({ start, end }) => {
    const own = byStart.get(start)
    if (own !== undefined) return own
    // "re-elected" is one token and three words of the tagger.
    let most = 0
    for (let at = start + 1; at < end; at++) most = Math.max(most, byStart.get(at) ?? 0)
    return most
  }
}

/**
 * The triggers of a sentence whose events a tagger has found: each word that names an event, with the kind that the
 * tables know for it. `byKinds` are the triggers that the tables alone find.
 */
export function taggedTriggers(
  words: Words,
  byKinds: readonly Trigger[],
  score: (word: Words[number]) => number,
): Trigger[] {
  const kept = byKinds.flatMap((trigger) => {
    const own = [...range(trigger.start, trigger.end), ...(trigger.object === null ? [] : [trigger.object])]
    const most = Math.max(...own.map((index) => score(words[index]!)))
    return most < MAY_NAME_EVENT ? [] : [{ ...trigger, score: most }]
  })
  const taken = new Set(
    kept.flatMap(({ start, end, object }) => [...range(start, end), ...(object === null ? [] : [object])]),
  )
  const found = [...kept]
  for (const [index, word] of words.entries()) {
    if (taken.has(index) || word.punctuation || score(word) < NAMES_EVENT) continue
    found.push({ ...triggerAt(words, index), score: score(word) })
  }
  return found.sort((a, b) => a.start - b.start)
}

function range(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, i) => start + i)
}

function triggerAt(words: Words, index: number): Trigger {
  const word = words[index]!
  const kinds = word.verb ? kindsOfVerb(word.verb) : kindsOfNoun(word.noun)
  const kind = bestKind(words, index, kinds)
  const particle = words.findIndex(({ head, relation }) => head === index && relation === 'compound:prt')
  return {
    kind: (kind ?? plainKind(word.verb ?? word.noun, word.verb !== null)) as Trigger['kind'],
    start: index,
    end: particle === index + 1 ? index + 2 : index + 1,
    group: word.group,
    object: null,
  }
}

function bestKind(words: Words, index: number, kinds: readonly Kind[]): Kind | null {
  const [from, to] = clauseAround(words, index)
  const near = words.slice(from, to)
  let chosen: Kind | null = null
  let most = Number.NEGATIVE_INFINITY
  for (const kind of kinds) {
    if (kind.tail.some((part) => !near.some((word) => word.lower === part || word.noun === part))) continue
    const asked = [kind.object, kind.next].filter((set) => set !== null)
    const met = asked.filter((set) => near.some((word) => set.has(word.noun)))
    if (met.length < asked.length) continue
    if (kind.without && near.some((word) => kind.without!.has(word.noun))) continue
    const fit = kind.tail.length * 2 + asked.length * 3
    if (fit <= most) continue
    most = fit
    chosen = kind
  }
  return chosen?.type === 'NONE' ? null : chosen
}

function plainKind(phrase: string, isVerb: boolean): Kind {
  return {
    type: 'OTHER' as Kind['type'],
    cameo: '',
    trigger: isVerb ? 'verb' : 'noun',
    phrase,
    tail: [],
    object: null,
    without: null,
    next: null,
    to: ['object'],
    from: ['by'],
    mutual: false,
    passiveOnly: false,
    pluralOnly: false,
    needs: null,
  }
}
