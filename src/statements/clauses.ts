import type { Parsed } from '../base/phrases.ts'
import {
  APPOSITION,
  COPULA,
  LIST_GOES_ON,
  NO_CLAIM,
  PARTICIPLE_CLAUSE,
  PHRASE_ENDS,
  RELATIVE_CLAUSE,
} from '../languages/en/statements/clauses.ts'
import type { Span } from '../types/span.ts'
import { hasFiniteVerb, isInPhrase } from './finite.ts'
import { countWords } from './quoted.ts'

const LEAST_WORDS = 4

/**
 * The main clause of a sentence and the clauses after it that claim something of their own: relative clauses,
 * participles that give a result, appositions that rank. In text order. The main clause is first and may be in two
 * pieces.
 */
export function clausesOf(article: Parsed, [start, end]: Span): Span[][] {
  const { text } = article
  const words = text.slice(start, end)
  const body = words.replace(/(?<![\s.!?"”’)])[\s.!?"”’)]+$/, '').length
  const tells = (from: number, to: number) => hasFiniteVerb(article, [start + from, start + to])
  const parts = (comma: number) => !isInPhrase(article, start + comma)
  const cuts = [...opens(words, body, tells, parts)].sort((a, b) => a.at - b.at)
  const own: Span[] = []
  let from = 0
  for (const { at, to } of cuts) {
    if (at < from) continue
    own.push([start + at, start + to])
    from = to
  }
  if (own.length === 0) return [[[start, end]]]
  const main: Span[] = []
  from = start
  for (const [s, e] of own) {
    const before = bare(text, [from, s])
    if (before) main.push(before)
    from = e
  }
  const rest = bare(text, [from, start + body])
  if (rest && countWords(text.slice(...rest)) > 0) main.push(rest)
  if (main.reduce((sum, span) => sum + countWords(text.slice(...span)), 0) < LEAST_WORDS)
    return [[[start, end]]]
  return [main, ...own.map((span) => [span])]
}

/**
 * Yields the offsets in a sentence at which such a clause begins; `tells(from, to)` is whether a finite verb stands
 * between two of them, and `parts(comma)` whether a comma stands outside noun phrases.
 */
function* opens(
  words: string,
  body: number,
  tells: (from: number, to: number) => boolean,
  parts: (comma: number) => boolean,
): Generator<{ at: number; to: number }> {
  for (const match of words.matchAll(RELATIVE_CLAUSE)) {
    const at = match.index + match[0].length
    const to = closes(words, at, body)
    if (countWords(words.slice(at, to)) >= LEAST_WORDS && tells(at, to)) yield { at, to }
  }
  for (const match of words.matchAll(PARTICIPLE_CLAUSE)) {
    if (NO_CLAIM.has(match[1]!) || /["“”]/.test(words.slice(match.index))) continue
    const at = match.index + match[0].length
    if (
      !tells(0, match.index) ||
      !parts(match.index) ||
      /^,\s/.test(words.slice(closes(words, at, body), body))
    )
      continue
    if (countWords(words.slice(at, body)) > LEAST_WORDS) yield { at, to: body }
  }
  for (const match of words.matchAll(APPOSITION)) {
    const at = match.index + match[0].length
    const to = closes(words, at, body)
    const before = words.slice(0, match.index)
    // "and" or "or" after a comma: a list, not an apposition.
    if (LIST_GOES_ON.test(words.slice(to, to + 12)) || !tells(0, match.index)) continue
    // "As we have said, the oldest pier is closed" and "is, by far, the oldest" are no appositions either.
    const phrase = words.slice(at, to).split(PHRASE_ENDS, 1)[0]!
    if (tells(at, at + phrase.length) || COPULA.test(before)) continue
    if (countWords(words.slice(at, to)) >= LEAST_WORDS) yield { at, to }
  }
}

/**
 * The offset at which a clause after a comma ends: at the next comma outside quotation marks, or at the end of the
 * sentence.
 */
function closes(words: string, at: number, body: number): number {
  let quoted = false
  for (let i = at; i < body; i++) {
    const mark = words[i]!
    if (mark === '"' || mark === '“' || mark === '”') quoted = mark === '"' ? !quoted : mark === '“'
    else if (!quoted && (mark === ';' || (mark === ',' && !/\d/.test(words[i + 1] ?? '')))) return i
  }
  return body
}

/** The span without white space and commas at its edges; `null` if nothing is left. */
function bare(text: string, [start, end]: Span): Span | null {
  const words = text.slice(start, end)
  const lead = /^[\s,;]+/.exec(words)?.[0].length ?? 0
  const rest = words.slice(lead).replace(/(?<![\s,;])[\s,;]+$/, '')
  return rest ? [start + lead, start + lead + rest.length] : null
}
