import { expect, test } from 'vitest'
import type { Block } from '../../types/block.ts'
import type { Quote } from '../../types/quote.ts'
import type { Span } from '../../types/span.ts'
import { keepToSpeech } from './keep-to-speech.ts'

function kept(lines: readonly string[], cue: string, pieces: readonly string[]): string[] {
  const text = lines.join('\n')
  const spanOf = (words: string): Span => [text.indexOf(words), text.indexOf(words) + words.length]
  const blocks = lines.map((line): Block => {
    const [start, end] = spanOf(line)
    return { kind: 'paragraph', start, end }
  })
  const quotes = [...text.matchAll(/"[^"\n]*("|$)/gm)].map(({ index, 0: words, 1: close }): Quote => {
    const closed = close === '"'
    return { start: index, end: index + words.length, closed, continues: !closed }
  })
  const attribution = {
    ...{ source: [], cue: [spanOf(cue)], content: pieces.map(spanOf) },
    ...{ within: null, continues: null, score: 1, by: 'neural' },
  }
  return keepToSpeech(attribution, blocks, quotes).content.map(([start, end]) => text.slice(start, end))
}

test('a cue with words of its own does not cite a quotation that was closed in an earlier paragraph', () => {
  const lines = ['"The dam is dry."', '"We wait for rain," Ada Marsh said.']
  expect(kept(lines, 'said', ['"The dam is dry."', '"We wait for rain,"'])).toEqual(['"We wait for rain,"'])
})

test('speech that is left open goes on into the paragraph of its cue', () => {
  const lines = ['"The dam is dry.', '"We wait for rain," Ada Marsh said.']
  const pieces = ['"The dam is dry.', '"We wait for rain,"']
  expect(kept(lines, 'said', pieces)).toEqual(pieces)
})

test('a cue without words of its own keeps those of an earlier paragraph', () => {
  const lines = ['"The dam', 'is dry."', 'So said Ada Marsh.']
  expect(kept(lines, 'said', ['"The dam', 'is dry."'])).toEqual(['"The dam', 'is dry."'])
})

test('after a quotation and its cue, plain words are the story again', () => {
  const lines = ['"We wait," Ada Marsh said, and soon the rain was falling.']
  expect(kept(lines, 'said', ['"We wait,"', 'the rain was falling'])).toEqual(['"We wait,"'])
})

test('after a quotation and its cue, the speaker goes on between quotation marks', () => {
  const lines = ['"We wait," Ada Marsh said, "and we hope."']
  expect(kept(lines, 'said', ['"We wait,"', '"and we hope."'])).toEqual(['"We wait,"', '"and we hope."'])
})
