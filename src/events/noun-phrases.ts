import { isBoundary } from './clause.ts'
import { WORD_CLASSES } from './kinds.ts'
import type { Mentioned } from './mentions.ts'
import { isVerb } from './part-of-speech.ts'
import { isA, isAdverb, type Words } from './words.ts'

/** A sentence with the mentions at its words. */
export interface Read {
  readonly words: Words
  readonly mentions: readonly (Mentioned | null)[]
}

/** The mentions named by the noun phrase that starts at `from`, conjoined ones too: "the towns of X and Y". */
export function phraseFrom(read: Read, from: number, modifiers: boolean): Mentioned[] {
  const { words } = read
  const found: Mentioned[] = []
  let at = from
  for (let part = 0; part < 6; part++) {
    while (isAdverb(words[at]) && !read.mentions[at]) at++
    const end = phraseEnd(words, at)
    if (end === at) break
    const mention = headMention(read, at, end, modifiers)
    if (!mention) break
    found.push(mention)
    const next = words[end]
    const list = next?.lower === ',' && read.mentions[end + 1] !== null && isList(read, end + 1)
    if (!list && !(isA(next, 'coordinators') && !isBoundary(words, end))) break
    at = end + 1
    if (isA(words[at], 'coordinators')) at++
  }
  return found
}

/** The mentions named by the noun phrase whose last word is `last`: the subject of a verb group behind it. */
export function phraseUpTo(read: Read, last: number): Mentioned[] {
  const { words } = read
  let start = last + 1
  let comma = -1
  for (let i = last; i >= 0; i--) {
    const word = words[i]!
    if (isBoundary(words, i) || (isVerb(words, i) && !isAttributive(words, i))) break
    if (word.lower === ',') {
      if (!read.mentions[i - 1] || !read.mentions[i + 1] || !isList(read, i + 1)) break
      comma = i
    }
    start = i
  }
  if (start > last) return []
  if (isA(words[start], 'prepositions') && comma < 0) {
    // "In Moscow on Tuesday Putin met": the subject is what stands right before the verb.
    const mention = read.mentions[last]
    return mention && !afterPreposition(read, mention) ? [mention] : []
  }
  return phraseFrom(read, start, true)
}

/** The mention of the phrase's head word; else, where asked for, the one that modifies it: "Russian troops". */
function headMention(read: Read, start: number, end: number, modifiers: boolean): Mentioned | null {
  const { words, mentions } = read
  const head = end - 1
  const mention = mentions[head]
  if (mention) return mention
  const noun = words[head]!.noun
  const next = words[end]
  if (next?.lower === 'of' && (WORD_CLASSES.groupnoun!.has(noun) || WORD_CLASSES.targetnoun!.has(noun))) {
    const inner = phraseEnd(words, end + 1)
    if (inner > end + 1) {
      const found = headMention(read, end + 1, inner, modifiers)
      if (found) return found
    }
  }
  if (!modifiers) return null
  if (!WORD_CLASSES.agents!.has(noun) && !WORD_CLASSES.targetnoun!.has(noun)) return null
  for (let i = head - 1; i >= start; i--) if (mentions[i]) return mentions[i]!
  return null
}

/** Where a bare noun phrase from `from` ends: at a preposition, verb, comma or clause. */
function phraseEnd(words: Words, from: number): number {
  let i = from
  while (i < words.length) {
    const word = words[i]!
    if (word.punctuation && !/^[-'’&$€£%]$/.test(word.lower)) break
    if (i > from && isVerb(words, i) && !isAttributive(words, i)) break
    if (i === from && isVerb(words, i) && !isAttributive(words, i) && !/^\p{Lu}/u.test(word.text)) break
    if (isA(word, 'prepositions') || isA(word, 'coordinators') || isA(word, 'relatives')) {
      if (!(i === from && word.lower === 'that')) break
    }
    if (word.lower === 'to') break
    if (i > from && isTime(word.lower)) break
    i++
  }
  return i
}

/** "the wounded soldiers", "armed men": a participle before its noun. */
function isAttributive(words: Words, index: number): boolean {
  const before = words[index - 1]
  const after = words[index + 1]
  return (
    words[index]!.forms !== '' &&
    /[nd]/.test(words[index]!.forms) &&
    !words[index]!.forms.includes('b') &&
    after !== undefined &&
    !after.punctuation &&
    !isA(after, 'prepositions') &&
    !isA(after, 'determiners') &&
    (isA(before, 'determiners') || before === undefined || isA(before, 'prepositions'))
  )
}

function afterPreposition(read: Read, mention: Mentioned): boolean {
  const first = read.words.findIndex((word) => word.start >= mention.start)
  let i = first - 1
  while (i >= 0 && (isA(read.words[i], 'determiners') || read.words[i]!.lower === "'s")) i--
  return isA(read.words[i], 'prepositions')
}

/** "X, Y and Z": an "and" between two mentions further on, before any verb. */
function isList(read: Read, from: number): boolean {
  const { words, mentions } = read
  for (let i = from; i < words.length && i < from + 14; i++) {
    if (isVerb(words, i) && !mentions[i]) return false
    if (isA(words[i], 'coordinators')) return mentions[i + 1] !== null || mentions[i + 2] !== null
  }
  return false
}

const TIME =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tomorrow|tonight|last|this|next)$/

function isTime(lower: string): boolean {
  return TIME.test(lower)
}
