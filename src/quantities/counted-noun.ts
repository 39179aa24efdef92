import { firstIndex } from '../base/binary-search.ts'
import { type Parsed, phraseFrom } from '../base/phrases.ts'
import {
  type CountedWord,
  isWithinCounted,
  PART_OF,
  unitOf,
} from '../languages/en/quantities/counted-noun.ts'
import type { NounPhrase } from '../types/grammar.ts'

/** What a number counts: the unit, and the offset behind its noun. */
export interface CountedNoun {
  readonly unit: string
  readonly end: number
}

/**
 * The noun that the number ending at an offset counts: the head of its noun phrase, or of the phrase behind "of" ("six of
 * its hypersonic missiles"). `one`: whether the number is one. `null` if it counts nothing that the text names.
 */
export function countedNoun(parsed: Parsed, numberEnd: number, one: boolean): CountedNoun | null {
  const { tokens, grammar } = parsed
  const behind = firstIndex(tokens.length, (token) => tokens[token]!.end > numberEnd)
  const isWhole = behind > 0 && behind < tokens.length && tokens[behind]!.start > numberEnd
  if (!isWhole || tokens[behind - 1]!.sentence !== tokens[behind]!.sentence) return null
  const isPart = !one && grammar.words[behind]!.form === PART_OF
  const first = isPart ? behind + 1 : behind
  const phrase = phraseFrom(grammar, first)
  if (!phrase || phrase.start > first || phrase.head < first) return null
  if (isPart && grammar.words[phrase.head]!.pos === 'PRP') {
    // "40 of them children"
    const next = phraseFrom(grammar, phrase.end)
    return next?.start === phrase.end ? countedIn(parsed, next, next.start, one, isPart) : null
  }
  const isOwned = isPart && /^(?:DT|PRP\$)$/.test(grammar.words[first]!.pos) && first < phrase.head
  return countedIn(parsed, phrase, isOwned ? first + 1 : first, one, isPart)
}

/**
 * The first noun of a phrase that can be counted, or the last one of the nouns directly behind it: "teachers unions". What
 * follows is not counted: "two batteries north", "nine countries last month". A part may be one of a counted whole: "four
 * of the five boats".
 */
function countedIn(
  { tokens, grammar }: Parsed,
  { head }: NounPhrase,
  from: number,
  one: boolean,
  isPart: boolean,
): CountedNoun | null {
  const wordAt = (token: number): CountedWord => ({
    text: tokens[token]!.text,
    pos: grammar.words[token]!.pos,
  })
  let found: CountedNoun | null = null
  for (let at = from; at <= head; at++) {
    const word = wordAt(at)
    if (found && !word.pos.startsWith('NN')) break
    const unit = unitOf(word, at > from ? wordAt(at - 1) : null, one)
    // Of two plurals the first says what kind the second is.
    if (unit !== null) found = { unit: found ? unitOf(word, null, one)! : unit, end: tokens[at]!.end }
    else if (!found && !isWithinCounted(word) && !(isPart && word.pos === 'CD')) return null
  }
  return found
}
