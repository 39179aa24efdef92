import { firstIndex } from '../base/binary-search.ts'
import type { Parsed } from '../base/phrases.ts'
import { OPEN_CLAUSE } from '../languages/en/relations/grammar.ts'
import type { SideKind } from '../languages/en/relations/words.ts'
import type { NounPhrase, VerbGroup } from '../types/grammar.ts'
import type { Span } from '../types/span.ts'
import { isOfKind, type Side, type Sides } from './sides.ts'

/** A sentence as relations are read from it. Positions are tokens of the article. */
export interface Sentence extends Parsed {
  readonly range: Span
  readonly sides: Sides
  readonly phrases: readonly NounPhrase[]
  readonly verbs: readonly VerbGroup[]
}

/** A sentence of an article, by its range of tokens. */
export function sentenceOf(article: Parsed, range: Span, sides: Sides): Sentence {
  const within = <T extends { readonly start: number }>(all: readonly T[]): readonly T[] => {
    const before = (token: number) => firstIndex(all.length, (index) => all[index]!.start >= token)
    return all.slice(before(range[0]), before(range[1]))
  }
  const { phrases, verbs } = article.grammar
  return { ...article, range, sides, phrases: within(phrases), verbs: within(verbs) }
}

/** The word at a token in lower case; empty outside the sentence. */
export function formAt({ grammar, range: [from, to] }: Sentence, token: number): string {
  return token >= from && token < to ? grammar.words[token]!.form : ''
}

/** The noun phrase that a token stands in. */
export function phraseAt({ phrases }: Sentence, token: number): NounPhrase | undefined {
  const phrase = phrases[firstIndex(phrases.length, (index) => phrases[index]!.end > token)]
  return phrase && phrase.start <= token ? phrase : undefined
}

/** The first noun phrase from a token on. */
export function phraseFrom({ phrases }: Sentence, token: number): NounPhrase | undefined {
  return phrases[firstIndex(phrases.length, (index) => phrases[index]!.start >= token)]
}

/** The phrases that are linked to a head in this way, in text order. */
export function linkedTo(
  { phrases }: Sentence,
  head: number,
  kind: 'joined' | 'apposed' | 'attached',
): NounPhrase[] {
  return phrases.filter(({ link }) => link?.kind === kind && link.to === head)
}

/** A phrase, and those after it that "and" joins to it or to the first of its row. */
export function withJoined(sentence: Sentence, phrase: NounPhrase): NounPhrase[] {
  const { link } = phrase
  const rows = link?.kind === 'joined' ? [phrase.head, link.to] : [phrase.head]
  const joined = rows.flatMap((head) => linkedTo(sentence, head, 'joined'))
  return [phrase, ...joined.filter(({ start }) => start > phrase.start)]
}

/** The named one that a phrase stands for; `null` if it is none of this kind. */
export function sideOf({ sides }: Sentence, { head }: NounPhrase, kind: SideKind): Side | null {
  const side = sides.names.get(head) ?? sides.descriptions.get(head)
  return side && side.sense !== 'modifier' && isOfKind(side, kind) ? side : null
}

/** The named ones that a phrase and those joined to it stand for; none if the first is none of this kind. */
export function sidesIn(sentence: Sentence, phrase: NounPhrase | undefined, kind: SideKind): Side[] {
  const first = phrase && sideOf(sentence, phrase, kind)
  if (!first) return []
  const others = withJoined(sentence, phrase).slice(1)
  return [first, ...others.flatMap((other) => sideOf(sentence, other, kind) ?? [])]
}

/** Those whom the subject of a verb names; a relative pronoun stands for the phrase before it. */
export function subjectSides(sentence: Sentence, verb: VerbGroup, kind: SideKind): Side[] {
  const { range, kind: how, heads } = verb.subject
  if (!range) return []
  if (how === 'relative') return antecedent(sentence, range[0], kind)
  const first = phraseAt(sentence, heads?.[0] ?? phraseFrom(sentence, range[0])?.head ?? range[0])
  const pronoun = first && sentence.sides.pronouns.get(first.head)
  if (pronoun) return isOfKind(pronoun, kind) ? [pronoun] : []
  return sidesIn(sentence, first, kind)
}

/** The side that a relative pronoun stands for: the noun of its clause in the tree, otherwise the phrase before it. */
function antecedent(sentence: Sentence, pronoun: number, kind: SideKind): Side[] {
  const { words } = sentence.grammar
  const before = formAt(sentence, pronoun - 1) === ',' ? pronoun - 2 : pronoun - 1
  let at: number | null = pronoun
  for (let steps = 0; steps < 5 && at !== null && words[at]!.head !== undefined; steps++) {
    const { head, relation = '' }: { head?: number | null; relation?: string } = words[at]!
    if (relation.startsWith('acl') && head != null) {
      const noun = phraseAt(sentence, head)
      const side = noun && sideOf(sentence, noun, kind)
      return side && !isNamedBetween(sentence, side, pronoun) ? [side] : []
    }
    at = head ?? null
  }
  const phrase = phraseAt(sentence, before)
  const side = phrase && sideOf(sentence, phrase, kind)
  return side ? [side] : []
}

/** Whether another one of the same type is named between a side and a token. */
function isNamedBetween({ sides }: Sentence, side: Side, token: number): boolean {
  for (let at = side.end; at < token; at++) {
    const other = sides.names.get(at)
    if (other && other.entity !== side.entity && other.type === side.type) return true
  }
  return false
}

/**
 * Whether a verb tells its deed or state as a fact: not "will join", "to join", "if it joined". A participle with a
 * subject of its own is a past that the rules took for one: "she served as president".
 */
export function isToldAsFact(sentence: Sentence, { shape, head, subject }: VerbGroup): boolean {
  const isDeed = shape === 'past' || shape === 'present' || (shape === 'ed' && subject.kind === 'own')
  if (!isDeed || subject.kind === 'infinitive') return false
  const { clauses } = sentence.grammar
  const clause = clauses[firstIndex(clauses.length, (index) => clauses[index]!.end > head)]
  return !clause || !OPEN_CLAUSE.has(formAt(sentence, clause.start - 1))
}

/** The first of the adverbs directly before a phrase, or of the phrase. */
export function startOfLead(sentence: Sentence, { start }: NounPhrase): number {
  let at = start
  while (at > sentence.range[0] && sentence.grammar.words[at - 1]!.pos === 'RB') at--
  return at
}
