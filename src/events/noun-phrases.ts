import { WORD_CLASSES } from '../languages/en/events/kinds.ts'
import { NOUN_PREPOSITION, TIME_AFTER_NOUN } from '../languages/en/events/noun-phrases.ts'
import type { ThingType } from '../types/tags.ts'
import type { Mentioned } from './mentions.ts'
import { isA, isAdverb, isVerb, type Words } from './words.ts'

/** A sentence, and for each word the mention that covers it, and the one of which it is the head. */
export interface Read {
  readonly words: Words
  readonly mentions: readonly (Mentioned | null)[]
  /** Empty for a sentence without a tree. */
  readonly byHead: readonly (Mentioned | null)[]
  /** What the words stand for that are the head of a description, name or pronoun, as far as a tagger tells. */
  readonly things: readonly (ThingType | null)[]
}

/**
 * When a mention that only modifies the head counts as named by the phrase: never; if the head acts or is acted on
 * ("Russian troops"); or always, as in "rejected Russia's proposal" and "condemned the raid by Russia".
 */
export type Modifiers = 'none' | 'parties' | 'any'

/** The mentions that the noun phrase from word `from` names, also those joined by "and": "the towns of X and Y". */
export function phraseFrom(read: Read, from: number, modifiers: Modifiers): Mentioned[] {
  const { words } = read
  const found: Mentioned[] = []
  let at = from
  for (let part = 0; part < 6; part++) {
    while (isAdverb(words[at]) && !isA(words[at], 'prepositions') && !read.mentions[at]) at++
    const end = phraseEnd(read, at)
    if (end === at) break
    const mention = headMention(read, at, end, modifiers)
    if (!mention) break
    found.push(mention)
    const next = words[end]
    const list = next?.lower === ',' && read.mentions[end + 1] !== null && isList(read, end + 1)
    if (!list && !(isA(next, 'coordinators') && !words[end]!.isBoundary)) break
    at = end + 1
    if (isA(words[at], 'coordinators')) at++
  }
  return found
}

/** The mentions that the noun phrase with the last word `last` names: the subject of a verb group after it. */
export function phraseUpTo(read: Read, last: number): Mentioned[] {
  const { words } = read
  let start = last + 1
  let comma = -1
  for (let i = last; i >= 0; i--) {
    const word = words[i]!
    if (read.mentions[i]) {
      i = start = firstWord(read, i)
      continue
    }
    if (words[i]!.lower === ')') {
      i = opening(words, i) ?? i
      continue
    }
    if (words[i]!.isBoundary || isVerb(words, i)) break
    if (word.lower === ',') {
      if (!read.mentions[i - 1] || !read.mentions[i + 1] || !isList(read, i + 1)) break
      comma = i
    }
    start = i
  }
  if (start > last) return []
  if (isA(words[start], 'prepositions') && !read.mentions[start] && comma < 0) {
    // "In Moscow on Tuesday Putin met": the subject is the mention directly before the verb.
    const mention = read.mentions[last]
    return mention && !afterPreposition(read, mention) ? [mention] : []
  }
  return phraseFrom(read, start, 'parties')
}

/**
 * The mention of the phrase's head word; otherwise, if `modifiers` allows it, the mention that modifies it: "Russian
 * troops".
 */
function headMention(read: Read, start: number, end: number, modifiers: Modifiers): Mentioned | null {
  const { words, mentions } = read
  const head = end - 1
  const mention = mentions[head]
  if (mention) return mention
  const noun = words[head]!.noun
  const next = words[end]
  if (next?.lower === 'of' && (WORD_CLASSES.groupnoun!.has(noun) || WORD_CLASSES.targetnoun!.has(noun))) {
    const inner = phraseEnd(read, end + 1)
    if (inner > end + 1) {
      const found = headMention(read, end + 1, inner, modifiers)
      if (found) return found
    }
  }
  if (modifiers === 'none') return null
  if (modifiers === 'any' || isParty(noun)) {
    for (let i = head - 1; i >= start; i--) if (mentions[i]) return mentions[i]!
  }
  return modifiers === 'any' && NOUN_PREPOSITION.test(next?.lower ?? '')
    ? (phraseFrom(read, end + 1, 'parties')[0] ?? null)
    : null
}

/**
 * The index at which a bare noun phrase from `from` ends: at a preposition, verb, comma or clause. A mention counts as
 * one word whatever its length. It ends the phrase, unless a noun that acts or is acted on follows: "Lakeside Front
 * fighters".
 */
function phraseEnd(read: Read, from: number): number {
  const { words, mentions } = read
  let i = from
  while (i < words.length) {
    const word = words[i]!
    if (mentions[i]) {
      while (i < words.length && mentions[i] && mentions[i] === mentions[i + 1]) i++
      i++
      const next = words[i]
      if (!next || mentions[i] || /^['’]s?$/.test(next.lower) || isParty(next.noun)) continue
      if (isParty(words[i + 1]?.noun ?? '') && !next.punctuation && !isClosed(words, i) && !isVerb(words, i))
        continue
      return i
    }
    if (word.punctuation && !/^[-'’&$€£%]$/.test(word.lower)) break
    if (isVerb(words, i) && (i > from || !/^\p{Lu}/u.test(word.text))) break
    if (isClosed(words, i) && !(i === from && word.lower === 'that')) break
    if (i > from && (isTime(word.lower) || isAdverb(word))) break
    i++
  }
  return i
}

function isClosed(words: Words, index: number): boolean {
  const word = words[index]!
  return (
    isA(word, 'prepositions') || isA(word, 'coordinators') || isA(word, 'relatives') || word.lower === 'to'
  )
}

function isParty(noun: string): boolean {
  return WORD_CLASSES.agents!.has(noun) || WORD_CLASSES.targetnoun!.has(noun)
}

function firstWord(read: Read, index: number): number {
  let i = index
  while (i > 0 && read.mentions[i - 1] === read.mentions[index]) i--
  return i
}

/** The index of the mark that opens a short parenthesis closed at `close`; `null` for a long one. */
function opening(words: Words, close: number): number | null {
  for (let i = close - 1; i >= close - 4; i--) if (words[i]?.lower === '(') return i
  return null
}

function afterPreposition(read: Read, mention: Mentioned): boolean {
  const first = read.words.findIndex((word) => word.start >= mention.start)
  let i = first - 1
  while (i >= 0 && (isA(read.words[i], 'determiners') || read.words[i]!.lower === "'s")) i--
  return isA(read.words[i], 'prepositions')
}

/** Whether the phrase begins a list "X, Y and Z": an "and" between two later mentions, before any verb. */
function isList(read: Read, from: number): boolean {
  const { words, mentions } = read
  for (let i = from; i < words.length && i < from + 14; i++) {
    if (isVerb(words, i) && !mentions[i]) return false
    if (isA(words[i], 'coordinators')) return mentions[i + 1] !== null || mentions[i + 2] !== null
  }
  return false
}

function isTime(lower: string): boolean {
  return TIME_AFTER_NOUN.test(lower)
}
