import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Mark } from '../layers/layer.ts'
import { segments } from './segments.ts'

const mark = (id: string, start: number, end: number): Mark => ({
  ...{ layer: 'statements', id, start, end, className: 'stance', label: id },
})
const cut = (marks: readonly Mark[], from: number, to: number): string[] =>
  segments(marks, from, to).map(
    ({ start, end, marks: over }) => `${start}-${end} ${over.map(({ id }) => id)}`,
  )

test('a text without marks is one segment', () => {
  expect(cut([], 3, 9)).toEqual(['3-9 '])
})

test('overlapping and nested marks are split at every edge, the smallest first', () => {
  expect(cut([mark('a', 0, 10), mark('b', 4, 14), mark('c', 5, 6)], 0, 20)).toEqual([
    '0-4 a',
    '4-5 a,b',
    '5-6 c,a,b',
    '6-10 a,b',
    '10-14 b',
    '14-20 ',
  ])
})

test('marks that reach over the edges are cut, those outside and empty ones are left out', () => {
  expect(cut([mark('a', 0, 6), mark('b', 8, 30), mark('c', 20, 25), mark('d', 7, 7)], 5, 10)).toEqual([
    '5-6 a',
    '6-8 ',
    '8-10 b',
  ])
})

test('a label stands once, where its mark begins', () => {
  const labels = segments([mark('a', 2, 8), mark('b', 4, 6)], 0, 10).map((segment) => segment.labels.length)
  expect(labels).toEqual([0, 1, 1, 0, 0])
})

test('whatever the marks, the segments are the text, in order and without gaps', () => {
  const spans = fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { maxLength: 30 })
  fc.assert(
    fc.property(spans, (pairs) => {
      const marks = pairs.map(([a, b], index) => mark(String(index), Math.min(a, b), Math.max(a, b)))
      const found = segments(marks, 10, 50)
      expect(found[0]!.start).toBe(10)
      expect(found.at(-1)!.end).toBe(50)
      for (const [index, { start, end, marks: over }] of found.entries()) {
        if (index > 0) expect(start).toBe(found[index - 1]!.end)
        expect(over.length).toBe(
          marks.filter((one) => one.start < one.end && one.start < end && one.end > start).length,
        )
      }
    }),
  )
})
