import { type Kind, WORD_CLASSES } from '../languages/en/events/kinds.ts'
import { FUNCTION_WORDS } from '../languages/en/function-words.ts'
import type { PloverType } from '../types/event.ts'
import type { Span } from '../types/span.ts'
import { type LinearModel, scores } from './linear.ts'
import { readMood } from './mood.ts'
import { ploverOf } from './plover.ts'
import { readOutcome } from './status.ts'
import { findTriggers } from './triggers.ts'
import { isA, type Word, type Words } from './words.ts'

/** A source and a target, as half-open spans of the text; `null` if the sentence names none. */
export interface ActorPair {
  readonly source: Span | null
  readonly target: Span | null
}

/** Kinds that CAMEO has a code for, and phrases with another sense. */
const isCoded = ({ type, cameo }: Kind): boolean => cameo !== null || type === 'NONE'

/** PLOVER's types as Hu et al. (ACL 2024) group them: YIELD is CONCEDE and RETREAT. */
export type PairType = Exclude<PloverType, 'CONCEDE' | 'RETREAT' | 'SPEECH'> | 'YIELD'

const COMMON = new Set(Object.values(WORD_CLASSES).flatMap((members) => [...members]))

/** The type of what a source does to a target in their sentence. */
export function classifyPair(model: LinearModel, words: Words, pair: ActorPair): PairType {
  const all = scores(model, pairFeatures(words, pair))
  return model.classes[all.indexOf(Math.max(...all))] as PairType
}

/** The features of the model: the kinds found, with their mood, and the words before, between and after the two. */
export function pairFeatures(words: Words, pair: ActorPair): Set<string> {
  const features = new Set<string>()
  const where = zones(words, pair)
  const kinds: string[] = []
  for (const trigger of findTriggers(words, isCoded)) {
    const zone = where[trigger.start]!
    const head = trigger.group ? trigger.group.main : trigger.end - 1
    const { status, polarity } = readOutcome(words, head, readMood(words, head))
    const type = ploverOf(trigger.kind)!
    const real = polarity === 'negative' ? 'no' : status
    features.add(`k:${type}`)
    features.add(`k:${type}:${real}`)
    features.add(`k:${type}@${zone}`)
    features.add(`cameo:${trigger.kind.cameo!.slice(0, 3)}`)
    if (zone !== 's' && zone !== 't') kinds.push(`${type}:${real}`)
  }
  const first = kinds.findIndex((_, i) => i >= 0)
  if (first >= 0) features.add(`first:${kinds[0]}`)
  for (let i = 1; i < kinds.length; i++) features.add(`then:${kinds[i - 1]}>${kinds[i]}`)
  if (kinds.length === 0) features.add('k:none')
  let last = '^'
  for (const [i, word] of words.entries()) {
    const zone = where[i]!
    if (word.punctuation || /\d/.test(word.lower)) continue
    // A name says nothing about what was done, and no country may weigh towards a type.
    const opensSentence = i === 0 && zone !== 's' && zone !== 't'
    const named = /^\p{Lu}/u.test(word.text) && !opensSentence && !isCommon(word)
    const stem = named ? 'Name' : (word.verb ?? word.noun)
    if (zone === 's' || zone === 't') {
      features.add(`${zone}:${stem}`)
      last = zone.toUpperCase()
      continue
    }
    features.add(`w:${stem}`)
    features.add(`${zone}:${stem}`)
    features.add(`b:${last}_${stem}`)
    for (const [name, members] of Object.entries(WORD_CLASSES)) {
      if (members.has(word.noun)) features.add(`c:${name}`)
    }
    if (isA(word, 'negations')) features.add('not')
    last = stem
  }
  return features
}

/** Whether a capitalised word is a common word: "Court", "Police", "The". */
function isCommon({ text, noun, lower }: Word): boolean {
  if (text.length > 1 && text === text.toUpperCase()) return false
  return COMMON.has(noun) || Object.values(FUNCTION_WORDS).some((list) => list.has(lower))
}

/** For each word, its zone: inside source or target, before both, between them, or after both. */
function zones(words: Words, { source, target }: ActorPair): string[] {
  const inside = (span: Span | null, start: number) => span !== null && span[0] <= start && start < span[1]
  const starts = [source?.[0], target?.[0]].filter((x) => x !== undefined)
  const low = Math.min(...starts)
  const high = starts.length > 1 ? Math.max(...starts) : Number.POSITIVE_INFINITY
  return words.map(({ start }) => {
    if (inside(source, start)) return 's'
    if (inside(target, start)) return 't'
    return start < low ? 'before' : start < high ? 'between' : 'after'
  })
}
