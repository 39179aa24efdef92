import { expect, test } from 'vitest'
import { fold } from './fold.ts'

interface Row {
  readonly article: string
  readonly copyOf?: string | null
  readonly words: string
}
const row = (article: string, words: string, copyOf: string | null = null): Row => ({
  article,
  words,
  copyOf,
})
const folded = (rows: readonly Row[]) =>
  fold(
    rows,
    ({ article }) => article,
    ({ words }) => words,
  ).map(({ item, copies }) => [item.article, item.words, copies.map(({ article }) => article)])

test('copies stand under their origin, where the first of them stood', () => {
  expect(folded([row('b', 'x', 'a'), row('z', 'x'), row('a', 'x'), row('c', 'x', 'a')])).toEqual([
    ['a', 'x', ['b', 'c']],
    ['z', 'x', []],
  ])
})

test('copies whose origin is not in the list stand under the first of them', () => {
  expect(folded([row('b', 'x', 'a'), row('c', 'x', 'a')])).toEqual([['b', 'x', ['c']]])
})

test('what an article says twice is not a copy of itself, nor is something else in a copy', () => {
  expect(folded([row('a', 'x'), row('a', 'x'), row('b', 'y', 'a')])).toEqual([
    ['a', 'x', []],
    ['a', 'x', []],
    ['b', 'y', []],
  ])
})

test('an older server tells of no copies, and nothing is folded', () => {
  expect(fold([{ id: 'a' }, { id: 'b' }], ({ id }: { id: string; copyOf?: string }) => id)).toHaveLength(2)
})
