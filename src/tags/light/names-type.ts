import { BEFORE_SPEECH, PERSON_WORD, SAID } from '../../languages/en/tags/names.ts'
import {
  COMMON,
  DEMONYMS,
  DIRECTIONS,
  FIRST_NAMES,
  KNOWN,
  LEADERS,
  LOCATIVE,
  PLACE_NOUNS,
  SPEECH_VERBS,
} from '../../languages/en/tags/names-lexicon.ts'
import { opensDateline } from '../../press/datelines.ts'
import type { Gazetteer } from '../../types/gazetteer.ts'
import type { NameType } from '../../types/tags.ts'
import type { Token } from '../../types/token.ts'
import { headType, type Piece } from './names-pieces.ts'
import { isCapitalised, isNoName, type Run, textOf } from './names-runs.ts'

/** A text and its tokens. */
interface NamedText {
  readonly text: string
  readonly tokens: readonly Token[]
}

/** A type and how sure it is, 0 to 1. */
export interface Guess {
  readonly type: NameType
  readonly score: number
}

/** How well known a name is as a place (see `fameOf`), cached for one article. */
export type Fame = (name: string) => number

/**
 * Prepares a function that rates the best-known place of a name: 0 for none, 1 small, 2 a town, 3 a city, 4 a country
 * or division.
 */
export function fameOf(gazetteer: Gazetteer): Fame {
  const seen = new Map<string, number>()
  return (name) => {
    let fame = seen.get(name)
    if (fame === undefined) {
      fame = 0
      for (const { featureCode, featureClass, population } of gazetteer.find(name)) {
        if (/^(?:PCL.*|ADM1|CONT|RGN|OCN|SEA|PPLC|TERR)$/.test(featureCode)) fame = 4
        else if (population >= 100_000) fame = Math.max(fame, 3)
        else if (population >= 15_000 || featureClass === 'T' || featureClass === 'H')
          fame = Math.max(fame, 2)
        else fame = Math.max(fame, 1)
        if (fame === 4) break
      }
      seen.set(name, fame)
    }
    return fame
  }
}

/** How clearly the words around a name show that it is a place; `named` if they give the place's kind or its region. */
type Located = 'named' | 'strong' | 'weak' | 'no'

/** The type of a name by its own words and the words around it; `null` if it is not a name. */
export function guessType({ text: whole, tokens }: NamedText, piece: Piece, fame: Fame): Guess | null {
  const { from, to, hint } = piece
  const text = textOf(tokens, from, to)
  const length = to - from
  const first = tokens[from]!.text
  if (length === 1 && (isNoName(first) || first.length === 1)) return null
  if (length === 1 && /^\p{Lu}{3,}$/u.test(first) && COMMON.has(first.toLowerCase())) return null
  if (
    length === 1 &&
    first.includes('-') &&
    first.split('-').every((part) => DEMONYMS.has(part) || fame(part) === 4)
  )
    return null
  if (length === 1 && DEMONYMS.has(first)) return /s$/.test(first) ? { type: 'group', score: 0.8 } : null
  if (hint === 'person') return { type: 'person', score: 0.95 }
  const known = KNOWN.get(text)
  if (known) return { type: known, score: 0.95 }
  if (/^\p{Lu}\p{L}{0,3}-\d+\p{L}{0,3}$/u.test(text)) return { type: 'weapon', score: 0.6 }
  if (/^\p{Lu}{1,4}\d+\p{L}{0,3}$/u.test(text)) return { type: 'other', score: 0.4 }
  const place = fame(text)
  if (place === 4 && length > 1 && hint !== 'media') return { type: 'place', score: 0.9 }
  const head = hint ?? headType(tokens, from, to)
  if (head) return { type: head, score: 0.85 }
  const located = isLocated(tokens, piece, fame)
  if (place === 4) return { type: 'place', score: located === 'no' ? 0.85 : 0.95 }
  if (place < 3 && isLed(tokens, from)) return { type: 'organization', score: 0.95 }
  if (length > 1 && DIRECTIONS.has(first) && fame(textOf(tokens, from + 1, to)) >= 2)
    return { type: 'place', score: 0.8 }
  if (length === 1) return guessSingle(whole, tokens, piece, place, located)
  if (place >= 1 && located !== 'no') return { type: 'place', score: 0.9 }
  const looksPersonal = FIRST_NAMES.has(first) || /^\p{Lu}\.(?:\p{Lu}\.)?$/u.test(first)
  if (looksPersonal && length <= 4 && !COMMON.has(tokens[to - 1]!.text.toLowerCase())) {
    return place >= 3 ? { type: 'place', score: 0.6 } : { type: 'person', score: 0.85 }
  }
  if (place >= 2 || (place && !saysSomething(tokens, to))) return { type: 'place', score: 0.75 }
  if (looksPersonal && length <= 3) return { type: 'person', score: 0.65 }
  if (fame(first) >= 3 && !FIRST_NAMES.has(first)) return { type: 'organization', score: 0.55 }
  const plain = tokens.slice(from, to).every((token) => !COMMON.has(token.text.toLowerCase()))
  if (plain && length <= 3 && tokens.slice(from, to).every(({ text: word }) => isPersonWord(word))) {
    return { type: 'person', score: saysSomething(tokens, to) ? 0.8 : 0.6 }
  }
  return { type: plain ? 'organization' : 'other', score: 0.4 }
}

function guessSingle(
  whole: string,
  tokens: readonly Token[],
  { from, to }: Run,
  place: number,
  located: Located,
): Guess {
  const word = tokens[from]!.text
  const said = saysSomething(tokens, to) || isSaidBy(tokens, from)
  const isShouted = /^\p{Lu}{4,}$/u.test(word)
  if (isShouted && place > 0 && opensDateline(whole, tokens[from]!)) return { type: 'place', score: 0.85 }
  if (/^[\p{Lu}.&]{2,6}$/u.test(word) && word !== 'TT') {
    if (place >= 1 && tokens[from - 1]?.text === ',') return { type: 'place', score: 0.8 }
    return { type: 'organization', score: 0.75 }
  }
  const given = FIRST_NAMES.has(word)
  const least =
    located === 'named'
      ? 1
      : located === 'strong'
        ? given
          ? 2
          : 1
        : located === 'weak'
          ? given
            ? 3
            : 2
          : 9
  if (place >= least) return { type: 'place', score: 0.85 }
  if (said) return { type: 'person', score: 0.6 }
  if (place >= 3) return { type: 'place', score: 0.7 }
  if (located === 'strong' && !given) return { type: 'place', score: 0.5 }
  if (given) return { type: 'person', score: 0.55 }
  if (place === 2) return { type: 'place', score: 0.5 }
  if (tokens[from - 1]?.text.toLowerCase() === 'the' && place === 0)
    return { type: 'organization', score: 0.4 }
  return { type: 'other', score: 0.3 }
}

/** Whether the name is in the position of a place: "in X", "X, State", "the town of X", or first in a dateline. */
function isLocated(tokens: readonly Token[], { from, to }: Run, fame: Fame): Located {
  const before = tokens[from - 1]
  const sentence = tokens[from]!.sentence
  if (before && before.sentence === sentence) {
    const word = before.text.toLowerCase()
    const strength = LOCATIVE.get(word)
    if (strength) return strength
    const earlier = tokens[from - 2]?.text.toLowerCase() ?? ''
    if (word === 'of' && PLACE_NOUNS.has(earlier)) return 'named'
    if (
      word === ',' &&
      isCapitalised(tokens[from - 2] ?? tokens[from]!) &&
      fame(tokens[from - 2]?.text ?? '') > 0
    ) {
      if (fame(textOf(tokens, from, to)) === 4) return 'named'
    }
  }
  if (tokens[to]?.text === ',' && tokens[to + 1] && isCapitalised(tokens[to + 1]!)) {
    let end = to + 2
    while (tokens[end] && isCapitalised(tokens[end]!) && end < to + 3) end++
    const next = textOf(tokens, to + 1, end)
    if (fame(next) === 4 || fame(tokens[to + 1]!.text) === 4) return 'named'
  }
  return 'no'
}

/** Whether a verb of saying follows the name. */
function saysSomething(tokens: readonly Token[], to: number): boolean {
  const next = tokens[to]
  if (!next) return false
  if (SPEECH_VERBS.has(next.text)) return true
  return BEFORE_SPEECH.test(next.text) && SPEECH_VERBS.has(tokens[to + 1]?.text ?? '')
}

/** Whether the words before show an organisation: "chief executive of", "shareholders of". */
function isLed(tokens: readonly Token[], from: number): boolean {
  if (tokens[from - 1]?.text !== 'of') return false
  const before = (words: number): string => textOf(tokens, from - 1 - words, from - 1).toLowerCase()
  return [1, 2, 3].some((words) => from > words && LEADERS.has(before(words)))
}

/** Whether a verb of saying comes before the name: "said Shoigu". */
function isSaidBy(tokens: readonly Token[], from: number): boolean {
  return SAID.test(tokens[from - 1]?.text ?? '')
}

function isPersonWord(word: string): boolean {
  return PERSON_WORD.test(word)
}
