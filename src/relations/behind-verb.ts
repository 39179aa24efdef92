import type { NounPhrase, VerbGroup } from '../types/grammar.ts'
import { formAt, phraseAt, phraseFrom, type Sentence } from './sentence.ts'

/** The object of a verb: by the tree if the sentence has one, otherwise the phrase directly behind it. */
export function objectOf(sentence: Sentence, { head, end }: VerbGroup): NounPhrase | undefined {
  const { words } = sentence.grammar
  if (words[head]!.head !== undefined) {
    return sentence.phrases.find(
      (phrase) => phrase.start >= end && dependsOn(sentence, phrase, head, isObject),
    )
  }
  let at = end
  while (words[at]?.pos === 'RB') at++
  const phrase = phraseAt(sentence, at)
  return phrase?.start === at ? phrase : undefined
}

/**
 * The phrase behind a verb with this preposition before it: the first one that depends on the verb or on its object, or
 * without a tree the first before another verb.
 */
export function phraseBehind(
  sentence: Sentence,
  verb: VerbGroup,
  preposition: string,
): NounPhrase | undefined {
  const { words } = sentence.grammar
  const hasTree = words[verb.head]!.head !== undefined
  const object = objectOf(sentence, verb)
  for (let phrase = phraseFrom(sentence, verb.end); phrase; phrase = phraseFrom(sentence, phrase.end)) {
    const last = phrase.start
    if (!hasTree && sentence.verbs.some(({ head }) => head > verb.head && head < last)) return undefined
    if (formAt(sentence, phrase.start - 1) !== preposition) continue
    if (!hasTree) return phrase
    if (dependsOn(sentence, phrase, verb.head, isOblique)) return phrase
    if (object && dependsOn(sentence, phrase, object.head, isOblique)) return phrase
  }
  return undefined
}

function dependsOn(
  { grammar: { words } }: Sentence,
  { start, end }: NounPhrase,
  head: number,
  is: (relation: string) => boolean,
): boolean {
  for (let at = start; at < end; at++)
    if (words[at]!.head === head && is(words[at]!.relation ?? '')) return true
  return false
}

function isObject(relation: string): boolean {
  return relation === 'obj' || relation === 'iobj'
}

function isOblique(relation: string): boolean {
  return relation.startsWith('obl') || relation === 'nmod'
}
