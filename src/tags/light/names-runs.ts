import { ARABIC_ARTICLE, NAME_ARTICLE, NAME_TAIL, ORDINAL } from '../../languages/en/tags/names.ts'
import {
  CALENDAR,
  COMMON,
  CONNECTORS,
  CREDIT_WORDS,
  DEMONYMS,
  FUNCTION_WORDS,
  HEAD_WORDS,
  HYPHEN_ENDINGS,
  KNOWN,
  NOT_NAMES,
  TITLES,
} from '../../languages/en/tags/names-lexicon.ts'
import type { Token } from '../../types/token.ts'

/** A stretch of capitalised words that may be a name: tokens `from` (inclusive) to `to` (exclusive). */
export interface Run {
  readonly from: number
  readonly to: number
}

/** What the search for runs needs to know about the article's words. */
export interface RunContext {
  readonly tokens: readonly Token[]
  /** Words that the article writes without a capital somewhere. */
  readonly small: ReadonlySet<string>
  /** Words that it writes with a capital inside a sentence. */
  readonly large: ReadonlySet<string>
  /** Whether the gazetteer has the name. */
  readonly isPlace: (name: string) => boolean
}

/** Whether a token can be a word of a name, by its letters alone. */
export function isCapitalised({ text, kind }: Token): boolean {
  if (kind !== 'word') return false
  const hyphen = text.lastIndexOf('-')
  if (hyphen > 0 && HYPHEN_ENDINGS.has(text.slice(hyphen + 1))) return false
  return /^\p{Lu}/u.test(text) || ARABIC_ARTICLE.test(text)
}

/**
 * The runs of one sentence: tokens `first` to `end`. A common word with a capital only because it is first is left out.
 */
export function findRuns(context: RunContext, first: number, end: number): Run[] {
  const { tokens } = context
  const runs: Run[] = []
  let at = first
  while (at < end) {
    if (!isCapitalised(tokens[at]!) || skips(context, at, first, end)) {
      at++
      continue
    }
    const to = runEnd(context, at, end)
    runs.push({ from: at, to })
    at = to
  }
  return runs
}

/** Whether the capital of this token is no sign of a name. */
function skips(context: RunContext, at: number, first: number, end: number): boolean {
  const { tokens, small } = context
  const { text } = tokens[at]!
  if (/^I(?:['’]|$)/.test(text)) return true
  const next = at + 1 < end ? tokens[at + 1]! : undefined
  if (CALENDAR.has(bare(text))) return true
  if (!opens(tokens, at, first)) return false
  const word = text.toLowerCase()
  if (!COMMON.has(word) && !small.has(word)) return false
  if (!next || !isCapitalised(next) || CALENDAR.has(bare(next.text)))
    return !KNOWN.has(text) || small.has(word)
  const to = runEnd(context, at, end)
  const whole = textOf(tokens, at, to)
  if (KNOWN.has(whole) || context.isPlace(whole)) return word === 'the' && context.isPlace(whole.slice(4))
  if (TITLES.has(bare(text).toLowerCase())) return false
  if (FUNCTION_WORDS.has(word)) return true
  return !HEAD_WORDS.has(tokens[to - 1]!.text.toLowerCase())
}

/** Whether any word would have a capital here: first in its sentence, or after an opening mark or colon. */
function opens(tokens: readonly Token[], at: number, first: number): boolean {
  if (at === first) return true
  const before = tokens[at - 1]!
  if (before.kind !== 'punctuation' && !(at - 1 === first && before.kind === 'number')) return false
  return /^["“”„«'‘`([:•–—*.!?-]/u.test(before.text) && before.text !== ')'
}

/** The most words of a name; a longer run is cut. */
const MOST_WORDS = 14

function runEnd({ tokens, isPlace }: RunContext, from: number, end: number): number {
  let to = from + 1
  while (to < end && to - from < MOST_WORDS) {
    const token = tokens[to]!
    if (isCapitalised(token)) {
      if (endsLocation(tokens, to - 1, isPlace)) break
      if (CREDIT_WORDS.has(token.text) && tokens[to + 1]?.text === ':') break
      if (CALENDAR.has(bare(token.text)) || /^I(?:['’]|$)/.test(token.text)) break
      to++
      continue
    }
    const joined = joinedBy(tokens, from, to, end, isPlace)
    if (!joined) break
    to = joined
  }
  return to
}

/**
 * Whether the abbreviation of a state after a comma ends the run and the sentence: "in Troy, N.Y. Marta Jordan said".
 */
function endsLocation(tokens: readonly Token[], at: number, isPlace: (name: string) => boolean): boolean {
  const { text } = tokens[at]!
  return text.endsWith('.') && text.length > 2 && tokens[at - 1]?.text === ',' && isPlace(text)
}

/** The index at which the run continues after the connector at `at`; 0 if the run ends before it. */
function joinedBy(
  tokens: readonly Token[],
  from: number,
  at: number,
  end: number,
  isPlace: (name: string) => boolean,
): number {
  const word = tokens[at]!.text
  const next = at + 1 < end ? tokens[at + 1] : undefined
  if (!next) return 0
  if (ORDINAL.test(word) && !isCapitalised(next)) return 0
  const last = tokens[at - 1]!.text
  if (CONNECTORS.has(word) && isCapitalised(next) && !DEMONYMS.has(last)) return at + 2
  if (word === '&' && isCapitalised(next)) return at + 2
  if (word === 'of' || word === 'for' || word === 'on') {
    const target = NAME_ARTICLE.test(next.text) ? at + 2 : at + 1
    const head = tokens[target]
    if (!head || target >= end || !isCapitalised(head) || CALENDAR.has(head.text)) return 0
    if (/^I$/.test(head.text)) return 0
    const kind = HEAD_WORDS.get(last.toLowerCase()) ?? HEAD_WORDS.get(tokens[from]!.text.toLowerCase())
    if (kind !== undefined && /^\p{Lu}/u.test(last) && (word === 'of' || kind === 'organization'))
      return target + 1
    return isPlace(textOf(tokens, from, target + 1)) ? target + 1 : 0
  }
  if (word === 'and' && isCapitalised(next)) {
    const sofar = textOf(tokens, from, at)
    if (NAME_TAIL.test(sofar) && HEAD_WORDS.has(tokens[from]!.text.toLowerCase())) return at + 2
    return isPlace(textOf(tokens, from, at + 2)) && !isPlace(sofar) ? at + 2 : 0
  }
  return 0
}

/** The words of tokens `from` to `to`, with one space between them. */
export function textOf(tokens: readonly Token[], from: number, to: number): string {
  let text = ''
  for (let index = from; index < to; index++) {
    const gap = index > from && tokens[index]!.start > tokens[index - 1]!.end
    text += `${gap ? ' ' : ''}${tokens[index]!.text}`
  }
  return text
}

/** The word without full stops: "Gen." is "Gen". */
export function bare(word: string): string {
  return word.includes('.') ? word.replaceAll('.', '') : word
}

/** Whether the word is not a name if alone. */
export function isNoName(word: string): boolean {
  return NOT_NAMES.has(bare(word)) || CALENDAR.has(bare(word)) || FUNCTION_WORDS.has(word.toLowerCase())
}
