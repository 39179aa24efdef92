import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CASES } from './characters.ts'
import { BREAKS, encode } from './encode.ts'
import { QUOTES } from './quote-states.ts'
import { windows } from './windows.ts'
import { wordPieces } from './word-pieces.ts'

const letters = [...'abcdefghijklmnopqrstuvwxyz']
const vocabulary = wordPieces(
  ['[PAD]', '[UNK]', '[CLS]', '[SEP]', ...letters, ...letters.map((l) => `##${l}`)].join('\n'),
)

describe('encoding', () => {
  const words = (text: string) => {
    const { starts, ends } = encode(text, vocabulary)
    return starts.map((start, k) => text.slice(start, ends[k]))
  }

  test.each([
    ['The mayor’s son', ['The', 'mayor', '’', 's', 'son']],
    ['Zürich, Ġgantija', ['Zürich', ',', 'Ġgantija']],
    ['a\u00a0b\u200bc', ['a', 'b\u200bc']],
    ['60 % 😀 of', ['60', '%', '😀', 'of']],
    ['e\u0301tat', ['e\u0301tat']],
    ['東京', ['東', '京']],
    ['\ufeff\u0000', []],
  ])('cuts %j into words with their offsets', (text, expected) => {
    expect(words(text)).toEqual(expected)
  })

  test('says how each word is written', () => {
    const { case: cases } = encode('Kyiv said NATO on 12 iPhones , I', vocabulary)
    expect(cases.map((id) => CASES[id])).toEqual([
      'title',
      'lower',
      'upper',
      'lower',
      'digits',
      'mixed',
      'mark',
      'single-upper',
    ])
  })

  test.each([
    ['“a b” c', ['open', 'inside', 'inside', 'close', 'outside']],
    ['"a" b "c', ['open', 'inside', 'close', 'outside', 'open', 'inside-unclosed']],
    ["'a' it's", ['open', 'inside', 'close', 'outside', 'outside', 'outside']],
    ['a” b', ['outside', 'close', 'outside']],
  ])('says where the words of %j stand towards quotation marks', (text, expected) => {
    expect(encode(text, vocabulary).quote.map((id) => QUOTES[id])).toEqual(expected)
  })

  test('tells lines from paragraphs, and the headline from the body', () => {
    const encoded = encode('Head line\n\nbody one\nbody-two', vocabulary)
    expect(encoded.break.map((id) => BREAKS[id])).toEqual([
      'text-start',
      'space',
      'paragraph',
      'space',
      'line',
      'glued',
      'glued',
    ])
    expect(encoded.zone).toEqual([1, 1, 0, 0, 0, 0, 0])
    expect(encoded.line).toEqual([0, 0, 2, 2, 3, 3, 3])
  })

  test('keeps every offset in order and inside any text whatever', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const { starts, ends, pieceStarts, pieceEnds, first } = encode(text, vocabulary)
        starts.forEach((start, k) => {
          expect(start).toBeGreaterThanOrEqual(ends[k - 1] ?? 0)
          expect(ends[k]!).toBeGreaterThan(start)
          expect(ends[k]!).toBeLessThanOrEqual(text.length)
          const last = first[k + 1] ?? pieceStarts.length
          expect(pieceStarts[first[k]!]).toBe(start)
          for (let piece = first[k]!; piece < last; piece++) {
            expect(pieceEnds[piece]!).toBeGreaterThan(pieceStarts[piece]!)
            expect(pieceEnds[piece]!).toBeLessThanOrEqual(ends[k]!)
          }
        })
      }),
    )
  })
})

describe('windows', () => {
  test('keep every word exactly once, and hold no more pieces than they may', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { maxLength: 120 }),
        fc.integer({ min: 16, max: 40 }),
        fc.integer({ min: 0, max: 6 }),
        (words, size, overlap) => {
          const text = words.join(' ')
          const encoded = encode(text, vocabulary)
          const found = windows(encoded, text, size, overlap)
          const kept = found.flatMap(({ keepFrom, keepTo }) =>
            Array.from({ length: keepTo - keepFrom }, (_, k) => keepFrom + k),
          )
          expect(kept).toEqual(encoded.first.map((_, word) => word))
          for (const { from, to, keepFrom, keepTo } of found) {
            expect(from).toBeLessThanOrEqual(keepFrom)
            expect(keepTo).toBeLessThanOrEqual(to)
            const end = encoded.first[to] ?? encoded.pieces.length
            expect(end - encoded.first[from]!).toBeLessThanOrEqual(size - 2)
          }
        },
      ),
    )
  })
})
