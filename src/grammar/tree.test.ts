import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bestTree } from './tree.ts'

/** The best sum of all trees with one root, by trying every choice of heads. */
function bestSum(scores: Float64Array, words: number): number {
  let best = Number.NEGATIVE_INFINITY
  const heads = new Array<number>(words).fill(0)
  for (let choice = 0; choice < (words + 1) ** words; choice++) {
    let rest = choice
    for (let word = 0; word < words; word++) {
      heads[word] = rest % (words + 1)
      rest = Math.floor(rest / (words + 1))
    }
    if (isTree(heads)) best = Math.max(best, sumOf(scores, heads))
  }
  return best
}

/** `heads`: the root's head is the number of words. */
function isTree(heads: readonly number[]): boolean {
  if (heads.filter((head) => head === heads.length).length !== 1) return false
  return heads.every((_, word) => {
    let at = word
    for (let steps = 0; steps <= heads.length && at < heads.length; steps++) at = heads[at]!
    return at === heads.length
  })
}

function sumOf(scores: Float64Array, heads: readonly number[]): number {
  return heads.reduce((sum, head, word) => sum + scores[word * (heads.length + 1) + head]!, 0)
}

test('no tree with one root is better', () => {
  const graph = fc.integer({ min: 1, max: 5 }).chain((words) =>
    fc.tuple(
      fc.constant(words),
      fc.array(fc.integer({ min: -20, max: 20 }), {
        minLength: words * (words + 1),
        maxLength: words * (words + 1),
      }),
    ),
  )
  fc.assert(
    fc.property(graph, ([words, numbers]) => {
      const scores = Float64Array.from(numbers)
      const heads = bestTree(scores, words).map((head) => (head < 0 ? words : head))
      expect(isTree(heads)).toBe(true)
      expect(sumOf(scores, heads)).toBe(bestSum(scores, words))
    }),
    { numRuns: 300 },
  )
})

test('a circle of words is opened where it costs least', () => {
  // 0 and 1 would rather stand under each other; the root takes the one that it likes better.
  const scores = Float64Array.from([0, 9, 1, 9, 0, 5])
  expect(bestTree(scores, 2)).toEqual([1, -1])
})

test('no words have no tree', () => {
  expect(bestTree(new Float64Array(0), 0)).toEqual([])
})
