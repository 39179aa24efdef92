import { governorClass, SPEAKING } from '../languages/en/events/governors.ts'
import {
  OF,
  PHRASAL_PREPOSITION,
  RELATIVE_PRONOUN,
  SUBJECT_CONTROL,
} from '../languages/en/events/subjects.ts'
import type { Mentioned } from './mentions.ts'
import { phraseFrom, phraseUpTo, type Read } from './noun-phrases.ts'
import type { VerbGroup } from './verb-group.ts'
import { isA, isAdverb, isVerb, type Words } from './words.ts'

/** The subject of a verb group: who acts; empty if the sentence does not tell. */
export function subjectOf(read: Read, group: VerbGroup, depth = 0): Mentioned[] {
  if (depth > 4) return []
  const { words } = read
  if (group.shape === 'infinitive') return infinitiveSubject(read, group, depth)
  let j = group.start - 1
  while (j >= 0 && isAdverb(words[j]) && !read.mentions[j]) j--
  const before = words[j]
  if (!before) return []
  if (RELATIVE_PRONOUN.test(before.lower) && j > 0 && !isVerb(words, j - 1)) {
    return phraseUpTo(read, words[j - 1]!.lower === ',' ? j - 2 : j - 1).slice(-1)
  }
  if (isA(before, 'coordinators')) return sharedSubject(read, j, isFiniteShape(group), depth)
  if (group.shape === 'gerund') return gerundSubject(read, j, depth)
  if (before.lower === ',') return overParenthesis(read, j)
  // "a base attacked by": the noun before a bare participle is not its subject, but is in the same position.
  return phraseUpTo(read, j)
}

/** The subject of the earlier verb: "X did this and attacked". */
function sharedSubject(read: Read, and: number, finite: boolean, depth: number): Mentioned[] {
  let verb = previousVerb(read.words, and, 20)
  // "convicted a man of belonging to it and sentenced him": the earlier verb must be of the same kind, finite or not.
  while (verb && finite !== isFiniteShape(verb)) verb = previousVerb(read.words, verb.start, 20)
  return verb ? subjectOf(read, verb, depth + 1) : []
}

/** The subject of an infinitive: "agreed to withdraw", "urged Moscow to withdraw", "Russia's plan to withdraw". */
function infinitiveSubject(read: Read, group: VerbGroup, depth: number): Mentioned[] {
  const { words, mentions } = read
  const verb = previousVerb(words, group.start, 12)
  if (!verb) return phraseUpTo(read, group.start - 1)
  const after = skipParticle(words, verb.end)
  const between = verb.end < group.start ? phraseFrom(read, after, 'none') : []
  if (between.length > 0 && (after > verb.end || !SUBJECT_CONTROL.has(words[verb.main]!.verb!)))
    return between
  const possessor = words[group.start - 2]
  if (possessor && /^['’]s?$/.test(possessor.lower) && mentions[group.start - 3])
    return [mentions[group.start - 3]!]
  return subjectOf(read, verb, depth + 1)
}

/** The subject of a gerund: "accused Tehran of supplying", "by attacking", ", killing five". */
function gerundSubject(read: Read, before: number, depth: number): Mentioned[] {
  const { words } = read
  const verb = previousVerb(words, before + 1, 16)
  if (!verb) return read.mentions[before] ? phraseUpTo(read, before) : []
  const lemma = words[verb.main]!.verb!
  // "said seizing the town would …", "is a step towards taking it": the speaker need not be the actor.
  const speaks = SPEAKING.has(governorClass(lemma)) && words[before]!.lower !== ','
  if (OF.test(words[before]!.lower)) {
    const object = phraseFrom(read, verb.end, 'none')
    if (object.length > 0) return object
  }
  if (lemma === 'be' || speaks) return []
  if (words[before]!.lower === ',' || isA(words[before], 'prepositions') || before === verb.main) {
    return subjectOf(read, verb, depth + 1)
  }
  // "put out a report accusing the army": the subject of the first verb is that of the second, too.
  return read.mentions[before] ? [read.mentions[before]!] : subjectOf(read, verb, depth + 1)
}

/** The subject before a parenthesis between two commas: "Putin, the Russian president, met". */
function overParenthesis(read: Read, comma: number): Mentioned[] {
  const { words } = read
  for (let i = comma - 1; i > 0 && i > comma - 25; i--) {
    if (/^[;:()“”"]$/.test(words[i]!.lower)) return []
    if (words[i]!.lower === ',') return phraseUpTo(read, i - 1)
  }
  return []
}

function isFiniteShape({ shape, passive }: VerbGroup): boolean {
  return passive || (shape !== 'gerund' && shape !== 'participle')
}

function previousVerb(words: Words, from: number, reach: number): VerbGroup | null {
  for (let i = from - 1; i >= 0 && i >= from - reach; i--) {
    const word = words[i]!
    if (words[i]!.isBoundary && !isA(word, 'coordinators')) return null
    if (isVerb(words, i)) return words[i]!.group!
  }
  return null
}

function skipParticle(words: Words, at: number): number {
  return PHRASAL_PREPOSITION.test(words[at]?.lower ?? '') ? at + 1 : at
}
