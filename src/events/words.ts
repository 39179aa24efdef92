import functionWords from '../../data/languages/en/function-words.json' with { type: 'json' }
import type { Token } from '../types/token.ts'
import { readVerb } from './verb-forms.ts'

/** A token with what its form alone says about it. */
export interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly lower: string
  /** Singular, lower case: "talks" and "talk" are both "talk". */
  readonly noun: string
  /** The verb it may be a form of, else `null`. */
  readonly verb: string | null
  /** The forms it may be, as in `VerbReading`; empty when `verb` is `null`. */
  readonly forms: string
  readonly punctuation: boolean
}

/** A sentence as the events stage reads it. */
export type Words = readonly Word[]

type Sets = Readonly<Record<string, ReadonlySet<string>>>

/** Closed classes of English words, lower case, by name. */
export const FUNCTION_WORDS: Sets = Object.fromEntries(
  Object.entries(functionWords as Record<string, string>).map(([name, list]) => [
    name,
    new Set(list.split(' ')),
  ]),
)

const PLURALS: Readonly<Record<string, string>> = { men: 'man', women: 'woman', children: 'child' }
const QUOTE = /^(?:["“”«»]|''|``)$/

/** The sentences of an article, in order; one without tokens is empty. */
export function readSentences(tokens: readonly Token[], count: number): Words[] {
  const sentences: Token[][] = Array.from({ length: count }, () => [])
  for (const token of tokens) sentences[token.sentence]?.push(token)
  return sentences.map(readWords)
}

/** Reads the tokens of one sentence. */
export function readWords(tokens: readonly Token[]): Word[] {
  return tokens.map((token) => {
    const lower = token.text.toLowerCase()
    const reading = token.kind === 'word' ? readVerb(lower) : null
    return {
      text: token.text,
      start: token.start,
      end: token.end,
      lower,
      noun: token.kind === 'word' ? singular(lower) : lower,
      verb: reading?.lemma ?? null,
      forms: reading?.forms ?? '',
      punctuation: token.kind === 'punctuation',
    }
  })
}

/** "talks" to "talk", "armies" to "army", "men" to "man"; "siege's" never comes: clitics are tokens of their own. */
export function singular(lower: string): string {
  const irregular = PLURALS[lower]
  if (irregular) return irregular
  if (lower.length > 5 && lower.endsWith('men')) return `${lower.slice(0, -3)}man`
  if (lower.length < 4 || !lower.endsWith('s') || /(?:ss|us|is)$/.test(lower)) return lower
  if (lower.endsWith('ies') && lower.length > 4) return `${lower.slice(0, -3)}y`
  if (/(?:ches|shes|xes|sses|zzes)$/.test(lower)) return lower.slice(0, -2)
  return lower.slice(0, -1)
}

/** Whether a token is a quotation mark of any style. */
export function isQuoteMark(word: Word): boolean {
  return QUOTE.test(word.lower)
}

/** Whether a word belongs to a closed class. */
export function isA(word: Word | undefined, list: string): boolean {
  return word !== undefined && FUNCTION_WORDS[list]!.has(word.lower)
}

/** Whether a word may be passed over between the parts of a verb group: "has not yet publicly denied". */
export function isAdverb(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    (FUNCTION_WORDS.adverbs!.has(word.lower) || (word.lower.length > 4 && word.lower.endsWith('ly')))
  )
}
