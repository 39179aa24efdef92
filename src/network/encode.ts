import type { Block } from '../types/block.ts'
import type { NetworkWords } from '../types/signals.ts'
import type { Span } from '../types/span.ts'
import { caseOf, characterKind, normalForm } from './characters.ts'
import { quoteStates } from './quote-states.ts'
import type { WordPieces } from './word-pieces.ts'

/** What comes before a word. The index is the model's input. */
export const BREAKS = ['space', 'glued', 'line', 'paragraph', 'text-start'] as const
/** The part of the article a word is in. The index is the model's input. */
export const ZONES = ['body', 'headline'] as const

const LONGEST_HEADLINE = 250

/** A text as words, their features, and word pieces. */
export interface Encoded extends NetworkWords {
  readonly starts: number[]
  readonly ends: number[]
  readonly case: number[]
  readonly quote: number[]
  readonly break: number[]
  readonly zone: number[]
  readonly line: number[]
  /** For each word the index of its first piece in `pieces`. */
  readonly first: number[]
  /** Vocabulary ids. */
  readonly pieces: number[]
  readonly pieceStarts: number[]
  readonly pieceEnds: number[]
}

/**
 * @param blocks The article's blocks: a block begins a paragraph, and headlines are told by them. Without any, paragraphs
 * are parted by blank lines, and the first line is a headline when it looks like one.
 */
export function encode(text: string, vocabulary: WordPieces, blocks: readonly Block[] = []): Encoded {
  const encoded: Encoded = {
    starts: [],
    ends: [],
    case: [],
    quote: [],
    break: [],
    zone: [],
    line: [],
    first: [],
    pieces: [],
    pieceStarts: [],
    pieceEnds: [],
  }
  const states = statesOf(text)
  const zones = headlines(text, blocks)
  const blockStarts = new Set(blocks.map(({ start }) => start))
  let line = 0
  let previousEnd = 0
  for (const word of findWords(text)) {
    const { start, end } = word
    const gap = text.slice(previousEnd, start)
    const newlines = countNewlines(gap)
    line += newlines
    const isParted = newlines >= 2 || (newlines === 1 && blockStarts.has(start))
    encoded.starts.push(start)
    encoded.ends.push(end)
    encoded.case.push(caseOf(text.slice(start, end)))
    encoded.quote.push(states[start]!)
    encoded.break.push(breakBefore(encoded.starts.length === 1, isParted, newlines, gap))
    encoded.zone.push(zones.some(([from, to]) => from <= start && start < to) ? 1 : 0)
    encoded.line.push(line)
    encoded.first.push(encoded.pieces.length)
    addPieces(encoded, word, vocabulary)
    previousEnd = end
  }
  return encoded
}

/** A word with its normal form, and for each UTF-16 unit of that form the span of the text from which it comes. */
interface Word {
  readonly start: number
  end: number
  normal: string
  readonly from: number[]
  readonly to: number[]
}

function* findWords(text: string): Generator<Word> {
  let word: Word | null = null
  for (let i = 0; i < text.length; ) {
    const character = String.fromCodePoint(text.codePointAt(i)!)
    const next = i + character.length
    const kind = characterKind(character)
    if (kind === 'space' || kind === 'alone') {
      if (word) yield word
      word = null
    }
    if (kind === 'alone') {
      const alone = { start: i, end: next, normal: '', from: [], to: [] }
      extend(alone, normalForm(character) || character, i, next)
      yield alone
    } else if (kind === 'word') {
      const normal = normalForm(character)
      if (normal) {
        word ??= { start: i, end: next, normal: '', from: [], to: [] }
        extend(word, normal, i, next)
      } else if (word) {
        word.end = next
        word.to[word.to.length - 1] = next
      }
    }
    i = next
  }
  if (word) yield word
}

function extend(word: Word, normal: string, start: number, end: number): void {
  word.normal += normal
  word.end = end
  for (let k = 0; k < normal.length; k++) {
    word.from.push(start)
    word.to.push(end)
  }
}

function addPieces(encoded: Encoded, word: Word, vocabulary: WordPieces): void {
  const pieces = vocabulary.cut(word.normal) ?? [{ id: vocabulary.unknown, length: word.normal.length }]
  let at = 0
  for (const { id, length } of pieces) {
    encoded.pieces.push(id)
    encoded.pieceStarts.push(word.from[at]!)
    encoded.pieceEnds.push(word.to[at + length - 1]!)
    at += length
  }
}

function statesOf(text: string): Uint8Array {
  const states = new Uint8Array(text.length + 1)
  let start = 0
  for (const line of text.split('\n')) {
    states.set(quoteStates(line), start)
    start += line.length + 1
  }
  return states
}

function breakBefore(isFirst: boolean, isParted: boolean, newlines: number, gap: string): number {
  if (isFirst) return BREAKS.indexOf('text-start')
  if (isParted) return BREAKS.indexOf('paragraph')
  if (newlines === 1) return BREAKS.indexOf('line')
  return [...gap].some((character) => characterKind(character) === 'space')
    ? BREAKS.indexOf('space')
    : BREAKS.indexOf('glued')
}

function headlines(text: string, blocks: readonly Block[]): readonly Span[] {
  const found = blocks.filter(({ kind }) => kind === 'headline')
  return found.length ? found.map(({ start, end }): Span => [start, end]) : firstLineAsHeadline(text)
}

function firstLineAsHeadline(text: string): readonly Span[] {
  const start = text.search(/\S/)
  const end = text.indexOf('\n', start)
  if (start < 0 || end < 0 || end - start > LONGEST_HEADLINE) return []
  const rest = text.slice(end).search(/\S/)
  return rest > 0 && countNewlines(text.slice(end, end + rest)) >= 2 ? [[start, end]] : []
}

function countNewlines(text: string): number {
  let count = 0
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) count++
  return count
}
