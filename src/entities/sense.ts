import { OWNER_ENDING } from '../languages/en/entities/descriptions.ts'
import { type Seat, SPEECH_VERBS } from '../languages/en/entities/lexicon.ts'
import {
  ACTS,
  AUXILIARY,
  BELONGING,
  BESIDE,
  CONJUNCTION,
  GOAL,
  LOCATIVE,
  NAME_OR_THE,
  PARTS,
  SENSE_WORDS,
  URGING,
} from '../languages/en/entities/senses.ts'
import type { Mention } from '../types/entity.ts'
import type { VerbShape } from '../types/grammar.ts'
import type { Token } from '../types/token.ts'
import type { Reading } from './reading.ts'

/** Shapes of verb groups that have their subject before them. */
const FINITE: ReadonlySet<VerbShape> = new Set(['past', 'present', 'modal', 'ed'])

/**
 * Whether the name of a country, capital or seat of government means an actor or a place. `from` and `to` are the
 * tokens of the name; `isSource` is whether it is cited. Cities are places unless the words around them show an actor.
 * Seats ("the Kremlin") are actors unless the words show a place.
 */
export function senseOf(
  reading: Reading,
  from: number,
  to: number,
  kind: Seat['kind'],
  isSource: boolean,
): Mention['sense'] {
  const { tokens } = reading
  const next = tokens[to]
  const after = next?.text ?? ''
  const before = previousWord(tokens, from)
  if (isSource) return 'metonym'
  if (LOCATIVE.has(before) && !(before === GOAL && kind !== 'capital')) return 'literal'
  if (kind === 'capital' && (before === BELONGING || after === ','))
    return joins(reading, to) ? 'metonym' : 'literal'
  if (OWNER_ENDING.test(after)) {
    const owned = tokens[to + 1]?.text.toLowerCase() ?? ''
    const further = tokens[to + 2]?.text.toLowerCase() ?? ''
    return ACTS.has(owned) || ACTS.has(further) ? 'metonym' : 'literal'
  }
  if (SPEECH_VERBS.has(after)) return 'metonym'
  const opens = !LOCATIVE.has(before) && before !== BELONGING
  if (opens && (AUXILIARY.has(after) || isVerb(reading, to) || joins(reading, to))) return 'metonym'
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
  while (at >= 0 && tokens[at]!.sentence === sentence && PARTS.has(tokens[at]!.text.toLowerCase())) at--
  return at >= 0 && tokens[at]!.sentence === sentence ? tokens[at]!.text.toLowerCase() : ''
}

/**
 * Whether the name is joined by "and" or "or" to a second one before a verb, so that both act: "Moscow and Tehran say".
 */
function joins(reading: Reading, to: number): boolean {
  const { tokens } = reading
  if (!CONJUNCTION.test(tokens[to]?.text ?? '')) return false
  for (let at = to + 1; at < Math.min(tokens.length, to + 5); at++) {
    const word = tokens[at]!.text
    if (SPEECH_VERBS.has(word) || AUXILIARY.has(word) || isVerb(reading, at)) return true
    if (!NAME_OR_THE.test(word)) return false
  }
  return false
}

/** Whether a finite verb begins at a token, with or without an adverb before it. */
function isVerb({ verbAt }: Reading, at: number): boolean {
  return FINITE.has(verbAt.get(at)?.shape ?? 'infinitive')
}
