import { ANY_NAME, ANY_NUMBER, type Kind, typeOfTrigger } from '../languages/en/events/kinds.ts'
import type { EventType } from '../types/event.ts'
import { NAMES_EVENT, type TaggedEvent } from '../types/tags.ts'
import { clauseAround } from './clause.ts'
import type { Trigger } from './triggers.ts'
import type { Words } from './words.ts'

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
 * tables know for it. `byKinds` are the triggers that the tables alone find, `figures` the words that the tables know to
 * have another sense here; `field` is the type of events that no table knows.
 */
export function taggedTriggers(
  words: Words,
  byKinds: readonly Trigger[],
  score: (word: Words[number]) => number,
  figures: ReadonlySet<number>,
  field: EventType | null,
): Trigger[] {
  const kept = byKinds.flatMap((trigger) => {
    const own = [...range(trigger.start, trigger.end), ...(trigger.object === null ? [] : [trigger.object])]
    const most = Math.max(...own.map((index) => score(words[index]!)))
    if (most < MAY_NAME_EVENT) return []
    const others = (trigger.others ?? []).map((other) => ({ ...other, score: most }))
    return [{ ...trigger, others, score: most }]
  })
  const taken = new Set(
    kept.flatMap(({ start, end, object }) => [...range(start, end), ...(object === null ? [] : [object])]),
  )
  const found: Trigger[] = [...kept]
  for (const [index, word] of words.entries()) {
    if (taken.has(index) || figures.has(index) || word.punctuation || score(word) < NAMES_EVENT) continue
    found.push({ ...triggerAt(words, index, field), score: score(word) })
  }
  return found.sort((a, b) => a.start - b.start)
}

function range(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, i) => start + i)
}

function triggerAt(words: Words, index: number, field: EventType | null): Trigger {
  const word = words[index]!
  const lemma = word.verb ?? word.noun
  const [from, to] = clauseAround(words, index)
  const { type, cameo, kind } = typeOfTrigger(
    lemma,
    word.verb !== null,
    objectsOf(words, index).flatMap(formsOf),
    words.slice(from, to).flatMap((near, at) => (from + at === index ? [] : formsOf(near))),
    field,
  )
  const particle = words.findIndex(({ head, relation }) => head === index && relation === 'compound:prt')
  return {
    kind: { ...(kind ?? plainKind(lemma, word.verb !== null)), type, cameo },
    start: index,
    end: particle === index + 1 ? index + 2 : index + 1,
    group: word.group,
    object: null,
  }
}

/** Relations of what a verb or noun is done to. */
const OBJECTS = new Set(['obj', 'nsubj:pass', 'iobj', 'nmod', 'compound'])
/** How far behind a verb its object is searched without a tree, in words. */
const REACH = 6

/** The words that may be what the word at `index` is done to: its objects by the tree, or the next few words. */
function objectsOf(words: Words, index: number): readonly Words[number][] {
  if (words[index]!.head === undefined) return words.slice(index + 1, index + 1 + REACH)
  return words.filter(({ head, relation }) => head === index && OBJECTS.has(relation!))
}

/** The forms by which kinds know a word. */
function formsOf({ verb, noun, lower, pos }: Words[number]): string[] {
  return [verb ?? noun, lower, ...(pos === 'NNP' ? [ANY_NAME] : pos === 'CD' ? [ANY_NUMBER] : [])]
}

function plainKind(phrase: string, isVerb: boolean): Kind {
  return {
    type: 'OTHER',
    cameo: null,
    trigger: isVerb ? 'verb' : 'noun',
    phrase,
    tail: [],
    object: null,
    near: null,
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
