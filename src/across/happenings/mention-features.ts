import { BEFORE_VERBS } from '../../languages/en/event-words.ts'
import { lemmaOf } from '../../languages/en/lemmas.ts'
import { inflectionOf, isListedVerb } from '../../languages/en/verbs.ts'
import { familyOf, hasEventSense, isDerived } from './event-kinship.ts'

/** A word, number or mark of a sentence, offsets in the text. Possessive endings are left off. */
export interface Piece {
  readonly word: string
  readonly start: number
  readonly end: number
}

const PIECE = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu
/** A sentence is taken for a headline from this share of words with capitals. */
const HEADLINE = 0.6

/** Words, numbers and marks between two offsets, in text order. */
export function piecesOf(text: string, from: number, to: number): Piece[] {
  return [...text.slice(from, to).matchAll(PIECE)].map((match) => {
    const word = match[0].replace(/['’]s$/i, '')
    return { word, start: from + match.index, end: from + match.index + word.length }
  })
}

/**
 * The features of a word that may name an event: the word, its form, its neighbours. Each is a name with the value 1.
 */
export function mentionFeatures(pieces: readonly Piece[]): string[][] {
  const letters = pieces.filter(({ word }) => /^\p{L}/u.test(word))
  const capitals = letters.filter(({ word }) => /^\p{Lu}/u.test(word)).length
  const headline = capitals > HEADLINE * letters.length
  return pieces.map(({ word }, i) => {
    const lower = word.toLowerCase()
    const lemma = lemmaOf(word)
    const at = (offset: number): string => pieces[i + offset]?.word.toLowerCase() ?? (offset < 0 ? '<' : '>')
    const kind = kindOf(word)
    const form = inflectionOf(lower, lemma)
    const [before, after] = [kindOf(at(-1)), kindOf(at(1))]
    const features = [
      'any',
      `lemma ${lemma}`,
      `family ${familyOf(lemma)}`,
      `kind ${kind}`,
      `ending ${lower.length > 4 ? lower.slice(-3) : ''}`,
      `before ${at(-1)}`,
      `after ${at(1)}`,
      `before-that ${at(-2)}`,
      `shape ${shapeOf(word)}`,
      `kind-form ${kind} ${form}`,
      `before-kind ${at(-1)} ${kind}`,
      `kind-after ${kind} ${at(1)}`,
      `before-form ${at(-1)} ${form}`,
      `shape-kind ${shapeOf(word)}${i === 0 ? '0' : ''} ${kind}`,
      `kinds-before ${before} ${kind}`,
      `kinds-after ${kind} ${after}`,
      `kind-form-after ${kind} ${form} ${after}`,
      `shape-after ${shapeOf(pieces[i + 1]?.word ?? '.')} ${kind}`,
      `shape-before ${shapeOf(pieces[i - 1]?.word ?? '.')} ${kind} ${form}`,
    ]
    if (BEFORE_VERBS.has(at(-1))) features.push(`verb-form ${form}`)
    if (headline) features.push('headline', `headline ${kind}`)
    return features
  })
}

/** `v` for a possible verb, `e` for a word of an event, `d` for a noun derived from a verb. */
function kindOf(word: string): string {
  const lemma = lemmaOf(word)
  return (
    `${isListedVerb(lemma) ? 'v' : ''}${hasEventSense(lemma) ? 'e' : ''}${isDerived(lemma) ? 'd' : ''}` || '-'
  )
}

function shapeOf(word: string): string {
  if (/^\p{Lu}+$/u.test(word)) return 'AA'
  if (/^\p{Lu}/u.test(word)) return 'Aa'
  if (/^\p{N}/u.test(word)) return '9'
  return /^\p{L}/u.test(word) ? 'a' : '.'
}
