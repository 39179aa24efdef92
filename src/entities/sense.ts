import { type Seat, SPEECH_VERBS } from '../languages/en/entities/lexicon.ts'
import {
  ACTS,
  AUXILIARY,
  BESIDE,
  CONJUNCTION,
  LOCATIVE,
  NAME_OR_THE,
  NO_VERB_ENDING,
  PARTS,
  SENSE_WORDS,
  URGING,
  VERB_ENDING,
} from '../languages/en/entities/senses.ts'
import type { Mention } from '../types/entity.ts'
import type { Token } from '../types/token.ts'

/**
 * Whether the name of a country, capital or seat of government means an actor or a place. `from` and `to` are the
 * tokens of the name; `isSource` is whether it is cited. Cities are places unless the words around them show an actor.
 * Seats ("the Kremlin") are actors unless the words show a place.
 */
export function senseOf(
  tokens: readonly Token[],
  from: number,
  to: number,
  kind: Seat['kind'],
  isSource: boolean,
): Mention['sense'] {
  const next = tokens[to]
  const after = next?.text ?? ''
  const before = previousWord(tokens, from)
  if (isSource) return 'metonym'
  if (LOCATIVE.has(before) && !(before === 'to' && kind !== 'capital')) return 'literal'
  if (kind === 'capital' && (before === 'of' || after === ','))
    return joins(tokens, to) ? 'metonym' : 'literal'
  if (/^['’]s?$/.test(after)) {
    const owned = tokens[to + 1]?.text.toLowerCase() ?? ''
    const further = tokens[to + 2]?.text.toLowerCase() ?? ''
    return ACTS.has(owned) || ACTS.has(further) ? 'metonym' : 'literal'
  }
  if (SPEECH_VERBS.has(after)) return 'metonym'
  const opens = !LOCATIVE.has(before) && before !== 'of'
  if (opens && (AUXILIARY.has(after) || isVerb(after) || joins(tokens, to))) return 'metonym'
  if (URGING.has(before) || BESIDE.has(before)) return 'metonym'
  if (kind === 'seat' || kind === 'bloc') {
    if (
      next &&
      /^\p{Ll}/u.test(after) &&
      !AUXILIARY.has(after) &&
      SENSE_WORDS.owned.some((beginning) => after.startsWith(beginning))
    )
      return 'modifier'
    return 'metonym'
  }
  return 'literal'
}

/** The word before the name in lower case, skipping "the" and small adverbs. */
function previousWord(tokens: readonly Token[], from: number): string {
  let at = from - 1
  const sentence = tokens[from]?.sentence
  while (at >= 0 && tokens[at]!.sentence === sentence && isPassedOver(tokens[at]!.text.toLowerCase())) at--
  return at >= 0 && tokens[at]!.sentence === sentence ? tokens[at]!.text.toLowerCase() : ''
}

function isPassedOver(word: string): boolean {
  return word === 'the' || PARTS.has(word)
}

/**
 * Whether the name is joined by "and" or "or" to a second one before a verb, so that both act: "Moscow and Tehran say".
 */
function joins(tokens: readonly Token[], to: number): boolean {
  if (!CONJUNCTION.test(tokens[to]?.text ?? '')) return false
  for (let at = to + 1; at < Math.min(tokens.length, to + 5); at++) {
    const word = tokens[at]!.text
    if (SPEECH_VERBS.has(word) || AUXILIARY.has(word) || isVerb(word)) return true
    if (!NAME_OR_THE.test(word)) return false
  }
  return false
}

/** Whether a word has the form of a finite verb. A guess, made only for a word directly after a name. */
function isVerb(word: string): boolean {
  return VERB_ENDING.test(word) && !NO_VERB_ENDING.test(word)
}
