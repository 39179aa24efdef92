import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FERRY, FERRY_IN_OTHER_WORDS, FOOT, LIBRARY } from '../../../test/invented-copies.ts'
import { inventedLine } from '../../../test/invented-line.ts'
import type { ArticleTie } from '../../types/across.ts'
import { compareCopies, copyKeys, divideCopies, sketch } from './copies.ts'

const sketchOf = (id: string, ...paragraphs: readonly string[]) =>
  sketch(inventedLine({ id, text: paragraphs.join('\n') }))
const original = sketchOf('a', ...FERRY)
const edited = FERRY.map((paragraph, i) =>
  i % 2 === 0 ? paragraph : paragraph.replace(/, .*$/, ', a spokeswoman for the owners told us.'),
)

describe('copies are found', () => {
  test.each([
    ['the same text', sketchOf('b', ...FERRY)],
    ['a text cut to its first paragraphs', sketchOf('b', ...FERRY.slice(0, 2))],
    ['a text with every other paragraph edited', sketchOf('b', ...edited)],
    ['a text with an own paragraph before it', sketchOf('b', LIBRARY[0]!, ...FERRY)],
    [
      'a text with other case and punctuation',
      sketchOf('b', ...FERRY.map((p) => p.toUpperCase().replace(/,/g, ' –'))),
    ],
  ])('%s', (_, copy) => {
    const tie = compareCopies(original, copy)
    expect(tie?.kind).toBe('copy')
    expect(tie?.reasons.map(({ rule }) => rule)).toEqual(['shared-text', 'shared-start'])
    expect(copyKeys(copy).some((key) => copyKeys(original).includes(key))).toBe(true)
  })

  test('whatever headline, byline and picture the outlet adds', () => {
    const text = ['Passengers safe after ferry drama', 'By Ana Perovac', ...FERRY].join('\n')
    const copy = sketch(inventedLine({ id: 'b', text, kinds: ['headline', 'byline'] }))
    expect(compareCopies(original, copy)?.score).toBe(1)
  })

  test('and the tie says how much of the text is shared', () => {
    const tie = compareCopies(original, sketchOf('b', ...FERRY.slice(0, 3)))
    expect(tie?.reasons[0]?.evidence[0]).toBe('100 % of the shorter text')
  })
})

describe('no copy is', () => {
  test.each([
    ['another report of the same', sketchOf('b', ...FERRY_IN_OTHER_WORDS)],
    ['another story', sketchOf('b', ...LIBRARY)],
    ['another story that quotes a sentence', sketchOf('b', ...LIBRARY, FERRY[1]!)],
    ['an empty text', sketchOf('b', '')],
    ['a line of a few words', sketchOf('b', FERRY[0]!.split(' ').slice(0, 8).join(' '))],
  ])('%s', (_, other) => {
    expect(compareCopies(original, other)).toBeNull()
  })

  test('a story with the same standing words of its outlet beneath', () => {
    expect(
      compareCopies(sketchOf('a', ...LIBRARY, FOOT), sketchOf('b', FERRY[0]!, FERRY[1]!, FOOT)),
    ).toBeNull()
    expect(compareCopies(sketchOf('a', LIBRARY[0]!, FOOT), sketchOf('b', FERRY[0]!, FOOT))).toBeNull()
  })

  test('the article itself', () => {
    expect(compareCopies(original, original)).toBeNull()
  })
})

const paragraphs = fc.subarray([...FERRY, ...FERRY_IN_OTHER_WORDS, ...LIBRARY, FOOT], { minLength: 1 })

test('comparing is the same from both sides', () => {
  fc.assert(
    fc.property(paragraphs, paragraphs, (one, other) => {
      const [a, b] = [sketchOf('a', ...one), sketchOf('b', ...other)]
      expect(compareCopies(b, a)).toEqual(compareCopies(a, b))
    }),
    { numRuns: 40 },
  )
})

test('a sketch is the same when it comes out of JSON', () => {
  expect(JSON.parse(JSON.stringify(original))).toEqual(original)
})

describe('groups of copies', () => {
  const tie = (a: string, b: string, score = 0.9): ArticleTie => ({ a, b, kind: 'copy', score, reasons: [] })
  const at = (article: string) => ({ article, id: '' })

  test('hold cuts of one text that do not overlap', () => {
    expect(divideCopies(['c', 'b', 'a', 'd'], [tie('a', 'b'), tie('b', 'c')])).toEqual([
      ['a', 'b', 'c'],
      ['d'],
    ])
  })

  test('heed what people decided, later over earlier', () => {
    const ties = [tie('a', 'b')]
    const apart = { kind: 'apart', one: at('a'), other: at('b') } as const
    const same = { kind: 'same', one: at('b'), other: at('a') } as const
    expect(divideCopies(['a', 'b'], ties, [apart])).toEqual([['a'], ['b']])
    expect(divideCopies(['a', 'b'], ties, [apart, same])).toEqual([['a', 'b']])
    expect(divideCopies(['a', 'c'], [], [{ ...same, one: at('c') }])).toEqual([['a', 'c']])
  })

  test('take no ties of other kinds', () => {
    expect(divideCopies(['a', 'b'], [{ ...tie('a', 'b'), kind: 'same' }])).toEqual([['a'], ['b']])
  })
})
