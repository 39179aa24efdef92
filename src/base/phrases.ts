import type { Grammar, GrammarWord, NounPhrase, PartOfSpeech, PhraseLink } from '../types/grammar.ts'
import type { Span } from '../types/span.ts'
import type { Token } from '../types/token.ts'
import { firstIndex } from './binary-search.ts'
import { firstEndingAfter } from './spans.ts'

/** A text with its tokens and their grammar. */
export interface Parsed {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly grammar: Grammar
}

/** The first noun phrase that ends behind a token; `undefined` if there is none. */
export function phraseFrom({ phrases }: Grammar, token: number): NounPhrase | undefined {
  return phrases[firstIndex(phrases.length, (index) => phrases[index]!.end > token)]
}

/** The first noun phrase from a token on that possesses nothing before another one: "rivals" in "Okafor's rivals". */
function possessedPhrase(grammar: Grammar, from: number, to: number): NounPhrase | undefined {
  let at = from
  for (;;) {
    const phrase = phraseFrom(grammar, at)
    if (!phrase || phrase.end >= to || grammar.words[phrase.end]!.pos !== 'POS') return phrase
    const next = phraseFrom(grammar, phrase.end)
    if (!next || next.start > phrase.end + 1 || next.end > to || next.head === phrase.end) return phrase
    at = phrase.end
  }
}

/**
 * The offset behind the head of a description, without the words that depend on it: behind "head" in "the head of the
 * union", behind "Kyiv" in "Kyiv's".
 */
export function headEnd({ tokens, grammar }: Parsed, [start, end]: Span): number {
  const from = firstEndingAfter(tokens, start)
  const to = firstIndex(tokens.length, (token) => tokens[token]!.start >= end)
  let head = to - 1
  const phrase = possessedPhrase(grammar, from, to)
  if (phrase && phrase.start < to) {
    // "some of the ministers": a head that is no noun.
    const links = phrase.start - 1
    const isLinked = links > from && /^(?:IN|TO)$/.test(grammar.words[links]!.pos)
    head = Math.min(head, isLinked ? links - 1 : phrase.head)
  }
  while (head >= from && grammar.words[head]!.pos === 'POS') head--
  return head < from ? start : tokens[head]!.end
}

/** The index of the token behind a phrase and all that a preposition attaches to it: "the head of the union". */
export function wholeEnd(grammar: Grammar, phrase: NounPhrase, before = Number.POSITIVE_INFINITY): number {
  const heads = new Set([phrase.head])
  let { end } = phrase
  for (let next = phraseFrom(grammar, end); next; next = phraseFrom(grammar, end)) {
    if (next.link?.kind !== 'attached' || !heads.has(next.link.to) || next.end > before) break
    heads.add(next.head)
    end = next.end
  }
  return end
}

/** A part of a description, and what stands in apposition to it. Spans of the text. */
export interface DescribedPart {
  readonly span: Span
  readonly apposed: Span | null
}

/**
 * The parts of a description that "and", "or" or the comma of a list joins: two in "Kyiv and the union", one in "Marsh,
 * mayor of Varna and Ovruch", with "mayor of Varna and Ovruch" in apposition. A part ends before a comma or relative
 * clause. There is at least one.
 */
export function joinedParts(parsed: Parsed, [start, end]: Span): DescribedPart[] {
  const { tokens, grammar } = parsed
  const to = firstIndex(tokens.length, (token) => tokens[token]!.start >= end)
  const spanOf = (from: number, behind: number): Span => {
    let last = behind - 1
    while (last > from && separates(grammar.words[last]!)) last--
    return [Math.max(start, tokens[from]!.start), Math.min(end, tokens[last]!.end)]
  }
  const found: DescribedPart[] = []
  const from = firstEndingAfter(tokens, start)
  for (const part of partsWithin(grammar, from, to)) {
    const { apposed } = part
    found.push({
      span: spanOf(part.from, part.to),
      apposed: apposed && spanOf(...apposed),
    })
  }
  return found.length > 0 ? found : [{ span: [start, end], apposed: null }]
}

/** The same for a range of tokens. Commas and conjunctions at the end of a part are still in it. */
function partsWithin(
  grammar: Grammar,
  first: number,
  end: number,
): { from: number; to: number; apposed: Span | null }[] {
  const heads = new Set<number>()
  const found: { from: number; to: number; apposed: Span | null }[] = []
  let [from, to]: [number, number | null] = [first, null]
  let apposed: number | null = null
  const close = (at: number) => {
    found.push({ from, to: to ?? at, apposed: apposed === null ? null : [apposed, at] })
    from = at
    to = apposed = null
  }
  let next = first
  for (let phrase = phraseFrom(grammar, first); phrase; phrase = phraseFrom(grammar, next)) {
    if (phrase.start >= end) break
    const { kind, to: other = -1 }: Partial<PhraseLink> = phrase.link ?? {}
    if (kind === 'joined' && heads.has(other)) close(phrase.start)
    else if (to === null && heads.size > 0) {
      to = clauseBetween(grammar, next, phrase.start, kind === 'attached')
      if (to === null && kind === 'apposed' && heads.has(other)) to = phrase.start
      if (to !== null && kind === 'apposed' && heads.has(other)) apposed = phrase.start
    }
    // The row of the first phrase can begin before the description.
    if (heads.size === 0 && kind === 'joined') heads.add(other)
    if (heads.size === 0 || (kind === 'joined' && heads.has(other))) heads.add(phrase.head)
    next = phrase.end
  }
  if (heads.size > 0) {
    to ??= clauseBetween(grammar, next, end, false)
    close(end)
  }
  return found
}

/** Whether a word parts two noun phrases. */
function separates({ form, pos }: GrammarWord): boolean {
  return pos === 'CC' || form === ','
}

const RELATIVE: ReadonlySet<PartOfSpeech> = new Set(['WDT', 'WP', 'WP$'])

/** The first relative pronoun or comma between two phrases, as a token; `null` if there is none. */
function clauseBetween({ words }: Grammar, from: number, to: number, isAttached: boolean): number | null {
  for (let at = from; at < to; at++) {
    if (RELATIVE.has(words[at]!.pos) || (words[at]!.form === ',' && !isAttached)) return at
  }
  return null
}
