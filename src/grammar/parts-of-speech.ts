import {
  ENDING_TAGS,
  LEARNED_TAGS,
  PAIRS_OF_TAGS,
  sharesOfVerb,
  TRIPLES_OF_TAGS,
  WORD_TAGS,
} from '../languages/en/grammar/parts-of-speech.ts'
import { CITING_VERBS } from '../languages/en/grammar/verbs.ts'
import { universalTags } from '../languages/en/universal-tags.ts'
import { verbLemma } from '../languages/en/verbs.ts'
import type { PartOfSpeech } from '../types/grammar.ts'
import type { Token } from '../types/token.ts'

type Counts = ReadonlyMap<string, readonly (readonly [tag: number, count: number])[]>

const TAGS: PartOfSpeech[] = []
const WORDS = readCounts(WORD_TAGS)
const LEARNED = readCounts(LEARNED_TAGS)
const ENDINGS = readCounts(ENDING_TAGS)
const PAIRS = readCounts(PAIRS_OF_TAGS)
const TRIPLES = readCounts(TRIPLES_OF_TAGS)
const TAG_SHARE = shares()
const START = TAGS.length
const TRANSITIONS = transitions()
/** Weight of the counts for a word's ending, against those for the word. */
const ENDING_WEIGHT = 0.6
const CACHE_SIZE = 20_000
/** How many paths are kept from one token to the next. */
const BEAM = 12
/**
 * For each pair of tags, the last round in which a path ended in it, and the index of that path. Allocated once,
 * because this is the hot loop.
 */
const REACHED_IN = new Int32Array((TAGS.length + 1) ** 2)
const PLACE_OF = new Int32Array((TAGS.length + 1) ** 2)
let round = 0

/** A network's opinions on the tokens of a sentence. */
export interface Opinions {
  /** Universal parts of speech. */
  readonly labels: readonly string[]
  /** By the token's index in the sentence, the log-probability of each label; empty places where it has none. */
  readonly rows: readonly (Float64Array | undefined)[]
}

/**
 * The part of speech of each token of one sentence, by a trigram model with endings for rare words (Brants 2000, "TnT:
 * a statistical part-of-speech tagger"), and a network's opinions, if there are any.
 */
export function partsOfSpeech(tokens: readonly Token[], opinions?: Opinions): PartOfSpeech[] {
  const size = TAGS.length + 1
  type Path = {
    readonly before: number
    readonly last: number
    readonly score: number
    readonly from: Path | null
  }
  let paths: Path[] = [{ before: START, last: START, score: 0, from: null }]
  let opens = true
  for (const [index, token] of tokens.entries()) {
    const opinion = opinions?.rows[index]
    const candidates: Candidates = opinion
      ? weighed(token, opens, opinion, labelsOfTags(opinions!.labels))
      : cachedGuesses(token, opens)
    if (token.kind !== 'punctuation') opens = false
    const next: Path[] = []
    round++
    for (const from of paths) {
      const row = (from.before * size + from.last) * size
      for (const [tag, fit] of candidates) {
        const score = from.score + TRANSITIONS[row + tag]! + fit
        const state = from.last * size + tag
        if (REACHED_IN[state] !== round) {
          REACHED_IN[state] = round
          PLACE_OF[state] = next.length
          next.push({ before: from.last, last: tag, score, from })
        } else if (next[PLACE_OF[state]!]!.score < score) {
          next[PLACE_OF[state]!] = { before: from.last, last: tag, score, from }
        }
      }
    }
    paths = next.length > BEAM ? next.sort((a, b) => b.score - a.score).slice(0, BEAM) : next
  }
  let best = paths[0] ?? null
  for (const path of paths) if (path.score > best!.score) best = path
  const found: PartOfSpeech[] = []
  for (let path = best; path?.from; path = path.from) found.push(TAGS[path.last]!)
  return found.reverse()
}

/** Lower limit of log-probabilities, so that a network that is sure and wrong can be outvoted. */
const LEAST = Math.log(1e-4)
/** From this log-probability on, a tag of the network is a candidate even if it was never counted for the word. */
const FAVOURED = Math.log(0.5)

type Candidates = readonly (readonly [tag: number, fit: number])[]

/** The guesses, and all tags that the network favours, each with the network's log-probability added. */
function weighed(token: Token, opens: boolean, opinion: Float64Array, labelsOf: LabelsOfTags): Candidates {
  const guessed = cachedGuesses(token, opens)
  const chance = (tag: number) => {
    let most = LEAST
    for (const label of labelsOf[tag]!) if (opinion[label]! > most) most = opinion[label]!
    return most
  }
  const found = guessed.map(([tag, fit]): [number, number] => [tag, fit + chance(tag)])
  if (token.kind !== 'punctuation' && !guessed.some(([tag]) => chance(tag) > FAVOURED)) {
    const lowest = Math.min(...guessed.map(([, fit]) => fit))
    for (const [tag, share] of endingShares(token.text, /^\p{Lu}/u.test(token.text))) {
      if (chance(tag) > FAVOURED) found.push([tag, lowest + Math.log(share) + chance(tag)])
    }
  }
  return found
}

/** For each tag the indexes of the network's labels that it may have. */
type LabelsOfTags = readonly (readonly number[])[]

const labelsByList = new WeakMap<readonly string[], LabelsOfTags>()

function labelsOfTags(labels: readonly string[]): LabelsOfTags {
  const known = labelsByList.get(labels)
  if (known) return known
  const made = TAGS.map((tag) =>
    universalTags(tag)
      .map((name) => labels.indexOf(name))
      .filter((index) => index >= 0),
  )
  labelsByList.set(labels, made)
  return made
}

const guessCache = new Map<string, Candidates>()

function cachedGuesses(token: Token, opens: boolean): Candidates {
  const key = `${opens ? '^' : ' '}${token.kind === 'punctuation' ? '' : token.text}`
  const cached = guessCache.get(key)
  if (cached) return cached
  const made = guesses(token, opens)
  if (guessCache.size < CACHE_SIZE) guessCache.set(key, made)
  return made
}

/** The tags that a token can have, with log P(token | tag) up to a constant. */
function guesses(token: Token, opens: boolean): [tag: number, fit: number][] {
  if (token.kind === 'punctuation') return [[tagNumber('PUNCT'), 0]]
  const lower = token.text.toLowerCase().replaceAll('’', "'")
  const capital = /^\p{Lu}/u.test(token.text)
  const known = new Map<number, number>()
  let sightings = 0
  for (const key of new Set([lower, token.text])) {
    if (key === lower && capital && !opens && WORDS.has(token.text)) continue
    for (const [tag, count] of [...(WORDS.get(key) ?? []), ...(LEARNED.get(key) ?? [])]) {
      known.set(tag, (known.get(tag) ?? 0) + count)
      sightings += count
    }
  }
  const closed = sightings >= 20
  if (!closed) {
    for (const [tag, share] of endingShares(token.text, capital && (!opens || !WORDS.has(lower)))) {
      known.set(tag, (known.get(tag) ?? 0) + ENDING_WEIGHT * share)
    }
  }
  if (!closed && CITING_VERBS.has(verbLemma(lower))) {
    for (const [tag, share] of verbShares(lower)) {
      known.set(tag, (known.get(tag) ?? 0) + share)
      sightings += share
    }
  }
  const all = sightings + (closed ? 0 : ENDING_WEIGHT)
  return [...known].map(([tag, count]) => [tag, Math.log(count / all / TAG_SHARE[tag]!)])
}

/** The tags of a form of a verb that is often a cue, added to those counted for it. */
function verbShares(word: string): [tag: number, share: number][] {
  return sharesOfVerb(word).map(([tag, share]) => [tagNumber(tag), share])
}

const endingCache = new Map<string, [number, number][]>()

/** Shares of tags among rare words with the longest known ending, smoothed by shorter endings. */
function endingShares(word: string, capital: boolean): [tag: number, share: number][] {
  const shape = /\d/.test(word) ? '0' : capital ? 'A' : 'a'
  const tail = shape + word.slice(-4).toLowerCase()
  const cached = endingCache.get(tail)
  if (cached) return cached
  let mix = new Map<number, number>()
  for (let n = 0; n <= 4 && n <= word.length; n++) {
    const row = ENDINGS.get(shape + word.slice(word.length - n).toLowerCase())
    if (!row) break
    const total = row.reduce((sum, [, count]) => sum + count, 0)
    const weight = n === 0 ? 1 : total / (total + 2)
    const next = new Map<number, number>()
    for (const [tag, share] of mix) next.set(tag, share * (1 - weight))
    for (const [tag, count] of row) next.set(tag, (next.get(tag) ?? 0) + (weight * count) / total)
    mix = next
  }
  const shares = [...mix].filter(([, share]) => share > 0.005)
  if (shares.length === 0) shares.push([tagNumber('NN'), 1])
  if (endingCache.size < CACHE_SIZE) endingCache.set(tail, shares)
  return shares
}

function readCounts(rows: Record<string, string>): Counts {
  return new Map(
    Object.entries(rows).map(([key, row]) => {
      const parts = row.split(' ')
      const counts: [number, number][] = []
      for (let i = 0; i + 1 < parts.length; i += 2)
        counts.push([tagNumber(parts[i] as PartOfSpeech), Number(parts[i + 1])])
      return [key, counts]
    }),
  )
}

function tagNumber(tag: PartOfSpeech): number {
  const index = TAGS.indexOf(tag)
  return index >= 0 ? index : TAGS.push(tag) - 1
}

function shares(): number[] {
  const counts = TAGS.map(() => 1)
  for (const row of PAIRS.values()) for (const [tag, count] of row) counts[tag] = (counts[tag] ?? 1) + count
  const all = counts.reduce((sum, count) => sum + count, 0)
  return counts.map((count) => count / all)
}

/** log P(tag | two tags before), interpolated from triples, pairs and single tags. */
function transitions(): Float64Array {
  const size = TAGS.length + 1
  const table = new Float64Array(size * size * size)
  const name = (tag: number) => (tag === START ? '^' : TAGS[tag]!)
  const share = (row: Counts, key: string) => {
    const counts = new Float64Array(size)
    let total = 0
    for (const [tag, count] of row.get(key) ?? []) {
      counts[tag] = count
      total += count
    }
    return total ? counts.map((count) => count / total) : counts
  }
  for (let b = 0; b < size; b++) {
    const pair = share(PAIRS, name(b))
    for (let a = 0; a < size; a++) {
      const triple = share(TRIPLES, `${name(a)} ${name(b)}`)
      for (let c = 0; c < TAGS.length; c++) {
        table[(a * size + b) * size + c] = Math.log(0.1 * TAG_SHARE[c]! + 0.4 * pair[c]! + 0.5 * triple[c]!)
      }
    }
  }
  return table
}
