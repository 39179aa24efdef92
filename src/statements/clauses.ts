import { firstIndex } from '../base/binary-search.ts'
import type { Parsed } from '../base/phrases.ts'
import { firstEndingAfter } from '../base/spans.ts'
import { JOINING } from '../languages/en/grammar/phrase-links.ts'
import {
  BEHIND_DESCRIBING,
  COPULAS,
  DESCRIBING,
  NO_CLAIM,
  RANKS,
  RELATIVES,
  TO,
} from '../languages/en/statements/clauses.ts'
import type { NounPhrase } from '../types/grammar.ts'
import type { Span } from '../types/span.ts'
import { hasFiniteVerb } from './finite.ts'
import { countWords } from './quoted.ts'
import { verbsWithin } from './verb-of.ts'

const LEAST_WORDS = 4

/** A sentence by its range of tokens, without the marks at its end. */
interface Sentence extends Parsed {
  readonly range: Span
}

/**
 * The main clause of a sentence and the clauses after it that claim something of their own: relative clauses,
 * participles that give a result, appositions that rank. In text order. The main clause is first and may be in two
 * pieces.
 */
export function clausesOf(article: Parsed, [start, end]: Span): Span[][] {
  const { text, tokens } = article
  const from = firstEndingAfter(tokens, start)
  let to = firstIndex(tokens.length, (token) => tokens[token]!.start >= end)
  while (to > from && /^[.!?"”’)]+$/.test(tokens[to - 1]!.text)) to--
  const own = ownClauses({ ...article, range: [from, to] })
  if (own.length === 0) return [[[start, end]]]
  const main: Span[] = []
  let at = start
  for (const clause of own) {
    main.push(...bare(text, [at, clause[0]]))
    at = clause[1]
  }
  main.push(...bare(text, [at, tokens[to - 1]!.end]))
  if (wordsOf(text, main) < LEAST_WORDS) return [[[start, end]]]
  return [main, ...own.map((span) => [span])]
}

/** The clauses behind commas that claim something of their own, as spans of the text that do not overlap. */
function ownClauses(sentence: Sentence): Span[] {
  const { tokens, grammar, range } = sentence
  const found: Span[] = []
  let next = range[0]
  for (let comma = range[0] + 1; comma + 1 < range[1]; comma++) {
    if (comma < next || grammar.words[comma]!.form !== ',') continue
    const end =
      relativeEnd(sentence, comma) ?? participleEnd(sentence, comma) ?? appositionEnd(sentence, comma)
    if (end === null) continue
    found.push([tokens[comma + 1]!.start, tokens[end - 1]!.end])
    next = end
  }
  return found
}

/** The end of a relative clause behind a comma: ", who had led the union"; `null` if there is none. */
function relativeEnd(sentence: Sentence, comma: number): number | null {
  if (!RELATIVES.has(sentence.grammar.words[comma + 1]!.form)) return null
  const end = closes(sentence, comma)
  return isLong(sentence, comma, end) && tells(sentence, comma + 1, end) ? end : null
}

/** The end of a participle behind a comma that goes on to the end of the sentence: ", testing the crews". */
function participleEnd(sentence: Sentence, comma: number): number | null {
  const { grammar, tokens, range } = sentence
  const [verb] = verbsWithin(grammar, comma + 1, range[1])
  if (verb?.start !== comma + 1 || verb.shape !== 'ing' || NO_CLAIM.has(grammar.words[verb.head]!.form))
    return null
  if (grammar.words[verb.end]?.form === TO || !tells(sentence, range[0], comma)) return null
  for (let at = comma; at <= range[1]; at++) if (QUOTE.test(tokens[at]?.text ?? '')) return null
  return closes(sentence, comma) === range[1] && isLong(sentence, comma, range[1]) ? range[1] : null
}

/** The end of an apposition behind a comma that ranks or describes: ", the longest delay since the strike began". */
function appositionEnd(sentence: Sentence, comma: number): number | null {
  const { grammar, range } = sentence
  const phrase =
    grammar.phrases[firstIndex(grammar.phrases.length, (at) => grammar.phrases[at]!.start > comma)]
  if (phrase?.start !== comma + 1 || phrase.link?.kind === 'joined' || !claims(sentence, phrase)) return null
  const end = closes(sentence, comma)
  if (JOINING.test(grammar.words[end + 1]?.form ?? '') || !tells(sentence, range[0], comma)) return null
  if (opensClause(sentence, phrase) || isPredicate(sentence, comma)) return null
  return isLong(sentence, comma, end) ? end : null
}

/** Whether a noun phrase ranks ("the longest delay") or describes ("site of the worst storm"). */
function claims({ grammar: { words } }: Sentence, { start, head, end }: NounPhrase): boolean {
  const { pos } = words[start]!
  if (DESCRIBING.has(words[head]!.form) && BEHIND_DESCRIBING.has(words[end]?.form ?? '')) return true
  if (pos !== 'DT' && pos !== 'PRP$') return false
  for (let at = start + 1; at <= head; at++) if (RANKS.test(words[at]!.form)) return true
  return false
}

/** Whether a phrase is the subject of a clause: "As the mayor has said, the oldest pier is closed". */
function opensClause({ grammar, range }: Sentence, { start, end }: NounPhrase): boolean {
  return verbsWithin(grammar, end, range[1]).some(
    ({ subject }) => subject.range?.[0] === start && subject.kind === 'own',
  )
}

/** Whether the verb before a comma still needs its predicate: "is, by far, the oldest". */
function isPredicate({ grammar, range }: Sentence, comma: number): boolean {
  const verb = verbsWithin(grammar, range[0], comma).at(-1)
  if (!verb || !COPULAS.has(verb.lemma)) return false
  return verb.end === comma || grammar.words[verb.end]!.form === ','
}

const QUOTE = /^["“”]$/

/** The token at which a clause behind a comma ends: the next comma or semicolon outside quotation marks and phrases. */
function closes({ tokens, grammar, range: [, to] }: Sentence, comma: number): number {
  let isQuoted = false
  for (let at = comma + 1; at < to; at++) {
    const { text } = tokens[at]!
    if (QUOTE.test(text)) isQuoted = text === '"' ? !isQuoted : text === '“'
    else if (!isQuoted && (grammar.words[at]!.form === ',' || text === ';')) return at
  }
  return to
}

function tells(sentence: Sentence, from: number, to: number): boolean {
  return from < to && hasFiniteVerb(sentence, [sentence.tokens[from]!.start, sentence.tokens[to - 1]!.end])
}

function isLong({ text, tokens }: Sentence, comma: number, end: number): boolean {
  return countWords(text.slice(tokens[comma]!.end, tokens[end - 1]!.end)) >= LEAST_WORDS
}

function wordsOf(text: string, spans: readonly Span[]): number {
  return spans.reduce((sum, span) => sum + countWords(text.slice(...span)), 0)
}

/** The span without white space and commas at its edges; none if no word is left. */
function bare(text: string, [start, end]: Span): Span[] {
  const words = text.slice(start, end)
  if (countWords(words) === 0) return []
  const lead = /^[\s,;]+/.exec(words)?.[0].length ?? 0
  return [[start + lead, start + words.replace(/(?<![\s,;])[\s,;]+$/, '').length]]
}
