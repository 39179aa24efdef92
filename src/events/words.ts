import { firstIndex } from '../base/binary-search.ts'
import { sentenceRanges } from '../base/token-ranges.ts'
import {
  FUNCTION_WORDS,
  type FunctionClass,
  isAdverb as isAdverbForm,
} from '../languages/en/function-words.ts'
import { singular } from '../languages/en/nouns.ts'
import type { Grammar, PartOfSpeech, Predicate } from '../types/grammar.ts'
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
  /** Index of the word on which it depends; `null` for the head of the sentence; absent if nobody read the sentence's tree. */
  readonly head?: number | null
  /** Its relation to its head (Universal Dependencies). Absent without `head`. */
  readonly relation?: string
  /** The heads of its subject, its own or that of a verb above it. Absent if it is no verb, or nobody read the tree. */
  readonly subjects?: readonly number[]
  /** The roles that it gives to other words. Absent if it is no predicate, or none were read. */
  readonly roles?: readonly WordRole[]
}

/** A word with a role for a predicate (PropBank): `ARG0` is the actor, `ARGM-LOC` the place. */
export interface WordRole {
  readonly label: string
  /** Index of the highest word of the role in the tree. */
  readonly head: number
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
  const subjects = new Map<number, readonly number[]>()
  const active = new Set(
    grammar.words.slice(from, to).flatMap(({ head, relation }) => (relation === 'nsubj' ? [head] : [])),
  )
  for (const group of within(grammar.verbs, from, to)) {
    const own = verbGroup(grammar, group, from, active.has(group.head))
    for (let at = group.start; at <= group.head; at++) groups.set(at, own)
    const { heads } = group.subject
    if (heads)
      subjects.set(
        group.head,
        heads.map((head) => head - from),
      )
  }
  const roles = new Map<number, readonly WordRole[]>()
  for (const predicate of grammar.predicates ? predicatesWithin(grammar.predicates, from, to) : []) {
    roles.set(
      predicate.head,
      predicate.roles.map(({ label, head }) => ({ label, head: head - from })),
    )
  }
  const inside = new Set<number>()
  for (const { start, end } of within(grammar.clauses, from, to)) {
    for (let at = start; at < end; at++) inside.add(at)
  }
  return tokens.slice(from, to).map((token, index): Word => {
    const { form, pos, lemma, head, relation } = grammar.words[from + index]!
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
      ...(head !== undefined && { head: head === null ? null : head - from, relation: relation! }),
      ...(subjects.has(from + index) && { subjects: subjects.get(from + index)! }),
      ...(roles.has(from + index) && { roles: roles.get(from + index)! }),
    }
  })
}

/** The predicates whose head is in a range of tokens. */
function predicatesWithin(all: readonly Predicate[], from: number, to: number): readonly Predicate[] {
  const before = (token: number) => firstIndex(all.length, (index) => all[index]!.head >= token)
  return all.slice(before(from), before(to))
}

/** The items that begin in a range of tokens; `all` is sorted by start. */
function within<T extends { readonly start: number }>(all: readonly T[], from: number, to: number): T[] {
  const before = (token: number) => firstIndex(all.length, (index) => all[index]!.start >= token)
  return all.slice(before(from), before(to))
}

/** Offsets of the first word's start and of the last word's end. */
export function spanOfWords(words: Words): Span {
  return [words[0]!.start, words.at(-1)!.end]
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
