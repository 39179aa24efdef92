import { expect, test } from 'vitest'
import { taggerInput } from '../../../test/make-article.ts'
import type { Span } from '../../types/span.ts'
import { keepToSpeech } from './keep-to-speech.ts'

/** The pieces of a content that are left; paragraphs are parted by blank lines. */
function kept(text: string, cue: string, pieces: readonly string[]): string[] {
  const article = taggerInput({ text })
  const spanOf = (words: string): Span => {
    const at = article.text.indexOf(words)
    expect(at).toBeGreaterThanOrEqual(0)
    return [at, at + words.length]
  }
  const attribution = {
    ...{ source: [], cue: [spanOf(cue)], content: pieces.map(spanOf) },
    ...{ within: null, continues: null, score: 1, by: 'neural' },
  }
  return keepToSpeech(attribution, article).content.map((span) => article.text.slice(...span))
}

test('a cue with words of its own does not cite a quotation that was closed in an earlier paragraph', () => {
  const text = '"The dam is dry."\n\n"We wait for rain," Ada Marsh said.'
  expect(kept(text, 'said', ['"The dam is dry."', '"We wait for rain,"'])).toEqual(['"We wait for rain,"'])
})

test('speech that is left open goes on into the paragraph of its cue', () => {
  const pieces = ['"The dam is dry.', '"We wait for rain,"']
  expect(kept('"The dam is dry.\n\n"We wait for rain," Ada Marsh said.', 'said', pieces)).toEqual(pieces)
})

test('a cue without words of its own keeps those of an earlier paragraph', () => {
  const pieces = ['"The dam', 'is dry."']
  expect(kept('"The dam\n\nis dry."\n\nSo said Ada Marsh.', 'said', pieces)).toEqual(pieces)
})

test('after a quotation and its cue, plain words are the story again', () => {
  const text = '"We wait," Ada Marsh said, and soon the rain was falling.'
  expect(kept(text, 'said', ['"We wait,"', 'the rain was falling'])).toEqual(['"We wait,"'])
})

test('after a quotation and its cue, the speaker goes on between quotation marks', () => {
  const pieces = ['"We wait,"', '"and we hope."']
  expect(kept('"We wait," Ada Marsh said, "and we hope."', 'said', pieces)).toEqual([
    '"We wait,"',
    '"and we hope."',
  ])
})

test.each([
  ['The dam has two gates. One of them leaks, the council said.', 'One of them leaks'],
  ['The dam has two gates. It was built in 1960. One of them leaks, the council said.', 'One of them leaks'],
])('plain words before a full stop are the article’s own: %s', (text, cited) => {
  const whole = text.slice(0, text.indexOf(', the council'))
  expect(kept(text, 'said', [whole])).toEqual([cited])
})

test('plain words after a full stop are the article’s own', () => {
  const text = 'Ada Marsh said the dam leaks. The rain began at noon.'
  expect(kept(text, 'said', ['the dam leaks', 'The rain began at noon'])).toEqual(['the dam leaks'])
})

test('a quotation of several sentences is cited whole, and so is one that goes on after the cue', () => {
  const text = '"It leaks. We know," Ada Marsh said. "We wait."'
  expect(kept(text, 'said', ['"It leaks. We know,"', '"We wait."'])).toEqual([
    '"It leaks. We know,"',
    '"We wait."',
  ])
})

test('a quotation before the full stop belongs to another if the cue has plain words of its own', () => {
  const text = '"We wait," Ada Marsh said. "It leaks." By noon the gates were shut, said Tom Novak.'
  expect(kept(text, 'said Tom', ['"It leaks."', 'By noon the gates were shut'])).toEqual([
    'By noon the gates were shut',
  ])
})

test('a turn after a colon goes on over full stops', () => {
  const pieces = ['It leaks. We know that.']
  expect(kept('MARSH: It leaks. We know that.', ':', pieces)).toEqual(pieces)
})
