import { expect, test } from 'vitest'
import { type Copy, originsOfCopies, ownOrigin } from './origins.ts'

const copy = (article: number, change: Partial<Copy> = {}): Copy => ({
  ...{ article, named: `a${article}`, ownName: null, ownBasis: 'unknown', name: null, basis: 'unknown' },
  ...{ copyOf: null, length: 1_000, published: '2024-05-14' },
  ...change,
})
const originals = (all: readonly Copy[]) =>
  [...originsOfCopies(all)].map(([article, { copyOf }]) => [article, copyOf])

test('the original is the one published first; of several the longest; then the first by name', () => {
  expect(originals([copy(1), copy(2, { published: '2024-05-13' })])).toEqual([
    [2, null],
    [1, 2],
  ])
  expect(originals([copy(1), copy(2, { length: 1_200 })])).toEqual([
    [2, null],
    [1, 2],
  ])
  expect(originals([copy(2), copy(1)])).toEqual([
    [1, null],
    [2, 1],
  ])
  expect(originals([copy(1, { published: null }), copy(2)])).toEqual([
    [2, null],
    [1, 2],
  ])
})

test('an agency that one copy credits is where all come from', () => {
  const outlet = copy(1, { ownName: 'The Quay', ownBasis: 'publisher', published: '2024-05-13' })
  const credited = copy(2, { ownName: 'Reuters', ownBasis: 'credit' })
  expect([...originsOfCopies([outlet, credited, copy(3)]).values()]).toEqual([
    { name: 'Reuters', basis: 'copy', copyOf: null },
    { name: 'Reuters', basis: 'credit', copyOf: 1 },
    { name: 'Reuters', basis: 'copy', copyOf: 1 },
  ])
})

test('without an agency it is the outlet of the first that has one; without either it stays unknown', () => {
  const outlet = copy(2, { ownName: 'The Quay', ownBasis: 'publisher' })
  expect([...originsOfCopies([copy(1), outlet]).values()]).toEqual([
    { name: 'The Quay', basis: 'copy', copyOf: null },
    { name: 'The Quay', basis: 'publisher', copyOf: 1 },
  ])
  expect([...originsOfCopies([copy(1), copy(2)]).values()].map(({ name }) => name)).toEqual([null, null])
})

test('an article that is no copy any more has its own origin again', () => {
  expect(
    ownOrigin(copy(1, { ownName: 'The Quay', ownBasis: 'publisher', copyOf: 2, name: 'Reuters' })),
  ).toEqual({
    ...{ name: 'The Quay', basis: 'publisher', copyOf: null },
  })
})
