import { PLAIN_ENDING } from '../../languages/en/tags/names.ts'
import { COMMON, FIRST_NAMES, KNOWN, SPEECH_VERBS } from '../../languages/en/tags/names-lexicon.ts'
import type { Gazetteer } from '../../types/gazetteer.ts'
import type { TaggerInput } from '../../types/tagger.ts'
import type { TaggedName } from '../../types/tags.ts'
import type { Token } from '../../types/token.ts'
import { pieces } from './names-pieces.ts'
import { findRuns, isCapitalised, isNoName, type Run, type RunContext, textOf } from './names-runs.ts'
import { type Fame, fameOf, type Guess, guessType } from './names-type.ts'

interface Candidate extends Run {
  readonly text: string
  readonly guess: Guess
}

/**
 * Finds proper names by their capitals and guesses their types, by rules and word lists alone.
 *
 * Running text is read first. Lines in which every word has a capital (headlines, all capitals) are read last, and only
 * names that the running text or the lists know are taken from them. At the end, all uses of one name in the article
 * get the same type: "Podolyak" is a person because "Mykhailo Podolyak" is.
 */
export function findNames(article: Omit<TaggerInput, 'grammar'>, gazetteer: Gazetteer): TaggedName[] {
  const { tokens } = article
  const fame = fameOf(gazetteer)
  const context: RunContext = {
    tokens,
    small: smallWords(tokens),
    large: largeWords(tokens),
    isPlace: (name) => fame(name) > 0,
  }
  const sentences = sentenceRanges(tokens)
  const loud = sentences.map(([from, to]) => isLoud(tokens, from, to))

  const found: Candidate[] = []
  sentences.forEach(([from, to], index) => {
    if (!loud[index]) found.push(...readSentence(article, context, from, to, fame))
  })
  const agreed = agree(found)
  const body = namesByWords(agreed)
  sentences.forEach(([from, to], index) => {
    if (loud[index]) agreed.push(...readLoudLine(tokens, from, to, body, fame))
  })
  return agreed
    .sort((a, b) => a.from - b.from)
    .map(({ from, to, guess }) => ({
      start: tokens[from]!.start,
      end: tokens[to - 1]!.end,
      type: guess.type,
      score: guess.score,
    }))
}

function readSentence(
  article: Pick<TaggerInput, 'text' | 'tokens'>,
  context: RunContext,
  from: number,
  to: number,
  fame: Fame,
): Candidate[] {
  const { tokens } = article
  const found: Candidate[] = []
  for (const run of findRuns(context, from, to)) {
    for (const piece of pieces(tokens, run, context.isPlace)) {
      const guess = guessType(article, piece, fame)
      const isStray =
        /^[^\p{L}\p{N},]*$/u.test(piece.from === from ? '' : tokens[piece.from - 1]!.text) &&
        piece.to === piece.from + 1 &&
        !context.large.has(tokens[piece.from]!.text)
      if (guess && isStray && guess.score <= 0.6 && isNoun(tokens[piece.to]?.text ?? '')) continue
      if (guess)
        found.push({ from: piece.from, to: piece.to, text: textOf(tokens, piece.from, piece.to), guess })
    }
  }
  return found
}

/** Words that the article writes without a capital. They tell the first words of sentences from names. */
function smallWords(tokens: readonly Token[]): Set<string> {
  const small = new Set<string>()
  for (const { text, kind } of tokens) if (kind === 'word' && /^\p{Ll}/u.test(text)) small.add(text)
  return small
}

/** Words with a capital inside a sentence: they are names. */
function largeWords(tokens: readonly Token[]): Set<string> {
  const large = new Set<string>()
  tokens.forEach(({ text, sentence }, at) => {
    const before = tokens[at - 1]
    if (before?.sentence === sentence && before.kind === 'word' && /^\p{Lu}/u.test(text)) large.add(text)
  })
  return large
}

/**
 * Whether the word after a capitalised one looks like a noun: "Dock workers" is then a phrase, not a subject and a
 * verb.
 */
function isNoun(word: string): boolean {
  return PLAIN_ENDING.test(word) && !SPEECH_VERBS.has(word) && COMMON.has(word)
}

/** First and last (exclusive) token of every sentence that has tokens. */
function sentenceRanges(tokens: readonly Token[]): [number, number][] {
  const ranges: [number, number][] = []
  for (let from = 0; from < tokens.length; ) {
    let to = from + 1
    while (to < tokens.length && tokens[to]!.sentence === tokens[from]!.sentence) to++
    ranges.push([from, to])
    from = to
  }
  return ranges
}

/**
 * Whether nearly every word of a line has a capital, so that capitals are no sign of names: headlines, which end
 * without a full stop, and lines in capitals only.
 */
function isLoud(tokens: readonly Token[], from: number, to: number): boolean {
  let large = 0
  let shouted = 0
  let all = 0
  for (let index = from; index < to; index++) {
    const { text, kind } = tokens[index]!
    if (kind !== 'word' || text.length < 4) continue
    all++
    if (/^\p{Lu}/u.test(text)) large++
    if (!/\p{Ll}/u.test(text)) shouted++
  }
  if (all === 2 && shouted === 2 && large === all && to - from <= 4) return true
  if (all < 3) return false
  return shouted / all > 0.75 || (large / all > 0.75 && tokens[to - 1]!.text !== '.')
}

/** Names of the running text by their words: whole names, and the last words of persons. */
function namesByWords(found: readonly Candidate[]): Map<string, Guess> {
  const known = new Map<string, Guess>()
  for (const { text, guess } of found) {
    if (!known.has(text)) known.set(text, guess)
    const last = text.split(' ').at(-1)!
    if (guess.type === 'person' && !known.has(last)) known.set(last, guess)
  }
  return known
}

/** Names in a headline: the longest sequences of words that the body, the lists or a well-known place confirm. */
function readLoudLine(
  tokens: readonly Token[],
  from: number,
  to: number,
  body: ReadonlyMap<string, Guess>,
  fame: Fame,
): Candidate[] {
  const found: Candidate[] = []
  let at = from
  while (at < to) {
    const name = isCapitalised(tokens[at]!) ? loudName(tokens, at, to, body, fame) : null
    if (name) found.push(name)
    at = name ? name.to : at + 1
  }
  return found
}

function loudName(
  tokens: readonly Token[],
  at: number,
  end: number,
  body: ReadonlyMap<string, Guess>,
  fame: Fame,
): Candidate | null {
  for (let to = Math.min(end, at + 6); to > at; to--) {
    if (!isCapitalised(tokens[to - 1]!)) continue
    const text = textOf(tokens, at, to)
    const proper = /^[\p{Lu}\s.'’-]{4,}$/u.test(text) ? titleCase(text) : text
    const guess = body.get(text) ?? body.get(proper) ?? vouched(proper, to - at, fame)
    if (guess) return { from: at, to, text: proper, guess }
  }
  return null
}

function vouched(text: string, length: number, fame: Fame): Guess | null {
  const known = KNOWN.get(text)
  const single = length === 1
  if (known && !(single && COMMON.has(text.toLowerCase()))) return { type: known, score: 0.8 }
  if (single && (isNoName(text) || COMMON.has(text.toLowerCase()))) return null
  if (fame(text) >= (single ? 3 : 2) && text.length > 2) return { type: 'place', score: 0.7 }
  const words = text.split(' ')
  const personal =
    length === 2 && FIRST_NAMES.has(words[0]!) && words.every((word) => !COMMON.has(word.toLowerCase()))
  return personal ? { type: 'person', score: 0.6 } : null
}

function titleCase(text: string): string {
  return text.replace(/(\p{Lu})(\p{Lu}+)/gu, (_, first: string, rest: string) => first + rest.toLowerCase())
}

/**
 * Gives all uses of one name the same type: that of the surest use of the same words. A single word that ends a
 * person's full name is that person, unless its own type is sure.
 */
function agree(found: readonly Candidate[]): Candidate[] {
  const best = new Map<string, Guess>()
  const persons = new Map<string, Guess>()
  for (const { text, guess } of found) {
    const so = best.get(text)
    if (!so || guess.score > so.score) best.set(text, guess)
    const words = text.split(' ')
    if (guess.type === 'person' && words.length > 1 && guess.score >= 0.6) {
      persons.set(words.at(-1)!, { type: 'person', score: 0.85 })
      if (words.length === 2 && FIRST_NAMES.has(words[0]!))
        persons.set(words[0]!, { type: 'person', score: 0.75 })
    }
  }
  return found.map((candidate) => {
    const own = candidate.guess
    const surname = persons.get(candidate.text)
    if (surname && own.score < 0.9 && surname.score >= own.score) return { ...candidate, guess: surname }
    const other = best.get(candidate.text)!
    return other.type !== own.type && other.score - own.score > 0.1
      ? { ...candidate, guess: other }
      : candidate
  })
}
