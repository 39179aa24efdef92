import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ArticleText } from '../types/article.ts'
import type { Block } from '../types/block.ts'
import { text as stage } from './stage.ts'

function read(text: string, blocks: readonly Block[] = []) {
  const layers = stage.run({ text, blocks } as unknown as ArticleText, () => {})
  if (layers instanceof Promise) throw new Error('the text stage is synchronous')
  return layers
}

/** Strings of the characters that steer the stage, mixed with any UTF-16 code units, lone surrogates included. */
const troublesome = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'.!?…"“”‘’\'«»„`-–—@#:/ \n\t\u00a0\u200b',
        'Mr.',
        'U.S.',
        ' The ',
        'said',
        'http://a.b',
        'x@y.org',
        "n't",
        '’s',
        "''",
        '``',
        '3.5',
        '😀',
        '\ud800',
        '\udc00',
        '。',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
      fc
        .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 4 })
        .map((codes) => String.fromCharCode(...codes)),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''))

test('sentences, tokens and quotations of any string are ordered, apart and inside the text', () => {
  fc.assert(
    fc.property(troublesome, (text) => {
      const { sentences, tokens, quotes } = read(text)
      let last = 0
      for (const [start, end] of sentences) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        expect(text.slice(start, end).trim()).toBe(text.slice(start, end))
        last = end
      }
      expect(last).toBeLessThanOrEqual(text.length)
      last = 0
      for (const token of tokens) {
        const [from, to] = sentences[token.sentence]!
        expect(token.start).toBeGreaterThanOrEqual(Math.max(last, from))
        expect(token.end).toBeGreaterThan(token.start)
        expect(token.end).toBeLessThanOrEqual(to)
        expect(token.text).toBe(text.slice(token.start, token.end))
        last = token.end
      }
      last = 0
      for (const quote of quotes) {
        expect(quote.start).toBeGreaterThanOrEqual(last)
        expect(quote.end).toBeGreaterThan(quote.start)
        expect(quote.end).toBeLessThanOrEqual(text.length)
        expect(text.slice(quote.start, quote.end)).not.toContain('\n')
        last = quote.end
      }
    }),
    { numRuns: 500 },
  )
})

test('every letter and digit of a paragraph stands in a token', () => {
  fc.assert(
    fc.property(troublesome, (text) => {
      const { tokens } = read(text)
      const letters = (s: string) => s.replace(/[^\p{L}\p{N}]/gu, '')
      expect(letters(tokens.map((token) => token.text).join(''))).toBe(letters(text))
    }),
  )
})

test('a page of junk is read to its end', () => {
  for (const junk of ['. ', '"', "'a ", 'a.', 'a@', '((', '. . ', 'x', "n't", '-', '1,', 'http://', '‘s’ ']) {
    const text = junk.repeat(20_000)
    const { sentences } = read(text)
    expect(sentences.at(-1)?.[1] ?? 0).toBe(text.trimEnd().length)
  }
})

test('furniture and repeats are passed over; a headline is one sentence', () => {
  const text = 'Flood. Again.\nShare this\nFlood. Again.\nRain fell. Rivers rose.'
  const block = (kind: Block['kind'], words: string, from = 0): Block => {
    const start = text.indexOf(words, from)
    return { kind, start, end: start + words.length }
  }
  const { sentences, tokens } = read(text, [
    block('headline', 'Flood. Again.'),
    block('furniture', 'Share this'),
    { ...block('repeat', 'Flood. Again.', 20), of: 0 },
    block('paragraph', 'Rain fell. Rivers rose.'),
  ])
  expect(sentences.map(([s, e]) => text.slice(s, e))).toEqual(['Flood. Again.', 'Rain fell.', 'Rivers rose.'])
  expect(tokens.map((token) => token.text)).not.toContain('Share')
})

test('a sentence does not cross a block', () => {
  const text = 'KYIV (Agency) - The mayor of\nthe town left'
  const { sentences } = read(text, [
    { kind: 'dateline', start: 0, end: 15 },
    { kind: 'paragraph', start: 16, end: 28 },
    { kind: 'paragraph', start: 29, end: text.length },
  ])
  expect(sentences.map(([s, e]) => text.slice(s, e))).toEqual([
    'KYIV (Agency) -',
    'The mayor of',
    'the town left',
  ])
})

test('takes the dateline of a paragraph for a sentence of its own', () => {
  const text = 'GDANSK, 14 May 2024 - Dock workers went home. Ships waited.'
  const { sentences } = read(text, [{ kind: 'paragraph', start: 0, end: text.length, dateline: [0, 21] }])
  expect(sentences.map(([start, end]) => text.slice(start, end))).toEqual([
    'GDANSK, 14 May 2024 -',
    'Dock workers went home.',
    'Ships waited.',
  ])
})
