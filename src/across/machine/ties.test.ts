import { describe, expect, test } from 'vitest'
import { FOLLOW_UP, Ties } from './ties.ts'

const tie = (a: number, b: number, kind = 'same', score = 0.5) => ({ a, b, kind, score })
const stored = [tie(1, 2), tie(2, 3), tie(3, 4, FOLLOW_UP)]
const asked: number[][] = []

async function loaded(...rows: number[]): Promise<Ties> {
  const ties = new Ties(async (wanted) => {
    asked.push([...wanted])
    return stored.filter(({ a, b }) => wanted.includes(a) || wanted.includes(b))
  })
  await ties.load(rows)
  return ties
}

describe('ties on record', () => {
  test('lead both ways, but not over a follow-up', async () => {
    const ties = await loaded(1, 2, 3, 4)
    expect([1, 2, 3, 4].map((row) => ties.neighbours(row).sort())).toEqual([[2], [1, 3], [2], []])
    expect(ties.among([2, 3, 4])).toEqual([tie(2, 3), tie(3, 4, FOLLOW_UP)])
  })

  test('are read once', async () => {
    const ties = await loaded(1, 2)
    asked.length = 0
    await ties.load([1, 2, 3])
    expect(asked).toEqual([[3]])
  })

  test('of a row that is removed are seen from neither end', async () => {
    const ties = await loaded(1, 2, 3)
    ties.remove(2)
    expect([1, 2, 3].map((row) => ties.neighbours(row))).toEqual([[], [], []])
    expect(ties.changes()).toEqual({ remove: [2], add: [] })
  })
})

test('a tie that is added takes the place of one on record, and goes with its row', async () => {
  const ties = await loaded(1, 2, 3)
  ties.add({ ...tie(1, 2, 'same', 0.9), reasons: [] })
  ties.add({ ...tie(1, 3), reasons: [] })
  expect(ties.of(2).map(({ score }) => score)).toEqual([0.5, 0.9])
  expect(ties.neighbours(3).sort()).toEqual([1, 2])
  ties.remove(1)
  expect(ties.neighbours(3)).toEqual([2])
  expect(ties.changes()).toEqual({ remove: [1], add: [] })
})

test('ties that are added after a row was removed are its only ones', async () => {
  const ties = await loaded(1, 2, 3)
  ties.remove(2)
  ties.add({ ...tie(2, 5), reasons: [] })
  expect(ties.neighbours(2)).toEqual([5])
  expect(ties.neighbours(1)).toEqual([])
})
