import { expect, test } from 'vitest'
import { Speakers } from './speakers.ts'
import type { AcrossStore } from './store.ts'

/** Articles are named by their numbers; 2, 3 and 4 are near-copies. */
const store = (without: number | null = null) =>
  ({
    firstsAmongCopies: async (articles: readonly number[]) =>
      new Map(
        articles.map((one) => [
          one,
          [2, 3, 4].includes(one) ? [2, 3, 4].find((first) => first !== without)! : one,
        ]),
      ),
  }) as unknown as AcrossStore
const before = (one: number, other: number): boolean => one < other

async function speakers(
  options: ConstructorParameters<typeof Speakers>[1],
  without?: number,
): Promise<Speakers> {
  const made = new Speakers(store(without), options, before)
  await made.load([2, 3, 4, 7])
  return made
}

test('the first of near-copies speaks for all, and they are compared with it alone', async () => {
  const known = await speakers({})
  expect([2, 3, 4, 7].map((one) => known.of(one))).toEqual([2, 2, 2, 7])
  expect([known.compared(3, 2), known.compared(3, 4), known.compared(3, 7), known.compared(2, 7)]).toEqual([
    true,
    false,
    false,
    true,
  ])
})

test('a newcomer speaks for those that it comes before', async () => {
  const first = await speakers({ newcomer: { article: 1, near: new Set([2, 3, 4]) } })
  expect([1, 2, 3, 7].map((one) => first.of(one))).toEqual([1, 1, 1, 7])
  const later = await speakers({ newcomer: { article: 5, near: new Set([2, 3, 4]) } })
  expect([5, 2, 3].map((one) => later.of(one))).toEqual([2, 2, 2])
})

test('when the speaker leaves, the next one speaks', async () => {
  const left = await speakers({ without: 2 }, 2)
  expect([3, 4].map((one) => left.of(one))).toEqual([3, 3])
})
