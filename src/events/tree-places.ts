import { GOAL, LOCATES, WHERE } from '../languages/en/events/circumstances.ts'
import { OF } from '../languages/en/events/parties.ts'
import { EVENT_TABLE, type EventType } from '../types/event.ts'
import type { Place } from '../types/place.ts'
import { above, prepositionOf } from './tree.ts'
import { headAt, isSaying, OPEN, ofSentence, ownerAt, pathUp } from './tree-circumstances.ts'
import { isA, type Words } from './words.ts'

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
    const { sense } = places[index]!
    if (head === null || sense === 'metonym') return []
    const scene = sceneNoun(words, head, events)
    return [{ index, own: head, head: scene, isLiteral: sense === 'literal' || scene !== head }]
  })
  const ownsOf = (word: number) =>
    inside.filter(
      ({ head, own, isLiteral }) =>
        (word === at && modifies(words, own, at)) ||
        (isLiteral &&
          ownerAt(words, head, events) === word &&
          (isWhere(words, head) || isGoal(words, head, word, type))),
    )
  const own = ownsOf(at)
  const scene = sceneOf(words, at)
  const found =
    own.length > 0
      ? own
      : inside.filter(
          ({ own: head, isLiteral }) =>
            scene !== null && isLiteral && (head === scene || above(words, head).includes(scene)),
        )
  if (found.length > 0) return found.map(({ index }) => index)
  // "was hit while walking in Oslo": what was done at the same time.
  const meanwhile = words.flatMap(({ head, relation = '', pos }, word) =>
    head === at && pos === 'VBG' && OPEN.has(relation) ? [word] : [],
  )
  for (const word of meanwhile) {
    const inner = ownsOf(word)
    if (inner.length > 0) return inner.map(({ index }) => index)
  }
  for (const word of pathUp(words, at, (_, relation) => SHARES_PLACE.has(relation))) {
    if (isSaying(words, word)) break
    const outer = inside.filter(
      ({ head, isLiteral }) => isLiteral && isWhere(words, head) && ownerAt(words, head, events) === word,
    )
    if (outer.length > 0) return outer.map(({ index }) => index)
  }
  return []
}

/** Relations of a place to the noun that it modifies. */
const MODIFIES: ReadonlySet<string> = new Set(['compound', 'nmod:poss'])

/** The noun that a place modifies: the school in "at the Oslo school"; else the place itself. */
function sceneNoun(words: Words, place: number, events: ReadonlySet<number>): number {
  const { head, relation = '' } = words[place]!
  if (head == null || head < place || events.has(head) || !MODIFIES.has(relation)) return place
  return prepositionOf(words, head) === '' ? place : head
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
  let first = head
  while (words[first]!.relation === 'conj' && words[first]!.head != null) first = words[first]!.head!
  return EVENT_TABLE[type].travels === true && GOAL.test(prepositionOf(words, first))
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

/** Whether a place stands behind a preposition of place, or within a phrase that does: "at a clinic in Oslo". */
function isWhere(words: Words, head: number): boolean {
  let at: number | null | undefined = head
  for (let step = 0; step < 4 && at != null; step++) {
    const preposition = prepositionOf(words, at)
    if (preposition !== '') {
      if (LOCATES.test(preposition)) return true
      if (!OF.test(preposition)) return isA({ ...words[at]!, lower: preposition }, 'placePrepositions')
      // "at the corner of the port"
      at = words[at]!.head
      continue
    }
    const { head: next, relation = '' }: Words[number] = words[at]!
    if (!WITHIN_PHRASE.has(relation)) return false
    at = next
  }
  return false
}
