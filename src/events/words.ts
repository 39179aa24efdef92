import { firstIndex } from '../base/binary-search.ts'
import { sentenceRanges } from '../base/token-ranges.ts'
import {
  FUNCTION_WORDS,
  type FunctionClass,
  isAdverb as isAdverbForm,
} from '../languages/en/function-words.ts'
import { singular } from '../languages/en/nouns.ts'
import type { Grammar, PartOfSpeech } from '../types/grammar.ts'
import type { Span } from '../types/span.ts'
import type { Token } from '../types/token.ts'
import { type VerbGroup, verbGroup } from './verb-group.ts'

/** A token with its grammar in the sentence. */
export interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
  /** In lower case, with straight apostrophes. */
  readonly lower: string
  /** Singular, in lower case: "talk" for "talks" and "talk". */
  readonly noun: string
  readonly pos: PartOfSpeech
  /** The dictionary form if the word is a verb here, also for auxiliaries; `null` for other words and modals. */
  readonly verb: string | null
  /** The verb group of the verb; `null` if `verb` is. */
  readonly group: VerbGroup | null
  /** Whether the word is outside every clause: strong punctuation, or a word that opens another clause. */
  readonly isBoundary: boolean
  readonly punctuation: boolean
}

/** The words of a sentence. */
export type Words = readonly Word[]

interface Input {
  readonly tokens: readonly Token[]
  readonly grammar: Grammar
}

/** The sentences of an article, in order; a sentence without tokens is empty. */
export function readSentences(article: Input, count: number): Words[] {
  const sentences: Words[] = Array.from({ length: count }, () => [])
  for (const range of sentenceRanges(article.tokens)) {
    sentences[article.tokens[range[0]]!.sentence] = readWords(article, range)
  }
  return sentences
}

/** Reads a range of tokens. Word indexes of verb groups count from its first token. */
export function readWords({ tokens, grammar }: Input, [from, to]: Span): Words {
  const groups = new Map<number, VerbGroup>()
  for (const group of within(grammar.verbs, from, to)) {
    const own = verbGroup(grammar, group, from)
    for (let at = group.start; at <= group.head; at++) groups.set(at, own)
  }
  const inside = new Set<number>()
  for (const { start, end } of within(grammar.clauses, from, to)) {
    for (let at = start; at < end; at++) inside.add(at)
  }
  return tokens.slice(from, to).map((token, index): Word => {
    const { form, pos, lemma } = grammar.words[from + index]!
    const group = pos.startsWith('V') ? (groups.get(from + index) ?? null) : null
    return {
      text: token.text,
      start: token.start,
      end: token.end,
      lower: form,
      noun: token.kind === 'word' ? singular(form) : form,
      pos,
      verb: group && lemma,
      group,
      isBoundary: !inside.has(from + index),
      punctuation: token.kind === 'punctuation',
    }
  })
}

/** The items that begin in a range of tokens; `all` is sorted by start. */
function within<T extends { readonly start: number }>(all: readonly T[], from: number, to: number): T[] {
  const before = (token: number) => firstIndex(all.length, (index) => all[index]!.start >= token)
  return all.slice(before(from), before(to))
}

/** Whether the word at `index` is a verb here. */
export function isVerb(words: Words, index: number): boolean {
  return (words[index]?.group ?? null) !== null
}

/** Whether a word is in a list of function words. */
export function isA(word: Word | undefined, list: FunctionClass): boolean {
  return word !== undefined && FUNCTION_WORDS[list].has(word.lower)
}

/** Whether a word may be skipped between the parts of a verb group: "has not yet publicly denied". */
export function isAdverb(word: Word | undefined): boolean {
  return word !== undefined && isAdverbForm(word.lower)
}
